import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { ArticleId, EntityId } from '../ids.ts';
import { articles } from './articles.ts';
import { isLocalText, localText, ownId, recordedAt, reference, retractedAt } from './columns.ts';
import { entityKind } from './enums.ts';

/** A thing in the world. Its row in the table of its kind holds what classifies it; all else said of it is a statement. */
export const entities = pgTable(
  'entities',
  {
    id: ownId<EntityId>(),
    slug: text('slug').notNull().unique(),
    kind: entityKind('kind').notNull(),
    /** The row stands for several unnamed things ("medical institutions of Almaty"). */
    collective: boolean('collective').notNull().default(false),
    /** A line of our own words that tells it from its namesakes; null where its names suffice. */
    description: localText('description'),
    /** The article whose graph.yaml first declared it: that file alone may change how it is classified. */
    homeId: reference<ArticleId>('home_id')
      .notNull()
      .references(() => articles.id),
    recordedAt: recordedAt(),
    /** Set when its home no longer declares it and nothing current refers to it; ids are never reused, so the row stays. */
    retractedAt: retractedAt(),
  },
  (t) => [
    unique('entities_id_kind').on(t.id, t.kind),
    index('entities_kind').on(t.kind, t.id),
    check('entities_slug', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${t.slug}) <= 100`),
    check('entities_kind_is_entity', sql`${t.kind} not in ('QUANTITY', 'TEXT', 'DATE', 'UNKNOWN')`),
    check('entities_description', isLocalText(t.description)),
  ],
);
