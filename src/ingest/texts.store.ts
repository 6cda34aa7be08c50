import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { ArticleId } from '../../schema/ids.ts';
import type { LocalText } from '../../schema/ontology.ts';
import { articles, entities, evidence, sentences, statements } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';

/** A text in one language. */
export interface PlainText {
  readonly lang: string;
  readonly text: string;
}

/** The texts of a sentence that is not retracted. */
export interface SentenceTexts {
  readonly number: number;
  readonly texts: readonly PlainText[];
}

/** All texts of an article. */
export interface ArticleTexts {
  readonly title: PlainText | undefined;
  /** Descriptions of the entities that it declares, and its text outside of sentences. */
  readonly texts: readonly PlainText[];
  readonly sentences: readonly SentenceTexts[];
}

const toPlainTexts = (text: LocalText | null): PlainText[] => Object.entries(text ?? {}).map(([lang, words]) => ({ lang, text: words }));

/** Loads what can be searched of an article: attached text, glosses, text values of statements, title and descriptions. */
export async function loadArticleTexts(db: Db, id: ArticleId): Promise<ArticleTexts> {
  const [article] = await db
    .select({ title: articles.title, lang: articles.lang, text: articles.text })
    .from(articles)
    .where(eq(articles.id, id));
  if (!article) throw new Error(`article ${id} is not there`);
  const { lang } = article;
  const points = article.text === null ? null : Array.from(article.text);
  const rows = await db
    .select({ number: sentences.number, start: sentences.start, end: sentences.end, gloss: sentences.gloss })
    .from(sentences)
    .where(and(eq(sentences.articleId, id), isNull(sentences.retractedIn)))
    .orderBy(sentences.number);
  const values = Map.groupBy(await listTextValues(db, id), ({ number }) => number);
  const cut = (start: number, end?: number): PlainText[] => (points ? [{ lang, text: points.slice(start, end).join('') }] : []);
  const ends = [0, ...rows.map(({ end }) => end)];
  const starts = [...rows.map(({ start }) => start), undefined];
  return {
    title: article.title === null ? undefined : { lang, text: article.title },
    texts: [
      ...(await listDescriptions(db, eq(entities.homeId, id))).flatMap(toPlainTexts),
      ...starts.flatMap((start, index) => cut(ends[index] ?? 0, start)),
    ],
    sentences: rows.map(({ number, start, end, gloss }) => ({
      number,
      texts: [...cut(start, end), ...toPlainTexts(gloss), ...(values.get(number) ?? []).flatMap(({ text }) => toPlainTexts(text))],
    })),
  };
}

/** The text values of current statements, by the sentences they rest on. */
const listTextValues = (db: Db, id: ArticleId) =>
  db
    .selectDistinct({ number: evidence.sentence, id: statements.id, text: statements.text })
    .from(evidence)
    .innerJoin(statements, eq(statements.id, evidence.statementId))
    .where(
      and(eq(evidence.articleId, id), isNull(evidence.retractedIn), isNull(statements.retractedIn), sql`${statements.text} is not null`),
    )
    .orderBy(evidence.sentence, statements.id);

async function listDescriptions(db: Db, condition: SQL): Promise<(LocalText | null)[]> {
  const rows = await db
    .select({ description: entities.description })
    .from(entities)
    .where(and(condition, isNull(entities.retractedIn)))
    .orderBy(entities.id);
  return rows.map(({ description }) => description);
}
