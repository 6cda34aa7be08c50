import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { ArticleId } from '../ids.ts';
import { articles } from './articles.ts';
import { isLocalText, localText, reference, retractedIn, since, textVector } from './columns.ts';

/** A numbered sentence of an article. Offsets are code points from the start of the article; the end is exclusive. */
export const sentences = pgTable(
  'sentences',
  {
    articleId: reference<ArticleId>('article_id').notNull(),
    /** From 1, in the order of the text. */
    number: integer('number').notNull(),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    /** Content of the sentence in our own words; null if nobody has written it and the text is attached. */
    gloss: localText('gloss'),
    /** The words of a row of a data set, whose article has no text of its own; null for sentences of a text. */
    text: text('text'),
    /** Set when the graph.yaml of the article no longer has the sentence. Earlier evidence still refers to it. */
    retractedIn: retractedIn(),
    since: since(),
    /** Keys of the words of its text, its glosses and the text values that rest on it; empty if it is retracted. See `text-keys.ts`. */
    words: textVector('words').notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.number] }),
    foreignKey({ columns: [t.articleId], foreignColumns: [articles.id] }),
    index('sentences_words').using('gin', t.words).with({ fastupdate: false }),
    check('sentences_number', sql`${t.number} between 1 and 999999`),
    check('sentences_span', sql`${t.start} >= 0 and ${t.end} > ${t.start}`),
    check('sentences_text_length', sql`char_length(${t.text}) = ${t.end} - ${t.start}`),
    check('sentences_gloss', isLocalText(t.gloss)),
  ],
);
