import { getTableName } from 'drizzle-orm';
import type { EntityId, RevisionId } from '../../../schema/ids.ts';
import { canonicals, changes, nameFolding, names, revisions } from '../../../schema/tables/index.ts';
import type { Follower } from '../../database/follower.ts';

const [REVISIONS, CHANGES, FOLDING, NAMES, CANONICALS] = [revisions, changes, nameFolding, names, canonicals].map(getTableName) as [
  string,
  string,
  string,
  string,
  string,
]; // five names
/** A revision with its moment, as two databases may have one of the same number, and the version of the keys of names, which no revision tells of. */
const SELECT_STATE = `select (select concat_ws(' ', id, at) from ${REVISIONS} order by id desc limit 1) as last, (select version from ${FOLDING}) as folding`;
/** Names are preferred by their articles: by what an article says of itself, not by its sentences. */
const ARTICLE_ID = `case when kind in ('ARTICLE_RECORDED', 'ARTICLE_CHANGED') then article_id end as article_id`;
/** The entities that the rows of `later` tell of. */
const SELECT_IDS = `(select string_agg(entity_id::text, ',') from (
      select entity_id from later where entity_id is not null
      union select k.canonical_id from ${CANONICALS} k where k.entity_id in (select entity_id from later) and k.until is null
      union select n.entity_id from ${NAMES} n where n.article_id in (select article_id from later)) changed)`;
const SELECT_CHANGED = `with later as (select entity_id, ${ARTICLE_ID} from ${CHANGES} where revision > split_part($1, ' ', 1)::bigint)
  select exists (select from ${REVISIONS} where id = split_part($1, ' ', 1)::bigint and concat_ws(' ', id, at) = $1) as continues, ${SELECT_IDS} as ids`;

/** So many entries of the log are looked at for an earlier revision. Beyond, most has changed. */
const MAX_ENTRIES = 20_000;
/** After a judgement other entities answer. */
const SELECT_BETWEEN = `with later as materialized (
    select entity_id, ${ARTICLE_ID}, kind from ${CHANGES} where revision > $1::bigint and revision <= $2::bigint limit ${MAX_ENTRIES})
  select (select count(*) < ${MAX_ENTRIES} and not coalesce(bool_or(kind = 'IDENTITY_CHANGED'), false) from later) as known, ${SELECT_IDS} as ids`;

/** The last revision of a database, with what no revision tells of. */
export interface CardState {
  readonly last: string | null;
  readonly folding: number | null;
}

export const readCardState = async (follower: Follower): Promise<CardState> => (await follower.ask(SELECT_STATE)) as unknown as CardState; // as it is selected

const toIds = (ids: unknown): EntityId[] =>
  String(ids ?? '')
    .split(',')
    .filter(Boolean)
    .map(Number) as EntityId[]; // ids of entities

/** The entities whose cards were changed since a state; null if any may have been. */
export async function listChangedCards(follower: Follower, from: CardState | undefined, to: CardState): Promise<EntityId[] | null> {
  if (!from?.last || from.folding !== to.folding) return null;
  const { continues, ids } = await follower.ask(SELECT_CHANGED, [from.last]);
  return continues === true ? toIds(ids) : null;
}

/** The same after a revision, up to another one; null if that cannot be told cheaply. */
export async function listCardsChangedBetween(follower: Follower, after: RevisionId, until: RevisionId): Promise<EntityId[] | null> {
  const { known, ids } = await follower.ask(SELECT_BETWEEN, [String(after), String(until)]);
  return known === true ? toIds(ids) : null;
}
