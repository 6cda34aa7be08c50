import { Readable } from 'node:stream';
import { getTableName } from 'drizzle-orm';
import { changes, entities, evidence, statements } from '../../../schema/tables/index.ts';
import type { Follower } from '../../database/follower.ts';
import type { EntityRow } from './change.ts';
import { type LinkColumns, unpackEntities, unpackLinks } from './unpack.ts';

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

/** Whose id a column is to be for its row to be read. */
type Which = (id: string) => string;

/** Entities in few rows, one for those of a kind: some hundred thousand rows would take longer to be sent than to be found. */
const selectEntities = (which: Which): string =>
  `select kind, retracted_at is null, array_agg(id) from ${ENTITIES} where ${which('id')} group by 1, 2`;

/** Those that have more than ends and a predicate: few. */
const MORE = "filter (where rank <> 'NORMAL' or valid_earliest is not null or valid_latest is not null)";
/** Statements between entities in few rows, one for those of a predicate; and their current evidence, one for that of an article. All of one moment. */
const selectLinks = (which: Which, condition: string): string => `
  select predicate, retracted_at is null, null::bigint, array_agg(id), array_agg(subject_id), array_agg(object_id),
    array_agg(id) ${MORE}, array_agg(rank) ${MORE}, array_agg(valid_earliest) ${MORE}, array_agg(valid_latest) ${MORE}
  from ${STATEMENTS} where object_id is not null and ${condition} and ${which('id')} group by 1, 2
  union all
  select null, certainty = 'STATED', article_id, array_agg(statement_id), null, null, null, null, null, null
  from ${EVIDENCE} where retracted_at is null and ${which('statement_id')} group by 2, 3`;

export interface Sink {
  entity(row: EntityRow): void;
  links(columns: LinkColumns): void;
}

/** So many ids are read at once. */
const IDS_AT_ONCE = 65_536;
/** While one part is taken in, the database makes the next two. */
const PARTS_AT_ONCE = 2;

/**
 * Reads every entity and every current statement between two; since a snapshot, only what it did not see, with what was
 * retracted. Entities come first, both in the order of their ids. Statements may be of a later moment than entities.
 */
export async function readLinks(follower: Follower, since: string | null, sink: Sink): Promise<void> {
  const copies = Readable.from(since === null ? allParts(follower) : changedParts(since)).map(
    async ({ select, take }: Part) => ({ copy: await follower.copy(select), take }),
    { concurrency: PARTS_AT_ONCE },
  );
  for await (const { copy, take } of copies) take(copy, sink);
}

/** What is read at once, and how it is taken in. */
interface Part {
  readonly select: string;
  readonly take: (copy: Buffer, sink: Sink) => void;
}
const entitiesPart = (which: Which): Part => ({
  select: selectEntities(which),
  take: (copy, sink) => unpackEntities(copy).forEach(sink.entity),
});
/** @param condition on what is read of the statements */
const linksPart = (which: Which, condition: string): Part => ({
  select: selectLinks(which, condition),
  take: (copy, sink) => sink.links(unpackLinks(copy)),
});

function* changedParts(since: string): Generator<Part, void, undefined> {
  const changed =
    (column: string): Which =>
    (id) =>
      `${id} in (select ${column} from ${CHANGES} where ${unseen(since)})`;
  yield entitiesPart(changed('entity_id'));
  yield linksPart(changed('statement_id'), 'true');
}

async function* allParts(follower: Follower): AsyncGenerator<Part, void, undefined> {
  for await (const which of partsOf(follower, ENTITIES)) yield entitiesPart(which);
  for await (const which of partsOf(follower, STATEMENTS)) yield linksPart(which, 'retracted_at is null');
}

/** The ids that a table has, so many at a time; what is recorded meanwhile is left out. */
async function* partsOf(follower: Follower, table: string): AsyncGenerator<Which, void, undefined> {
  const { last } = await follower.ask(`select max(id) as last from ${table}`);
  for (let from = 0; last !== null; ) {
    const { first } = await follower.ask(`select min(id) as first from ${table} where id between $1 and $2`, [String(from), String(last)]);
    if (first === null) return;
    const [least, end] = [Number(first), Number(first) + IDS_AT_ONCE];
    yield (id) => `${id} >= ${least} and ${id} < ${end}`;
    from = end;
  }
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
