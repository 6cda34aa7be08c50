import { eq } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import { type Kind, type LocalText, typesOf } from '../../../schema/ontology.ts';
import { entities, type events, KIND_TABLES } from '../../../schema/tables/index.ts';
import { badInput } from '../../base/errors.ts';
import type { Db } from '../../database/connect.ts';
import { canonicalizeText } from '../../ingest/value.ts';

export interface Classification {
  readonly type?: string | undefined;
  readonly collective?: boolean | undefined;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}

async function findKind(db: Db, id: EntityId): Promise<Kind> {
  const [row] = await db.select({ kind: entities.kind }).from(entities).where(eq(entities.id, id));
  if (!row) throw new Error(`entity ${id} is not there`);
  return row.kind;
}

/** Changes the class of an entity. @throws BAD_INPUT for what its kind does not have */
export async function classifyEntity(db: Db, id: EntityId, { type, collective, latitude, longitude }: Classification): Promise<void> {
  const kind = await findKind(db, id);
  const types: readonly string[] = typesOf(kind);
  if (type !== undefined && !types.includes(type))
    throw badInput('type', type, types.length > 0 ? `a ${kind} is one of ${types.join(', ')}` : `a ${kind} has no types`);
  if ((latitude === undefined) !== (longitude === undefined))
    throw badInput('longitude', longitude ?? null, 'latitude and longitude go together');
  if (latitude !== undefined && kind !== 'PLACE') throw badInput('latitude', latitude, `a PLACE has coordinates, and this is a ${kind}`);
  if (latitude !== undefined && Math.abs(latitude) > 90) throw badInput('latitude', latitude, '-90 to 90');
  if (longitude !== undefined && Math.abs(longitude) > 180) throw badInput('longitude', longitude, '-180 to 180');
  if (collective !== undefined) await db.update(entities).set({ collective }).where(eq(entities.id, id));
  const columns = { ...(type !== undefined && { type }), ...(latitude !== undefined && { latitude, longitude }) };
  if (Object.keys(columns).length === 0) return;
  const table = KIND_TABLES[kind] as typeof events; // each has the columns that its kind allows
  await db
    .update(table)
    .set(columns as object)
    .where(eq(table.id, id));
}

/** Describes an entity in one line; null takes the description away. */
export const describeEntity = (db: Db, id: EntityId, description: LocalText | null): Promise<unknown> =>
  db
    .update(entities)
    .set({ description: description && canonicalizeText(description) })
    .where(eq(entities.id, id));
