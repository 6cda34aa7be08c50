import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { ArticleId } from '../../schema/ids.ts';
import type { LocalText } from '../../schema/ontology.ts';
import { articles, entities, evidence, sentences, statements } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { type ArticleTexts, sortTexts } from './texts.ts';

/** Loads what can be searched of an article: attached text, glosses, text values of statements, title and descriptions. */
export async function loadArticleTexts(db: Db, id: ArticleId): Promise<ArticleTexts> {
  const [article] = await db
    .select({ title: articles.title, lang: articles.lang, text: articles.text })
    .from(articles)
    .where(eq(articles.id, id));
  if (!article) throw new Error(`article ${id} is not there`);
  const rows = await db
    .select({ number: sentences.number, start: sentences.start, end: sentences.end, gloss: sentences.gloss, text: sentences.text })
    .from(sentences)
    .where(and(eq(sentences.articleId, id), isNull(sentences.retractedIn)))
    .orderBy(sentences.number);
  return sortTexts({
    ...article,
    sentences: rows,
    values: await listTextValues(db, id),
    descriptions: await listDescriptions(db, eq(entities.homeId, id)),
  });
}

/** The text values of current statements, by the sentences they rest on. */
const listTextValues = (db: Db, id: ArticleId) =>
  db
    .selectDistinct({ number: evidence.sentence, id: statements.id, text: statements.text })
    .from(evidence)
    .innerJoin(statements, eq(statements.id, evidence.statementId))
    .where(
      and(eq(evidence.articleId, id), isNull(evidence.retractedIn), isNull(statements.retractedIn), sql`${statements.text} is not null`),
    );

async function listDescriptions(db: Db, condition: SQL): Promise<(LocalText | null)[]> {
  const rows = await db
    .select({ description: entities.description })
    .from(entities)
    .where(and(condition, isNull(entities.retractedIn)))
    .orderBy(entities.id);
  return rows.map(({ description }) => description);
}
