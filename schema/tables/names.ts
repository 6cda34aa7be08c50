import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, jsonb, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import type { ArticleId, EntityId, RevisionId, StatementId } from '../ids.ts';
import type { NameParts } from '../words.ts';
import { articles } from './articles.ts';
import { isWritten, plainText, reference, since } from './columns.ts';
import { entities } from './entities.ts';
import { nameRole } from './enums.ts';
import { sentences } from './sentences.ts';
import { statements } from './statements.ts';

/** A name of an entity, as given by the graph.yaml of one article. */
export const names = pgTable(
  'names',
  {
    entityId: reference<EntityId>('entity_id')
      .notNull()
      .references(() => entities.id),
    role: nameRole('role').notNull(),
    /** BCP 47, with the script if it differs from the usual one: kk, kk-Latn, ru, en. */
    lang: text('lang').notNull(),
    text: text('text').notNull(),
    articleId: reference<ArticleId>('article_id')
      .notNull()
      .references(() => articles.id),
    /*
     * Keys for searching and sorting, computed from the text by `src/text/name/fold.ts` only. Every writer of names writes
     * them too. A start with a newer version of the rules computes them again.
     */
    /** NFC, lower case, quotation marks and dashes of one kind, look-alike letters repaired. */
    norm: plainText('norm').notNull(),
    /** The words in ASCII, the same for all scripts and spellings: `bauirjan baibek`. */
    key: plainText('key').notNull(),
    /** The key without the endings of Russian case forms: names with the same one are compared. */
    stem: plainText('stem').notNull().default(''),
    /** Sort key: compared by code point, it follows the Kazakh alphabet. */
    sortKey: plainText('sort_key').notNull(),
    /** For people, if the parts can be determined: `{"given": …, "family": …, "patronymic": …}` as written. */
    parts: jsonb('parts').$type<NameParts>(),
    /** For people with parts: `b baibek`. */
    initials: plainText('initials'),
    /** For a TITLE: the statement that supports it. Its subject is the entity. */
    statementId: reference<StatementId>('statement_id'),
    since: since(),
    /** Valid time: when the entity was called so, in EDTF, with the earliest and latest possible day. A null bound is unknown and matches any date. */
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    validEarliest: date('valid_earliest'),
    validLatest: date('valid_latest'),
    /** The sentence of the article that says so; null if none is given. */
    sentence: integer('sentence'),
    /** A name in the same language that this one puts right: whoever publishes the article takes it back. Null if it takes back none. */
    corrects: text('corrects'),
  },
  (t) => [
    unique('names_once').on(t.entityId, t.role, t.lang, t.text, t.articleId, t.validFrom, t.validTo).nullsNotDistinct(),
    foreignKey({ columns: [t.statementId, t.entityId], foreignColumns: [statements.id, statements.subjectId] }),
    foreignKey({ columns: [t.articleId, t.sentence], foreignColumns: [sentences.articleId, sentences.number] }),
    /** One for each time. */
    uniqueIndex('names_one_primary')
      .on(t.entityId, t.lang, t.articleId, sql`coalesce(${t.validFrom}, '')`, sql`coalesce(${t.validTo}, '')`)
      .where(sql`${t.role} = 'PRIMARY'`),
    index('names_article').on(t.articleId),
    index('names_corrects').on(t.entityId).where(sql`${t.corrects} is not null`),
    index('names_statement').on(t.statementId),
    index('names_norm').on(t.norm),
    index('names_norm_trigrams').using('gin', sql`${t.norm} gin_trgm_ops`).with({ fastupdate: false }),
    index('names_key').on(t.key, t.entityId),
    index('names_key_unspaced').on(sql`replace(${t.key}, ' ', '')`),
    index('names_key_words').using('gin', sql`array_to_tsvector(string_to_array(${t.key}, ' '))`).with({ fastupdate: false }),
    index('names_initials').on(t.initials),
    index('names_stem').on(t.stem, t.entityId),
    check('names_text_written', isWritten(t.text)),
    check('names_corrects_another', sql`${t.corrects} <> ${t.text}`),
    check('names_validity', sql`${t.validEarliest} <= ${t.validLatest}`),
    check('names_title_rests_on_a_statement', sql`(${t.role} = 'TITLE') = (${t.statementId} is not null)`),
  ],
);

/** Every word of every key, maintained by a trigger. Similar words are searched here, because there are far fewer words than names. */
export const nameWords = pgTable(
  'name_words',
  {
    word: plainText('word').primaryKey(),
    /** The revision that first wrote a name with the word; 0 if no revision did. */
    since: reference<RevisionId>('since')
      .notNull()
      .default(0 as RevisionId),
  },
  (t) => [index('name_words_trigrams').using('gin', sql`${t.word} gin_trgm_ops`).with({ fastupdate: false })],
);

/** One row: the version of the rules that computed the keys of all names. */
export const nameFolding = pgTable('name_folding', { version: integer('version').primaryKey() });
