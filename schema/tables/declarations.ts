import { sql } from 'drizzle-orm';
import { boolean, check, index, numeric, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { ArticleId, EntityId } from '../ids.ts';
import { articles } from './articles.ts';
import { isLocalText, localText, reference, since } from './columns.ts';
import { entities } from './entities.ts';

/**
 * What the graph.yaml of one article says of the class of an entity; null if it says nothing. Of several articles the earliest by date, then by slug,
 * that says something counts, and the earliest of all is the entity's home. `declarations.store.ts` writes the result to the entity.
 */
export const declarations = pgTable(
  'declarations',
  {
    entityId: reference<EntityId>('entity_id')
      .notNull()
      .references(() => entities.id),
    articleId: reference<ArticleId>('article_id')
      .notNull()
      .references(() => articles.id),
    type: text('type'),
    collective: boolean('collective'),
    description: localText('description'),
    /** Degrees, WGS 84, both or neither. */
    latitude: numeric('latitude', { mode: 'number' }),
    longitude: numeric('longitude', { mode: 'number' }),
    since: since(),
  },
  (t) => [
    unique('declarations_one_each').on(t.entityId, t.articleId),
    index('declarations_article').on(t.articleId),
    check('declarations_coordinates', sql`num_nulls(${t.latitude}, ${t.longitude}) in (0, 2)`),
    check('declarations_description', isLocalText(t.description)),
  ],
);
