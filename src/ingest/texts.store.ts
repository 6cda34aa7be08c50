import { and, eq, isNull, sql } from 'drizzle-orm';
import type { ArticleId } from '../../schema/ids.ts';
import { articles, entities, evidence, sentences, statements } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { isAny } from '../database/write.ts';
import { type ArticleTexts, sortTexts } from './texts.ts';

/** Loads what can be searched of articles: attached text, glosses, text values of statements, title and descriptions. */
export async function loadArticleTexts(db: Db, ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, ArticleTexts>> {
  const found = await db
    .select({ id: articles.id, title: articles.title, lang: articles.lang, text: articles.text })
    .from(articles)
    .where(isAny(articles.id, ids));
  const sentencesOf = await listCurrentSentences(db, ids);
  const valuesOf = await listTextValues(db, ids);
  const descriptionsOf = await listDescriptions(db, ids);
  return new Map(
    found.map(({ id, ...article }) => [
      id,
      sortTexts({
        ...article,
        sentences: sentencesOf.get(id) ?? [],
        values: valuesOf.get(id) ?? [],
        descriptions: (descriptionsOf.get(id) ?? []).map(({ description }) => description),
      }),
    ]),
  );
}

async function listCurrentSentences(db: Db, ids: readonly ArticleId[]) {
  const rows = await db
    .select({
      ...{ article: sentences.articleId, number: sentences.number, start: sentences.start, end: sentences.end },
      ...{ gloss: sentences.gloss, text: sentences.text },
    })
    .from(sentences)
    .where(and(isAny(sentences.articleId, ids), isNull(sentences.retractedIn)))
    .orderBy(sentences.articleId, sentences.number);
  return Map.groupBy(rows, ({ article }) => article);
}

/** The text values of current statements, by the sentences they rest on. */
async function listTextValues(db: Db, ids: readonly ArticleId[]) {
  const rows = await db
    .selectDistinct({ article: evidence.articleId, number: evidence.sentence, id: statements.id, text: statements.text })
    .from(evidence)
    .innerJoin(statements, eq(statements.id, evidence.statementId))
    .where(
      and(
        isAny(evidence.articleId, ids),
        isNull(evidence.retractedIn),
        isNull(statements.retractedIn),
        sql`${statements.text} is not null`,
      ),
    );
  return Map.groupBy(rows, ({ article }) => article);
}

async function listDescriptions(db: Db, ids: readonly ArticleId[]) {
  const rows = await db
    .select({ article: entities.homeId, description: entities.description })
    .from(entities)
    .where(and(isAny(entities.homeId, ids), isNull(entities.retractedIn)))
    .orderBy(entities.id);
  return Map.groupBy(rows, ({ article }) => article);
}
