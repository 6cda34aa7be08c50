import { and, between, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { ArticleId } from '../../../schema/ids.ts';
import type { LocalText } from '../../../schema/ontology.ts';
import { quotations, sentences } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import type { Parent } from '../../graphql/page/page.store.ts';
import { isParent, type Relation } from '../../graphql/page/relation.ts';

export interface SentenceRow {
  readonly articleId: ArticleId;
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly gloss: LocalText;
}

export interface SentenceKey {
  readonly articleId: ArticleId;
  readonly number: number;
}

const MAX_SENTENCES = 1_000_000; // a check in schema/tables/sentences.ts
/** Encodes a sentence as one parent id. */
export const toSentenceParent = ({ articleId, number }: SentenceKey): Parent => articleId * MAX_SENTENCES + number;
/** Condition: two columns are the article and sentence of a parent id. */
export const isSentence = (article: PgColumn, number: PgColumn, parent: SQL): SQL =>
  sql`${article} = ${parent} / ${sql.raw(String(MAX_SENTENCES))} and ${number} = ${parent} % ${sql.raw(String(MAX_SENTENCES))}`;

const sentenceColumns = {
  articleId: sentences.articleId,
  number: sentences.number,
  start: sentences.start,
  end: sentences.end,
  gloss: sentences.gloss,
};

const isOneOf = (keys: readonly SentenceKey[]): SQL =>
  sql`(${sentences.articleId}, ${sentences.number}) in (select * from unnest(${`{${keys.map(({ articleId }) => articleId).join(',')}}`}::bigint[], ${`{${keys.map(({ number }) => number).join(',')}}`}::int[]))`;

/** Sentences by article and number, including retracted ones, which earlier evidence refers to. */
export async function loadSentences(db: Db, keys: readonly SentenceKey[]): Promise<(SentenceRow | null)[]> {
  const rows = await db.select(sentenceColumns).from(sentences).where(isOneOf(keys));
  const byKey = new Map(rows.map((row) => [`${row.articleId}.${row.number}`, row]));
  return keys.map(({ articleId, number }) => byKey.get(`${articleId}.${number}`) ?? null);
}

/** Current sentences of articles, in the order of the text. */
export const sentencesOfArticle: Relation<SentenceRow> = {
  source: sentences,
  columns: sentenceColumns,
  where: isNull(sentences.retractedAt),
  parentCondition: isParent(sentences.articleId),
  order: [{ name: 'number', expression: sentences.number, type: 'bigint' }],
};

/** Current sentences of quotations. */
export const sentencesOfQuotation: Relation<SentenceRow> = {
  ...sentencesOfArticle,
  parentCondition: (parent) =>
    sql`exists (select from ${quotations} where ${and(sql`${quotations.id} = ${parent}`, eq(quotations.articleId, sentences.articleId), between(sentences.number, quotations.first, quotations.last))})`,
};
