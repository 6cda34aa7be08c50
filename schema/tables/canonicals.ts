import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import type { EntityId, RevisionId } from '../ids.ts';
import { reference, since } from './columns.ts';
import { entities } from './entities.ts';

/**
 * Which entity answers for another one that was judged the same, from one revision until another; null until now. An entity that answers for itself
 * has no row. `settle_identity` works the rows out from all standing judgements, at the end of a revision that judges.
 */
export const canonicals = pgTable(
  'canonicals',
  {
    entityId: reference<EntityId>('entity_id')
      .notNull()
      .references(() => entities.id),
    canonicalId: reference<EntityId>('canonical_id')
      .notNull()
      .references(() => entities.id),
    since: since(),
    until: reference<RevisionId>('until'),
  },
  (t) => [
    primaryKey({ columns: [t.entityId, t.since] }),
    index('canonicals_canonical').on(t.canonicalId),
    index('canonicals_standing').on(t.entityId).where(sql`${t.until} is null`),
    check('canonicals_of_another', sql`${t.entityId} <> ${t.canonicalId}`),
    check('canonicals_until_later', sql`${t.until} > ${t.since}`),
  ],
);
