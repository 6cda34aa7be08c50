import { type SQL, sql } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import { entities, events, identifiers, judgements, names, statements } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import { isCurrentStatement } from '../../graph/filter/provenance.store.ts';

/** Two current entities of one kind that have a key in common, the lower id first. */
export interface CandidatePair {
  readonly one: EntityId;
  readonly other: EntityId;
}

/** Entities that share a key and are compared with each other; of a commoner key none are. */
const MAX_SHARING = { whole: 40, initials: 30, word: 12, identifier: 10, event: 40 } as const;
const MIN_WORD_LENGTH = 4;
const MIN_IDENTIFIER_LENGTH = 5;
/** Maximum number of pairs to compare. */
const MAX_PAIRS = 400_000;

const keysOfNames = sql`
  select ${names.entityId} as id, 'n ' || array_to_string(array(select unnest(string_to_array(${names.key}, ' ')) order by 1), ' ') as key, ${sql.raw(String(MAX_SHARING.whole))} as size from ${names}
  union select ${names.entityId}, 's ' || ${names.stem}, ${sql.raw(String(MAX_SHARING.whole))} from ${names} where ${names.stem} <> ''
  union select ${names.entityId}, 'i ' || ${names.initials}, ${sql.raw(String(MAX_SHARING.initials))} from ${names} where ${names.initials} is not null
  union select ${names.entityId}, 'w ' || word, ${sql.raw(String(MAX_SHARING.word))} from ${names} cross join unnest(string_to_array(${names.key}, ' ')) as word
    where char_length(word) >= ${sql.raw(String(MIN_WORD_LENGTH))}
  union select ${identifiers.entityId}, 'd ' || lower(${identifiers.value}), ${sql.raw(String(MAX_SHARING.identifier))} from ${identifiers}
    where char_length(${identifiers.value}) >= ${sql.raw(String(MIN_IDENTIFIER_LENGTH))}`;

/** An event and each of its participants, and the same with its day. */
const keysOfEvents = sql`
  select s.id, 'e ' || s.key || day, ${sql.raw(String(MAX_SHARING.event))} from (
    select ${events.id} as id, ${events.type} || ' ' || ${statements.predicate} || ' ' || ${statements.objectId} as key
    from ${events} join ${statements} on ${statements.subjectId} = ${events.id} and ${statements.objectId} is not null and ${isCurrentStatement(statements)}
  ) s cross join lateral (
    select '' as day union select ' ' || d.date_earliest from ${statements} d where d.subject_id = s.id and d.value_kind = 'DATE' and d.retracted_in is null and d.date_earliest is not null) days`;

/** Pairs of current entities that share a rare enough key: of all, or with one of some. Those that an account judged are left out. */
export async function listCandidatePairs(db: Db, ids: readonly EntityId[] | null): Promise<CandidatePair[]> {
  const isOfSome = (one: SQL, other: SQL): SQL => (ids ? sql`and (${isAny(one, ids)} or ${isAny(other, ids)})` : sql``);
  const rows = (await db.execute(sql`
    with keys as materialized (${keysOfNames} union ${keysOfEvents}),
    sharing as (
      select k.key, array_agg(k.id order by k.id) as ids from keys k join ${entities} on ${entities.id} = k.id and ${entities.retractedIn} is null
      where (k.key like 'e %') = (${entities.kind} = 'EVENT')
      group by k.key, ${entities.kind}, ${entities.collective} having count(*) > 1 and count(*) <= max(k.size))
    select distinct one, other from sharing, unnest(ids) as one, unnest(ids) as other
    where one < other ${isOfSome(sql`one`, sql`other`)}
      and not exists (select from ${judgements} where ${judgements.retractedIn} is null and ${judgements.oneId} in (one, other) and ${judgements.otherId} in (one, other))
    limit ${MAX_PAIRS}`)) as unknown as { one: string; other: string }[]; // the driver reads a bigint as text
  return rows.map(({ one, other }) => ({ one: Number(one) as EntityId, other: Number(other) as EntityId })); // ids of entities
}
