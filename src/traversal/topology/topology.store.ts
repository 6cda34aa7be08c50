import { Readable } from 'node:stream';
import { getTableName } from 'drizzle-orm';
import { changes, derivedEnds, entities, events, evidence, revisions, statements } from '../../../schema/tables/index.ts';
import type { Follower } from '../../database/follower.ts';
import type { EntityRow } from './apply-rows.ts';
import { type LinkColumns, unpackEntities, unpackLinks } from './unpack.ts';

const [ENTITIES, STATEMENTS, EVIDENCE, CHANGES, REVISIONS, ENDS, EVENTS] = [
  entities,
  statements,
  evidence,
  changes,
  revisions,
  derivedEnds,
  events,
].map(getTableName) as [string, string, string, string, string, string, string]; // seven names

/** Writes an SQL condition on the column of an id. */
type IdCondition = (id: string) => string;

/** Entities of a kind are aggregated into one row: sending hundreds of thousands of rows would take longer than reading them. */
const writeEntitiesQuery = (matchesId: IdCondition): string =>
  `select kind, retracted_in is null, array_agg(id) from ${ENTITIES} where ${matchesId('id')} group by 1, 2`;

/** The few statements with a rank, another standing than most, a cancelled event, or a valid time, be it that only its end follows from another. */
const MORE =
  "filter (where rank <> 'NORMAL' or standing <> 'ASSERTED' or valid_earliest is not null or valid_latest is not null or end_latest is not null or cancelled_id is not null)";
/** Statements are aggregated by predicate, and their current evidence by article. One snapshot. */
const writeLinksQuery = (matchesId: IdCondition, condition: string): string => `
  select predicate, retracted_in is null, null::bigint, array_agg(id), array_agg(subject_id), array_agg(object_id),
    array_agg(id) ${MORE}, array_agg(rank) ${MORE}, array_agg(standing::text || case when cancelled_id is null then '' else ' CANCELLED' end) ${MORE}, array_agg(valid_earliest) ${MORE}, array_agg(valid_latest) ${MORE}, array_agg(end_latest) ${MORE}
  from ${STATEMENTS} left join ${ENDS} on ${ENDS}.statement_id = id
    left join (select id as cancelled_id from ${EVENTS} where status = 'CANCELLED') cancelled on cancelled_id = subject_id
  where object_id is not null and ${condition} and ${matchesId('id')} group by 1, 2
  union all
  select null, certainty = 'STATED', article_id, array_agg(statement_id), null, null, null, null, null, null, null, null
  from ${EVIDENCE} where retracted_in is null and ${matchesId('statement_id')} group by 2, 3`;

export interface Sink {
  entity(row: EntityRow): void;
  links(columns: LinkColumns): void;
}

/** Maximum number of ids to read at once. */
const IDS_AT_ONCE = 65_536;
/** While one result is processed, the database prepares the next two. */
const CONCURRENT_READS = 2;

/**
 * Reads all entities and all current statements between them. Since a revision: only what was changed later, including
 * retracted rows. Entities come first; both are ordered by id. Statements may be of a later moment than entities.
 */
export async function readLinks(follower: Follower, since: number | null, sink: Sink): Promise<void> {
  const copies = Readable.from(since === null ? listAllSteps(follower) : listChangedSteps(since)).map(
    async ({ select, take }: ReadStep) => ({ copy: await follower.copy(select), take }),
    { concurrency: CONCURRENT_READS },
  );
  for await (const { copy, take } of copies) take(copy, sink);
}

/** One query, and how its result is processed. */
interface ReadStep {
  readonly select: string;
  readonly take: (copy: Buffer, sink: Sink) => void;
}
const readEntitiesStep = (matchesId: IdCondition): ReadStep => ({
  select: writeEntitiesQuery(matchesId),
  take: (copy, sink) => unpackEntities(copy).forEach(sink.entity),
});
/** @param condition on the statements */
const readLinksStep = (matchesId: IdCondition, condition: string): ReadStep => ({
  select: writeLinksQuery(matchesId, condition),
  take: (copy, sink) => sink.links(unpackLinks(copy)),
});

function* listChangedSteps(since: number): Generator<ReadStep, void, undefined> {
  const changed =
    (column: string): IdCondition =>
    (id) =>
      `${id} in (select ${column} from ${CHANGES} where revision > ${since})`;
  yield readEntitiesStep(changed('entity_id'));
  yield readLinksStep(changed('statement_id'), 'true');
}

async function* listAllSteps(follower: Follower): AsyncGenerator<ReadStep, void, undefined> {
  for await (const matchesId of listIdRanges(follower, ENTITIES)) yield readEntitiesStep(matchesId);
  for await (const matchesId of listIdRanges(follower, STATEMENTS)) yield readLinksStep(matchesId, 'retracted_in is null');
}

/** Lists the ids of a table in ranges. Later ids are left out. */
async function* listIdRanges(follower: Follower, table: string): AsyncGenerator<IdCondition, void, undefined> {
  const { last } = await follower.ask(`select max(id) as last from ${table}`);
  for (let from = 0; last !== null; ) {
    const { first } = await follower.ask(`select min(id) as first from ${table} where id between $1 and $2`, [String(from), String(last)]);
    if (first === null) return;
    const [least, end] = [Number(first), Number(first) + IDS_AT_ONCE];
    yield (id) => `${id} >= ${least} and ${id} < ${end}`;
    from = end;
  }
}

/** A revision with its moment, as the database may lose its last ones in a failover, and others get their numbers. */
export interface DatedRevision {
  /** 0 before the first. */
  readonly revision: number;
  /** The number and the moment; empty before the first. */
  readonly text: string;
}
const LAST_REVISION = `(select concat_ws(' ', id, at) from ${REVISIONS} order by id desc limit 1) as last`;
const toDated = (last: unknown): DatedRevision => ({ revision: Number(String(last ?? '').split(' ')[0]), text: String(last ?? '') });

/** Returns the last revision, and an estimate of the number of statements. */
export async function beginReading(follower: Follower): Promise<{ readonly last: DatedRevision; readonly expected: number }> {
  const { last, guess } = await follower.ask(
    `select ${LAST_REVISION}, reltuples::bigint as guess from pg_class where oid = '${STATEMENTS}'::regclass`,
  );
  return { last: toDated(last), expected: Math.max(1024, Number(guess)) };
}

export const findLastRevision = async (follower: Follower): Promise<number> =>
  toDated((await follower.ask(`select ${LAST_REVISION}`))['last']).revision;

/** Returns the last revision, whether any later than a known one changed an entity or a statement, and whether the known one is still there. */
export async function findChangedSince(
  follower: Follower,
  since: DatedRevision,
): Promise<{ readonly last: DatedRevision; readonly isChanged: boolean; readonly isContinued: boolean }> {
  const { last, changed, continued } = await follower.ask(
    `select ${LAST_REVISION}, exists (
       select from ${CHANGES} where revision > $1::bigint and num_nonnulls(statement_id, entity_id) > 0) as changed,
       $2 = '' or exists (select from ${REVISIONS} where id = $1::bigint and concat_ws(' ', id, at) = $2) as continued`,
    [String(since.revision), since.text],
  );
  return { last: toDated(last), isChanged: changed === true, isContinued: continued === true };
}
