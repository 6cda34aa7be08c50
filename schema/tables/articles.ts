import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import type { ArticleId, EntityId } from '../ids.ts';
import { forgottenIn, ownId, recordedIn, reference, retractedIn, since, textVector } from './columns.ts';
import { articleType } from './enums.ts';

/** A source text. The graph extracted from it ships with the project; the text itself is stored only if a user attached it. */
export const articles = pgTable(
  'articles',
  {
    id: ownId<ArticleId>(),
    slug: text('slug').notNull().unique(),
    /** A NOTE is what the desk knows and no article says, in its own sentences. */
    type: articleType('type').notNull().default('NEWS'),
    title: text('title'),
    /** The normal form of the title, for filters; made by `article.store.ts`. */
    titleNorm: text('title_norm'),
    url: text('url'),
    /** An organization; null if not stated. The foreign key is in the migration `rules`, because entities refer to articles too. */
    publisherId: reference<EntityId>('publisher_id'),
    /** The article that it reprints; itself no reprint. */
    reprintOf: reference<ArticleId>('reprint_of'),
    /** EDTF; null if not stated. */
    published: text('published'),
    /** Earliest and latest possible day of publication; null if open. */
    publishedEarliest: date('published_earliest'),
    publishedLatest: date('published_latest'),
    /** BCP 47. */
    lang: text('lang').notNull(),
    /** SHA-256 of the text in UTF-8, in hexadecimal. */
    sha256: text('sha256').notNull(),
    /** Length in Unicode code points. */
    length: integer('length').notNull(),
    text: text('text'),
    /** SHA-256 of the graph.yaml that was ingested last: an unchanged folder is skipped. */
    graphSha256: text('graph_sha256').notNull(),
    recordedIn: recordedIn(),
    since: since(),
    /** Set while the article is withdrawn. What it gave stands in `past`, and comes back when it is reinstated. */
    retractedIn: retractedIn(),
    /** Set if the article was forgotten: of all its versions no word is kept. The same in all its earlier rows. */
    forgottenIn: forgottenIn(),
    /** Keys of the words of its title, its descriptions, its text and its sentences. See `text-keys.ts`. */
    words: textVector('words').notNull().default(''),
  },
  (t) => [
    index('articles_words').using('gin', t.words).with({ fastupdate: false }),
    index('articles_publisher_id').on(t.publisherId).where(sql`${t.publisherId} is not null`),
    index('articles_withdrawn').on(t.id).where(sql`${t.retractedIn} is not null`),
    foreignKey({ columns: [t.reprintOf], foreignColumns: [t.id] }),
    index('articles_reprint_of').on(t.reprintOf).where(sql`${t.reprintOf} is not null`),
    check('articles_reprints_another', sql`${t.reprintOf} <> ${t.id}`),
    check('articles_slug', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${t.slug}) <= 100`),
    check('articles_url', sql`${t.url} ~* '^https?://'`),
    check('articles_sha256', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    check(
      'articles_forgotten',
      sql`${t.forgottenIn} is null or ${t.retractedIn} is not null and num_nonnulls(${t.text}, ${t.title}, ${t.url}) = 0`,
    ),
    check('articles_length', sql`${t.length} > 0`),
    check('articles_text_is_the_text', sql`encode(sha256(convert_to(${t.text}, 'UTF8')), 'hex') = ${t.sha256}`),
    check('articles_text_length', sql`char_length(${t.text}) = ${t.length}`),
  ],
);
