import { and, asc, eq, isNull } from 'drizzle-orm';
import { articles, sentences } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import type { StoredArticle } from './article.store.ts';
import type { LocatedFolder } from './read-folder.ts';
import { type Span, sliceWords, toCodePoints } from './span.ts';

/** A sentence of the former text that the new one has too, word for word. */
export interface Move {
  readonly number: number;
  /** Code points by which its offsets have changed. */
  readonly by: number;
}

/** The sentences of an article that gets another text, by number; null for those that are gone or changed. Null if the text stays. */
export type Moves = ReadonlyMap<number, Move | null> | null;

/** Compares the sentences before an article is written with those of its folder. Without both texts, all sentences are taken as changed. */
export async function findMoves(db: Db, before: StoredArticle | undefined, { graph, text }: LocatedFolder): Promise<Moves> {
  if (!before || text === undefined) return null;
  const [stored] = await db.select({ text: articles.text }).from(articles).where(eq(articles.id, before.id));
  if (stored?.text === text) return null;
  const former = stored?.text == null ? undefined : toCodePoints(stored.text);
  const points = toCodePoints(text);
  const rows = await db
    .select({ number: sentences.number, start: sentences.start, end: sentences.end })
    .from(sentences)
    .where(and(eq(sentences.articleId, before.id), isNull(sentences.retractedIn)))
    .orderBy(asc(sentences.number));
  const left = Map.groupBy(graph.sentences, ({ span }) => sliceWords(points, span as Span));
  return new Map(
    rows.map(({ number, start, end }) => {
      const found = former && left.get(sliceWords(former, [start, end]))?.shift(); // each is taken once, in the order of the text
      return [number, found ? { number: found.number, by: found.span[0] - start } : null];
    }),
  );
}
