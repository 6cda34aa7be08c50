import { and, between, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { ArticleId } from '../../../schema/ids.ts';
import type { LocalText } from '../../../schema/ontology.ts';
import { entities, mentions, quotations, sentences } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { prepareSelect, takeValue, writeNumbers } from '../../database/select.ts';
import { isAny } from '../../database/write.ts';
import type { Parent } from '../../graphql/page/page.store.ts';
import { isParent, type Relation } from '../../graphql/page/relation.ts';
import { createEntityFilter } from '../filter/entity.filter.store.ts';
import type { SentenceFilter } from '../filter/filter.ts';
import { readFilterText } from '../filter/filter-text.ts';
import { resolveRefs } from '../filter/refs.store.ts';
import type { TextTable } from '../text/find-texts.store.ts';
import { searchTexts, type TextMatch } from '../text/text-search.store.ts';

export interface SentenceRow {
  readonly articleId: ArticleId;
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly gloss: LocalText | null;
  /** The words of a row of a data set; null for sentences of a text. */
  readonly text: string | null;
  /** How it matches the text of a filter. */
  readonly match?: TextMatch | undefined;
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
  text: sentences.text,
};

/** Their keys are two lists of numbers, as pairs. */
const selectSentences = prepareSelect<SentenceRow>(
  sentenceColumns,
  (list) =>
    sql`select ${list} from ${sentences} where (${sentences.articleId}, ${sentences.number}) in (select * from unnest(${takeValue('articles', 'bigint[]')}, ${takeValue('numbers', 'int[]')}))`,
);
/** Sentences by article and number, including retracted ones, which earlier evidence refers to. */
export async function loadSentences(db: Db, keys: readonly SentenceKey[]): Promise<(SentenceRow | null)[]> {
  const articles = writeNumbers(keys.map(({ articleId }) => articleId));
  const rows = await selectSentences(db, { articles, numbers: writeNumbers(keys.map(({ number }) => number)) });
  const byKey = new Map(rows.map((row) => [`${row.articleId}.${row.number}`, row]));
  return keys.map(({ articleId, number }) => byKey.get(`${articleId}.${number}`) ?? null);
}

/** Current sentences of articles, in the order of the text. */
export const sentencesOfArticle: Relation<SentenceRow> = {
  source: sentences,
  columns: sentenceColumns,
  where: isNull(sentences.retractedIn),
  parentCondition: isParent(sentences.articleId),
  order: [{ name: 'number', expression: sentences.number, type: 'bigint' }],
  isFixed: true,
};

/** Current sentences of quotations. */
export const sentencesOfQuotation: Relation<SentenceRow> = {
  ...sentencesOfArticle,
  parentCondition: (parent) =>
    sql`exists (select from ${quotations} where ${and(sql`${quotations.id} = ${parent}`, eq(quotations.articleId, sentences.articleId), between(sentences.number, quotations.first, quotations.last))})`,
};

const SENTENCE_TEXTS: TextTable = {
  table: sentences,
  words: sentences.words,
  article: sentences.articleId,
  number: sentences.number,
  hasTitle: false,
};

/** Current sentences that match a filter: by score if it has a text, else in the order of the articles. @throws BAD_INPUT, NOT_FOUND */
export async function buildSentenceRelation(db: Db, filter: SentenceFilter | null | undefined): Promise<Relation<SentenceRow>> {
  const text = readFilterText(filter?.text);
  const refs = await resolveRefs(db, filter);
  const mentioned = createEntityFilter(refs).condition(filter?.mentions, entities);
  const where = and(
    isNull(sentences.retractedIn),
    filter?.article ? isAny(sentences.articleId, filter.article.map(refs.article)) : undefined,
    filter?.mentions
      ? sql`exists (select from ${mentions} join ${entities} on ${entities.id} = ${mentions.entityId}
          where ${and(eq(mentions.articleId, sentences.articleId), eq(mentions.sentence, sentences.number), mentioned)})`
      : undefined,
  );
  const order: Relation<SentenceRow>['order'] = [
    { name: 'article', expression: sentences.articleId, type: 'bigint' },
    { name: 'number', expression: sentences.number, type: 'bigint' },
  ];
  if (text === undefined) return { source: sentences, columns: sentenceColumns, where, order };
  const { matched, match, truncated } = await searchTexts(db, text, SENTENCE_TEXTS, where);
  return {
    source: sql`${matched} join ${sentences} on ${sentences.articleId} = m.found_article and ${sentences.number} = m.found_number`,
    columns: { ...sentenceColumns, match },
    where: undefined,
    // By columns of the subquery, so that only the rows of the page are joined.
    order: [
      { name: `score of ${text}`, expression: sql`m.score`, type: 'numeric', descending: true },
      { name: 'article', expression: sql`m.found_article`, type: 'bigint' },
      { name: 'number', expression: sql`m.found_number`, type: 'bigint' },
    ],
    truncated,
  };
}
