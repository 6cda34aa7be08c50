import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { ArticleId, EntityId } from '../ids.ts';
import { articles } from './articles.ts';
import { forgottenIn, isLocalText, localText, ownId, recordedIn, reference, retractedIn, since } from './columns.ts';
import { entityKind } from './enums.ts';

/** A thing in the world. The table of its kind holds its type; everything else about it is a statement. */
export const entities = pgTable(
  'entities',
  {
    id: ownId<EntityId>(),
    slug: text('slug').notNull().unique(),
    kind: entityKind('kind').notNull(),
    /** True if the entity stands for several unnamed things ("medical institutions of Almaty"). */
    collective: boolean('collective').notNull().default(false),
    /** One line in our own words that distinguishes the entity from others of the same name; null if its names suffice. */
    description: localText('description'),
    /** Of the articles whose graph.yaml declares it, the earliest by date, then by slug. */
    homeId: reference<ArticleId>('home_id')
      .notNull()
      .references(() => articles.id),
    recordedIn: recordedIn(),
    since: since(),
    /** Set when no article declares the entity and nothing current refers to it. The row stays, because ids are never reused. */
    retractedIn: retractedIn(),
    /** Set if the entity was forgotten: nobody gives it a name, a description or an identifier again. The same in all its earlier rows. */
    forgottenIn: forgottenIn(),
  },
  (t) => [
    unique('entities_id_kind').on(t.id, t.kind),
    index('entities_kind').on(t.kind, t.id),
    check('entities_slug', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${t.slug}) <= 100`),
    check('entities_kind_is_entity', sql`${t.kind} not in ('QUANTITY', 'TEXT', 'DATE', 'UNKNOWN')`),
    check('entities_forgotten', sql`num_nonnulls(${t.forgottenIn}, ${t.description}) < 2`),
    check('entities_description', isLocalText(t.description)),
  ],
);
