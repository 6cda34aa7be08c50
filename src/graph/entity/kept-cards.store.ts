import { setTimeout as sleep } from 'node:timers/promises';
import { getTableName } from 'drizzle-orm';
import type { EntityId, RevisionId } from '../../../schema/ids.ts';
import { canonicals, changes, nameFolding, names, revisions } from '../../../schema/tables/index.ts';
import { runForNobody } from '../../base/current-request.ts';
import type { Db } from '../../database/connect.ts';
import type { Follower } from '../../database/follower.ts';
import { createSingleFlight } from '../../database/single-flight.ts';
import { type DatedName, loadNames } from '../name/name.store.ts';
import { type Card, loadCards } from './card.store.ts';
import { createRecent } from './recent.ts';

/** The cards of one operation. */
export interface Cards {
  /** Settled once the cards in memory can be found, or cannot be. It never fails. */
  readonly ready: Promise<unknown>;
  /** The card of an entity if it is in memory, and known to be as it was when the operation began or later. */
  find(id: EntityId): Card | undefined;
  /** The cards of entities; null if unknown. What is not in memory is read in one SQL statement. */
  load(db: Db, ids: readonly EntityId[]): Promise<(Card | null)[]>;
  /** The names of entities that exist. */
  loadNames(db: Db, ids: readonly EntityId[]): Promise<(readonly DatedName[])[]>;
}

/** The cards that one server keeps in memory. */
export interface KeptCards {
  /** Begins to make sure that what is kept is not older than now. */
  open(): Cards;
  /** The cards as of a revision. Those in memory serve if it is the newest one, and they are of then. */
  openAsOf(revision: RevisionId): Cards;
  size(): number;
}

async function loadAll(db: Db, ids: readonly EntityId[], known: (id: EntityId) => Card | undefined): Promise<(Card | null)[]> {
  const found = new Map(ids.flatMap((id) => known(id) ?? []).map((card) => [card.id, card]));
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length > 0) for (const [id, card] of await loadCards(db, missing)) found.set(id, card);
  return ids.map((id) => found.get(id) ?? null);
}

/** Reads each card from the database, such as for an earlier revision. */
export const UNKEPT_CARDS: Cards = {
  ready: Promise.resolve(),
  find: () => undefined,
  load: (db, ids) => loadAll(db, ids, () => undefined),
  loadNames,
};

const [REVISIONS, CHANGES, FOLDING, NAMES, CANONICALS] = [revisions, changes, nameFolding, names, canonicals].map(getTableName) as [
  string,
  string,
  string,
  string,
  string,
]; // five names
/** A revision with its moment, as two databases may have one of the same number, and the version of the keys of names, which no revision tells of. */
const SELECT_STATE = `select (select concat_ws(' ', id, at) from ${REVISIONS} order by id desc limit 1) as last, (select version from ${FOLDING}) as folding`;
/** Names are preferred by their articles. */
const SELECT_CHANGED = `with later as (select entity_id, article_id from ${CHANGES} where revision > split_part($1, ' ', 1)::bigint)
  select exists (select from ${REVISIONS} where id = split_part($1, ' ', 1)::bigint and concat_ws(' ', id, at) = $1) as continues,
    (select string_agg(entity_id::text, ',') from (
      select entity_id from later where entity_id is not null
      union select k.canonical_id from ${CANONICALS} k where k.entity_id in (select entity_id from later) and k.until is null
      union select n.entity_id from ${NAMES} n where n.article_id in (select article_id from later)) changed) as ids`;

/** So long an operation waits to know what has changed; then it reads each card. */
const CATCH_UP_TIMEOUT_MS = 250;

interface State {
  readonly last: string | null;
  readonly folding: number | null;
}

/** The entities that were changed since a state; null if any may have been. */
async function listChanged(follower: Follower, from: State | undefined, to: State): Promise<EntityId[] | null> {
  if (!from?.last || from.folding !== to.folding) return null;
  const { continues, ids } = await follower.ask(SELECT_CHANGED, [from.last]);
  return continues === true
    ? (String(ids ?? '')
        .split(',')
        .filter(Boolean)
        .map(Number) as EntityId[])
    : null; // ids of entities
}

/**
 * Keeps the cards of a database in memory. Each operation asks the database for its last revision, together with all that wait for the same, and what
 * later revisions changed is forgotten before any of them finds a card. So an operation never finds a card older than itself.
 */
export function keepCards(follower: Follower, size: number): KeptCards {
  const kept = createRecent<EntityId, Card>(size);
  let state: State | undefined;
  /** Raised whenever something is forgotten. A card that was being read meanwhile may be of before: it is not kept. */
  let forgotten = 0;

  const catchUp = createSingleFlight(async () => {
    const now = (await follower.ask(SELECT_STATE)) as unknown as State; // as it is selected
    if (state && now.last === state.last && now.folding === state.folding) return;
    const changed = await listChanged(follower, state, now);
    forgotten += 1;
    if (changed) for (const id of changed) kept.delete(id);
    else kept.clear();
    state = now;
  });

  const newest = () => Number(state?.last?.split(' ')[0] ?? 0);
  function open(): Cards {
    let isFresh = false;
    const caughtUp = runForNobody(catchUp).then(
      () => {
        isFresh = true;
      },
      () => {}, // then each card is read
    );
    const checked = Promise.race([caughtUp, sleep(CATCH_UP_TIMEOUT_MS, undefined, { ref: false })]);
    const find = (id: EntityId) => (isFresh ? kept.get(id) : undefined);
    const load: Cards['load'] = async (db, ids) => {
      await checked;
      const before = forgotten;
      const cards = await loadAll(db, ids, find);
      const isKept = (card: Card): boolean => card.redirectedFrom === undefined && card.seen >= newest();
      // A standby may not have what was forgotten as it was changed.
      if (isFresh && forgotten === before) for (const card of cards) if (card && isKept(card)) kept.set(card.id, card);
      return cards;
    };
    return { ready: checked, find, load, loadNames: async (db, ids) => (await load(db, ids)).map((card) => card?.names ?? []) };
  }
  function openAsOf(revision: RevisionId): Cards {
    const checked = newest() < revision ? runForNobody(catchUp).catch(() => {}) : Promise.resolve();
    // A card may have been read after a later revision that is not known yet: then it has seen it.
    const find = (id: EntityId) => {
      const card = newest() === revision ? kept.get(id) : undefined;
      return card && card.seen <= revision ? card : undefined;
    };
    const load: Cards['load'] = async (db, ids) => {
      await checked;
      return loadAll(db, ids, find);
    };
    return { ready: checked, find, load, loadNames: async (db, ids) => (await load(db, ids)).map((card) => card?.names ?? []) };
  }
  return size > 0 ? { open, openAsOf, size: kept.size } : { open: () => UNKEPT_CARDS, openAsOf: () => UNKEPT_CARDS, size: () => 0 };
}
