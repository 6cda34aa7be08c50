import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { ArticleId, EntityId, StatementId } from '../ids.ts';
import type { NameParts } from '../words.ts';
import { articles } from './articles.ts';
import { isWritten, plainText, reference } from './columns.ts';
import { entities } from './entities.ts';
import { nameRole } from './enums.ts';
import { statements } from './statements.ts';

/** One written form of an entity, as one article's graph.yaml gives it. */
export const names = pgTable(
  'names',
  {
    entityId: reference<EntityId>('entity_id')
      .notNull()
      .references(() => entities.id),
    role: nameRole('role').notNull(),
    /** BCP 47, with script where it matters: kk, kk-Latn, ru, en. */
    lang: text('lang').notNull(),
    text: text('text').notNull(),
    articleId: reference<ArticleId>('article_id')
      .notNull()
      .references(() => articles.id),
    /*
     * What names are found and ordered by, made of the text by `src/text/name/fold.ts` alone. Whoever writes names writes
     * these; a start with other rules makes them anew.
     */
    /** NFC, lower case, quotation marks and dashes of one kind, look-alike letters repaired. */
    norm: plainText('norm').notNull(),
    /** Its words in ASCII, the same for all scripts and spellings: `bauirjan baibek`. */
    key: plainText('key').notNull(),
    /** Compared by code point, it follows the Kazakh alphabet. */
    sortKey: plainText('sort_key').notNull(),
    /** Of a person, where they can be told: `{"given": …, "family": …, "patronymic": …}` as written. */
    parts: jsonb('parts').$type<NameParts>(),
    /** Of a person with parts: `b baibek`. */
    initials: plainText('initials'),
    /** The statement a TITLE rests on; its subject is the entity. */
    statementId: reference<StatementId>('statement_id'),
  },
  (t) => [
    primaryKey({ columns: [t.entityId, t.role, t.lang, t.text, t.articleId] }),
    foreignKey({ columns: [t.statementId, t.entityId], foreignColumns: [statements.id, statements.subjectId] }),
    uniqueIndex('names_one_primary').on(t.entityId, t.lang, t.articleId).where(sql`${t.role} = 'PRIMARY'`),
    index('names_article').on(t.articleId),
    index('names_statement').on(t.statementId),
    index('names_norm').on(t.norm),
    index('names_norm_trigrams').using('gin', sql`${t.norm} gin_trgm_ops`).with({ fastupdate: false }),
    index('names_key').on(t.key, t.entityId),
    index('names_key_unspaced').on(sql`replace(${t.key}, ' ', '')`),
    index('names_key_words').using('gin', sql`array_to_tsvector(string_to_array(${t.key}, ' '))`).with({ fastupdate: false }),
    index('names_initials').on(t.initials),
    check('names_text_written', isWritten(t.text)),
    check('names_title_rests_on_a_statement', sql`(${t.role} = 'TITLE') = (${t.statementId} is not null)`),
  ],
);

/** Every word of every key, which a trigger keeps: words that are alike are looked for here, as there are far fewer than names. */
export const nameWords = pgTable('name_words', { word: plainText('word').primaryKey() }, (t) => [
  index('name_words_trigrams').using('gin', sql`${t.word} gin_trgm_ops`).with({ fastupdate: false }),
]);

/** One row: the version of the rules that the keys of all names were made by. */
export const nameFolding = pgTable('name_folding', { version: integer('version').primaryKey() });
