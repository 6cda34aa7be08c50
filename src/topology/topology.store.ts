import { getTableName } from 'drizzle-orm';
import { KIND_NAMES } from '../../schema/ontology.ts';
import { changes, entities, evidence, statements } from '../../schema/tables/index.ts';
import { type Certainty, RANKS } from '../../schema/words.ts';
import type { Follower } from '../database/follow.ts';
import type { EntityRow, LinkRow } from './change.ts';
import { type CopyRow, copyReader, type FieldKind } from './copy-text.ts';
import { GONE, PREDICATE_NUMBERS, traitOf } from './trait.ts';

const numbered = (words: readonly string[]): ReadonlyMap<string, number> => new Map(words.map((word, at) => [word, at]));
const [ENTITIES, STATEMENTS, EVIDENCE, CHANGES] = [entities, statements, evidence, changes].map(getTableName) as [
  string,
  string,
  string,
  string,
]; // four names

/** What a snapshot did not see, as Postgres writes a snapshot. */
const unseen = (snapshot: string): string => {
  if (!/^\d+:\d+:[\d,]*$/.test(snapshot)) throw new Error(`${snapshot} is no snapshot of Postgres`);
  return `xid >= pg_snapshot_xmin('${snapshot}') and not pg_visible_in_snapshot(xid, '${snapshot}')`;
};

const ENTITY_FIELDS: readonly FieldKind[] = ['number', numbered(KIND_NAMES), 'number'];
const selectEntities = (since: string | null): string =>
  `select id, kind, (retracted_at is null)::int from ${ENTITIES}
   ${since === null ? '' : `where id in (select entity_id from ${CHANGES} where ${unseen(since)})`} order by id`;

const LINK_FIELDS: readonly FieldKind[] = [
  ...(['number', 'number', 'number'] as const),
  ...([PREDICATE_NUMBERS, numbered(RANKS)] as const),
  ...(['number', 'number', 'number', 'number', 'number', 'number', 'text'] as const),
];
/** Every current statement between entities with what its current evidence comes to; since a snapshot, also those that are retracted. */
const selectLinks = (since: string | null): string => {
  const changed = since === null ? 'true' : `statement_id in (select statement_id from ${CHANGES} where ${unseen(since)})`;
  return `
  select s.id, s.subject_id, s.object_id, s.predicate, s.rank, s.valid_earliest - date '1970-01-01', s.valid_latest - date '1970-01-01',
    (s.retracted_at is null)::int, v.stated, v.sentences, v.article,
    case when v.article <> v.last_article then
      (select string_agg(article_id::text, ',') from (select distinct article_id from ${EVIDENCE} where statement_id = s.id and retracted_at is null order by article_id) a)
    end
  from ${STATEMENTS} s ${since === null ? '' : 'left'} join (
    select statement_id, bool_or(certainty = 'STATED')::int as stated, count(*) as sentences, min(article_id) as article, max(article_id) as last_article
    from ${EVIDENCE} where retracted_at is null and ${changed} group by statement_id
  ) v on v.statement_id = s.id
  where s.object_id is not null and ${since === null ? 's.retracted_at is null' : changed.replace('statement_id', 's.id')}
  order by s.id`;
};

const toLink = ([
  statement,
  subject,
  object,
  predicate,
  rank,
  earliest,
  latest,
  stands,
  stated,
  sentences,
  article,
  more,
]: CopyRow): LinkRow => {
  const certainty: Certainty = stated === 1 ? 'STATED' : 'INFERRED';
  return {
    statement: Number(statement),
    subject: Number(subject),
    object: Number(object),
    trait: stands === 1 ? traitOf(Number(predicate), RANKS[Number(rank)] ?? 'NORMAL', certainty) : GONE,
    earliest: Number(earliest),
    latest: Number(latest),
    evidence: stands === 1 ? Number(sentences) : 0,
    article: Number(article),
    moreArticles: typeof more === 'string' ? more : null,
  };
};

export interface Sink {
  entity(row: EntityRow): void;
  link(row: LinkRow): void;
}

/**
 * Reads every entity and every current statement between two; since a snapshot, only what it did not see, with what was
 * retracted. Entities come first, both in the order of their ids. Statements may be of a later moment than entities.
 */
export async function readLinks(follower: Follower, since: string | null, sink: Sink): Promise<void> {
  await follower.copy(
    selectEntities(since),
    copyReader(ENTITY_FIELDS, ([id, kind, isPresent]) => sink.entity({ id: Number(id), kind: Number(kind), isPresent: isPresent === 1 })),
  );
  await follower.copy(
    selectLinks(since),
    copyReader(LINK_FIELDS, (row) => sink.link(toLink(row))),
  );
}

/** The snapshot of now, and a guess at the number of statements. */
export async function beginReading(follower: Follower): Promise<{ readonly snapshot: string; readonly expected: number }> {
  const { snapshot, guess } = await follower.ask(
    `select pg_current_snapshot()::text as snapshot, reltuples::bigint as guess from pg_class where oid = '${STATEMENTS}'::regclass`,
  );
  return { snapshot: String(snapshot), expected: Math.max(1024, Number(guess)) };
}

/** The snapshot of now, and whether there is anything that an earlier one did not see. */
export async function changedSince(follower: Follower, since: string): Promise<{ readonly snapshot: string; readonly changed: boolean }> {
  const { snapshot, changed } = await follower.ask(
    `select pg_current_snapshot()::text as snapshot, exists (
       select from ${CHANGES} where xid >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(xid, $1::pg_snapshot)) as changed`,
    [since],
  );
  return { snapshot: String(snapshot), changed: changed === true };
}
