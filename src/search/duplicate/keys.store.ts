import { max, type SQL, sql } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import { entities, events, identifiers, names, statements } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import { isCurrentStatement } from '../../graph/filter/provenance.store.ts';
import type { KeyOfEntity } from './key-index.ts';

/** Entities that share a key and are compared with each other; of a commoner key none are. */
const MAX_SHARING = { whole: 40, initials: 30, word: 12, link: 13, identifier: 10, event: 40 } as const;
const MIN_WORD_LENGTH = 4;
/** Maximum number of links of an entity that make keys. */
const MAX_LINKS = 10;
const MIN_IDENTIFIER_LENGTH = 5;
/** Number of ids to read with one statement, well under its time limit. */
const IDS_AT_ONCE = 20_000;

type Condition = (id: SQL) => SQL;
const size = (of: keyof typeof MAX_SHARING): SQL => sql.raw(String(MAX_SHARING[of]));

const selectNameKeys = (isWanted: Condition): SQL => {
  const where = isWanted(sql`${names.entityId}`);
  return sql`
    select ${names.entityId} as id, 'n ' || array_to_string(array(select unnest(string_to_array(${names.key}, ' ')) order by 1), ' ') as key, ${size('whole')} as size from ${names} where ${where}
    union all select ${names.entityId}, 's ' || ${names.stem}, ${size('whole')} from ${names} where ${names.stem} <> '' and ${where}
    union all select ${names.entityId}, 'i ' || ${names.initials}, ${size('initials')} from ${names} where ${names.initials} is not null and ${where}
    union all select ${names.entityId}, 'w ' || word, ${size('word')} from ${names} cross join unnest(string_to_array(${names.key}, ' ')) as word
      where char_length(word) >= ${sql.raw(String(MIN_WORD_LENGTH))} and ${where}
    union all select ${identifiers.entityId}, 'd ' || lower(${identifiers.value}), ${size('identifier')} from ${identifiers}
      where char_length(${identifiers.value}) >= ${sql.raw(String(MIN_IDENTIFIER_LENGTH))} and ${isWanted(sql`${identifiers.entityId}`)}`;
};

/** A word of a name together with an entity that it is linked with: a word that is common elsewhere, with another one misspelled. */
const selectLinkKeys = (isWanted: Condition): SQL => sql`
  select named.id, 'l ' || word || ' ' || linked.other as key, ${size('link')} as size from (
    select distinct ${names.entityId} as id, word from ${names} cross join unnest(string_to_array(${names.key}, ' ')) as word
    where char_length(word) >= ${sql.raw(String(MIN_WORD_LENGTH))} and ${isWanted(sql`${names.entityId}`)}
  ) named cross join lateral (
    select ${statements.objectId} as other from ${statements} where ${statements.subjectId} = named.id and ${statements.objectId} is not null and ${isCurrentStatement(statements)}
    order by ${statements.id} limit ${sql.raw(String(MAX_LINKS))}) linked`;

/** An event and each of its participants, and the same with its day. */
const selectEventKeys = (isWanted: Condition): SQL => sql`
  select s.id, 'e ' || s.key || day as key, ${size('event')} as size from (
    select ${events.id} as id, ${events.type} || ' ' || ${statements.predicate} || ' ' || ${statements.objectId} as key
    from ${events} join ${statements} on ${statements.subjectId} = ${events.id} and ${statements.objectId} is not null and ${isCurrentStatement(statements)}
    where ${isWanted(sql`${events.id}`)}
  ) s cross join lateral (
    select '' as day union select ' ' || d.date_earliest from ${statements} d where d.subject_id = s.id and d.value_kind = 'DATE' and d.retracted_in is null and d.date_earliest is not null) days`;

/** The keys of current entities. Only those of one kind share one. Names of events are titles, which say little: participants are their keys. */
async function readKeys(db: Db, isWanted: Condition): Promise<KeyOfEntity[]> {
  const rows = (await db.execute(sql`
    select k.id, k.size, string_agg(distinct hashtext(k.key || ' ' || ${entities.kind} || ' ' || ${entities.collective})::text, ' ') as hashes
    from (${selectNameKeys(isWanted)} union all ${selectLinkKeys(isWanted)} union all ${selectEventKeys(isWanted)}) k join ${entities} on ${entities.id} = k.id and ${entities.retractedIn} is null
    where (k.key like 'e %' or k.key like 'd %') or ${entities.kind} <> 'EVENT'
    group by k.id, k.size`)) as unknown as { id: string; size: number; hashes: string }[]; // the driver reads a bigint as text
  return rows.flatMap(
    (row) => row.hashes.split(' ').map((hash) => ({ id: Number(row.id) as EntityId, hash: Number(hash), size: row.size })), // ids of entities
  );
}

/** The keys of some entities. */
export const readKeysOf = (db: Db, ids: readonly EntityId[]): Promise<KeyOfEntity[]> => readKeys(db, (id) => isAny(id, ids));

/** The keys of all entities, some thousand ids at a time. */
export async function* readAllKeys(db: Db): AsyncGenerator<KeyOfEntity[]> {
  const [row] = await db.select({ last: max(entities.id) }).from(entities);
  for (let from = 0; from <= Number(row?.last ?? 0); from += IDS_AT_ONCE)
    yield await readKeys(db, (id) => sql`${id} > ${from} and ${id} <= ${from + IDS_AT_ONCE}`);
}
