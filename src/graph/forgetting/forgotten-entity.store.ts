import { eq } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import { entities } from '../../../schema/tables/index.ts';
import { GraphError } from '../../base/errors.ts';
import { formatEntityId } from '../../base/id.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';

/** @throws CONFLICT for an entity that was forgotten */
export async function checkRemembered(db: Db, id: EntityId, written: string): Promise<void> {
  const [row] = await db.select({ forgottenIn: entities.forgottenIn }).from(entities).where(eq(entities.id, id));
  if (!row?.forgottenIn) return;
  const message = `entity is ${written}, and ${formatEntityId(id)} was forgotten in R${row.forgottenIn}`;
  throw new GraphError('CONFLICT', message, { argument: 'entity', value: written });
}

/** Which entities were forgotten. */
export async function loadForgotten(db: Db, ids: readonly EntityId[]): Promise<boolean[]> {
  const rows = await db.select({ id: entities.id, forgottenIn: entities.forgottenIn }).from(entities).where(isAny(entities.id, ids));
  const forgotten = new Set(rows.flatMap((row) => (row.forgottenIn === null ? [] : [row.id])));
  return ids.map((id) => forgotten.has(id));
}
