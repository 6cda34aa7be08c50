import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import { entities, nameFolding, names } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { resetTitleKeys } from '../../ingest/article-keys.store.ts';
import { FOLDING_VERSION, foldName } from '../../text/name/fold.ts';

const BATCH = 5_000; // entities

/** Recomputes the keys of all names if the folding rules changed. Servers that start together wait for each other. */
export async function refoldNames(db: Db): Promise<void> {
  await db.execute(sql`lock table ${nameFolding} in exclusive mode`);
  const [made] = await db.select().from(nameFolding);
  if (made?.version === FOLDING_VERSION) return;
  await db.execute(sql`lock table ${names} in share row exclusive mode`);
  for (let last: EntityId | undefined = 0 as EntityId; last !== undefined; ) last = await refoldBatch(db, last); // less than every id
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
    .select({ id: batch.id, kind: entities.kind, role: names.role, text: names.text })
    .from(batch)
    .innerJoin(entities, eq(entities.id, batch.id))
    .leftJoin(names, eq(names.entityId, batch.id))
    .groupBy(batch.id, entities.kind, names.role, names.text);
  const folded = rows.flatMap(({ id, kind, role, text }) =>
    role === null || text === null ? [] : [{ id, role, text, ...foldName({ text, role }, kind) }],
  );
  if (folded.length > 0) {
    await db.execute(sql`update ${names} set norm = f.norm, key = f.key, stem = f.stem, sort_key = f."sortKey", parts = f.parts, initials = f.initials
      from jsonb_to_recordset(${JSON.stringify(folded)}::jsonb) as f(id bigint, role name_role, text text, norm text, key text, stem text, "sortKey" text, parts jsonb, initials text)
      where ${and(eq(names.entityId, sql`f.id`), eq(names.role, sql`f.role`), eq(names.text, sql`f.text`))}`);
  }
  return rows.reduce<EntityId | undefined>((last, { id }) => (last === undefined || id > last ? id : last), undefined);
}
