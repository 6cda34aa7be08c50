import type { PgTable } from 'drizzle-orm/pg-core';
import type { EntityId } from '../../../schema/ids.ts';
import type { Kind, TypedKind } from '../../../schema/ontology.ts';
import { documents, events, groups, offices, organizations, places, things } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';

const TABLES = {
  ORGANIZATION: organizations,
  PLACE: places,
  EVENT: events,
  OFFICE: offices,
  GROUP: groups,
  DOCUMENT: documents,
  THING: things,
} as const satisfies Partial<Record<Kind, PgTable>>;

/** A row of a kind's own table. */
export type KindRow<K extends TypedKind> = (typeof TABLES)[K]['$inferSelect'];

/** The rows of a kind's own table, in the order of the ids. Every entity of the kind has one. */
export async function loadKindRows<K extends TypedKind>(kind: K, db: Db, ids: readonly EntityId[]): Promise<KindRow<K>[]> {
  const table = TABLES[kind];
  const rows: KindRow<K>[] = (await db
    .select()
    .from(table as PgTable)
    .where(isAny(table.id, ids))) as KindRow<K>[]; // rows of the kind's table
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = byId.get(id);
    if (!row) throw new Error(`entity ${id} has no row as ${kind}`);
    return row;
  });
}
