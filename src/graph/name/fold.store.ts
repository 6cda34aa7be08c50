import { asc, gt, type SQL, sql } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import type { Kind } from '../../../schema/ontology.ts';
import { entities, nameFolding, names, nameWords } from '../../../schema/tables/index.ts';
import type { NameParts, NameRole } from '../../../schema/words.ts';
import type { Db } from '../../database/connect.ts';
import { resetTitleKeys } from '../../ingest/article-keys.store.ts';
import { FOLDING_VERSION, type FoldedName, foldName } from '../../text/name/fold.ts';

const BATCH = 5_000; // entities
const MANY = 5_000; // names
/** The names of now, and what they were before. */
const NAME_TABLES = [sql`public."names"`, sql`past."names"`] as const;
/** A name with the keys that it has: rows of now and of before may differ in them. */
interface StoredName extends FoldedName {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly role: NameRole;
  readonly text: string;
}

/**
 * Recomputes the keys of all names if the folding rules changed. Servers that start together wait for each other. Readers wait for the writing alone:
 * what differs is gathered before.
 */
export async function refoldNames(db: Db): Promise<void> {
  await db.execute(sql`lock table ${nameFolding} in exclusive mode`);
  const [made] = await db.select().from(nameFolding);
  if (made?.version === FOLDING_VERSION) return;
  await db.execute(sql`lock table ${names} in share row exclusive mode`);
  await db.execute(sql`create temp table refolded (entity_id bigint, role name_role, text text, norm text, key text, stem text, sort_key text, parts jsonb, initials text)
    on commit drop`);
  for (let last: EntityId | undefined = 0 as EntityId; last !== undefined; ) last = await refoldBatch(db, last); // less than every id
  await writeRefolded(db);
  await keepWordsOfAllTimes(db);
  await resetTitleKeys(db);
  await db.delete(nameFolding);
  await db.insert(nameFolding).values({ version: FOLDING_VERSION });
}

/** Folds the names of the next entities, and gathers those whose keys differ. Returns the last entity; undefined if there are no more. */
async function refoldBatch(db: Db, after: EntityId): Promise<EntityId | undefined> {
  const batch = await db.select({ id: entities.id }).from(entities).where(gt(entities.id, after)).orderBy(asc(entities.id)).limit(BATCH);
  const last = batch.at(-1)?.id;
  if (last === undefined) return undefined;
  const selectStored = (table: SQL): SQL =>
    sql`select entity_id, role, text, norm, key, stem, sort_key, parts, initials from ${table} where entity_id > ${after} and entity_id <= ${last}`;
  const stored = (await db.execute(sql`
    select n.entity_id::int as id, e.kind, n.role, n.text, n.norm, n.key, n.stem, n.sort_key as "sortKey", n.parts, n.initials
    from (${sql.join(NAME_TABLES.map(selectStored), sql` union `)}) n join ${entities} e on e.id = n.entity_id`)) as unknown as StoredName[]; // as selected
  const changed = stored.flatMap((name) => {
    const folded = foldName(name, name.kind);
    return hasSameKeys(name, folded) ? [] : [{ id: name.id, role: name.role, text: name.text, ...folded }];
  });
  if (changed.length > 0)
    await db.execute(sql`insert into refolded select distinct id, role, text, norm, key, stem, "sortKey", parts, initials
      from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as f(id bigint, role name_role, text text, norm text, key text, stem text, "sortKey" text, parts jsonb, initials text)`);
  return last;
}

/** Writes the gathered keys. Where they are many, the indexes of their letters and words are made anew: to keep them takes a millisecond for each name. */
async function writeRefolded(db: Db): Promise<void> {
  const changed = await db.$count(sql`refolded`);
  if (changed === 0) return;
  await db.execute(sql`analyze refolded`);
  const indexes = changed < MANY ? [] : await listCostlyIndexes(db);
  for (const { name } of indexes) await db.execute(sql`drop index ${sql.identifier(name)}`);
  for (const table of NAME_TABLES)
    await db.execute(sql`update ${table} names set norm = f.norm, key = f.key, stem = f.stem, sort_key = f.sort_key, parts = f.parts, initials = f.initials
      from refolded f where names.entity_id = f.entity_id and names.role = f.role and names.text = f.text`);
  for (const { definition } of indexes) await db.execute(sql.raw(definition));
}

const listCostlyIndexes = async (db: Db) =>
  (await db.execute(sql`select indexname as name, indexdef as definition from pg_indexes
    where schemaname = 'public' and tablename = 'names' and indexdef like '% USING gin %'`)) as unknown as {
    name: string;
    definition: string;
  }[]; // as selected

const hasSameKeys = (one: FoldedName, other: FoldedName): boolean =>
  one.norm === other.norm &&
  one.key === other.key &&
  one.stem === other.stem &&
  one.sortKey === other.sortKey &&
  one.initials === other.initials &&
  hasSameParts(one.parts, other.parts);

const hasSameParts = (one: NameParts | null, other: NameParts | null): boolean =>
  one === null || other === null
    ? one === other
    : one.given === other.given && one.family === other.family && one.patronymic === other.patronymic;

/** A word is there since the first name that had it. */
const keepWordsOfAllTimes = (db: Db): Promise<unknown> =>
  db.execute(sql`insert into ${nameWords} (word, since)
    select word, min(since) from (select key, since from ${NAME_TABLES[0]} union all select key, since from ${NAME_TABLES[1]}) n, unnest(string_to_array(key, ' ')) as word
    group by word order by word
    on conflict (word) do update set since = excluded.since where ${nameWords.since} <> excluded.since`);
