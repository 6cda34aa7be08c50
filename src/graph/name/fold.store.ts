import { asc, eq, gt, sql } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import { entities, nameFolding, names, nameWords } from '../../../schema/tables/index.ts';
import type { NameRole } from '../../../schema/words.ts';
import type { Db } from '../../database/connect.ts';
import { resetTitleKeys } from '../../ingest/article-keys.store.ts';
import { FOLDING_VERSION, foldName } from '../../text/name/fold.ts';

const BATCH = 5_000; // entities
/** The names of now, and what they were before. */
const NAME_TABLES = [sql`public."names"`, sql`past."names"`] as const;
const EVERY_NAME = sql`(select entity_id, role, text from ${NAME_TABLES[0]} union all select entity_id, role, text from ${NAME_TABLES[1]}) n`;

/** Recomputes the keys of all names if the folding rules changed. Servers that start together wait for each other. */
export async function refoldNames(db: Db): Promise<void> {
  await db.execute(sql`lock table ${nameFolding} in exclusive mode`);
  const [made] = await db.select().from(nameFolding);
  if (made?.version === FOLDING_VERSION) return;
  await db.execute(sql`lock table ${names} in share row exclusive mode`);
  for (let last: EntityId | undefined = 0 as EntityId; last !== undefined; ) last = await refoldBatch(db, last); // less than every id
  await keepWordsOfAllTimes(db);
  await resetTitleKeys(db);
  await db.delete(nameFolding);
  await db.insert(nameFolding).values({ version: FOLDING_VERSION });
}

/** Folds the names of the next entities. Returns the last entity; undefined if there are no more. */
async function refoldBatch(db: Db, after: EntityId): Promise<EntityId | undefined> {
  const batch = db
    .select({ id: entities.id })
    .from(entities)
    .where(gt(entities.id, after))
    .orderBy(asc(entities.id))
    .limit(BATCH)
    .as('batch');
  const rows = await db
    .select({ id: batch.id, kind: entities.kind, role: sql<NameRole | null>`n.role`, text: sql<string | null>`n.text` })
    .from(batch)
    .innerJoin(entities, eq(entities.id, batch.id))
    .leftJoin(EVERY_NAME, sql`n.entity_id = ${batch.id}`)
    .groupBy(batch.id, entities.kind, sql`n.role`, sql`n.text`);
  const folded = rows.flatMap(({ id, kind, role, text }) =>
    role === null || text === null ? [] : [{ id, role, text, ...foldName({ text, role }, kind) }],
  );
  for (const table of folded.length > 0 ? NAME_TABLES : []) {
    await db.execute(sql`update ${table} names set norm = f.norm, key = f.key, stem = f.stem, sort_key = f."sortKey", parts = f.parts, initials = f.initials
      from jsonb_to_recordset(${JSON.stringify(folded)}::jsonb) as f(id bigint, role name_role, text text, norm text, key text, stem text, "sortKey" text, parts jsonb, initials text)
      where names.entity_id = f.id and names.role = f.role and names.text = f.text`);
  }
  return rows.reduce<EntityId | undefined>((last, { id }) => (last === undefined || id > last ? id : last), undefined);
}

/** A word is there since the first name that had it. */
const keepWordsOfAllTimes = (db: Db): Promise<unknown> =>
  db.execute(sql`insert into ${nameWords} (word, since)
    select word, min(since) from (select key, since from ${NAME_TABLES[0]} union all select key, since from ${NAME_TABLES[1]}) n, unnest(string_to_array(key, ' ')) as word
    group by word order by word
    on conflict (word) do update set since = excluded.since where ${nameWords.since} <> excluded.since`);
