import { and, eq, isNull, not, sql } from 'drizzle-orm';
import type { ArticleId, EntityId } from '../../schema/ids.ts';
import { articles, quotations, sentences } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { insertAll, isAny, upsertAll } from '../database/write.ts';
import { computeArticleKeys } from './article-keys.ts';
import { diffRows, indexByKey } from './diff-rows.ts';
import type { LocatedFolder } from './read-folder.ts';
import type { GraphFile } from './shape.ts';
import { computeFingerprint, toCodePoints } from './span.ts';
import type { Referent } from './statements.store.ts';
import { toCertainty, toStoredWords } from './stored-words.ts';
import type { ArticleWords } from './texts.ts';
import { canonicalizeText } from './value.ts';

export interface StoredArticle {
  readonly id: ArticleId;
  readonly sha256: string;
  readonly graphSha256: string;
}

/** The article whose folder is being written. */
export interface Target {
  readonly id: ArticleId;
  /** True if nothing is stored of it yet. */
  readonly isNew: boolean;
}

/** Serializes ingests and attachments with a lock, so that checked data does not change. */
export const takeTurn = (db: Db): Promise<unknown> => db.execute(sql`select pg_advisory_xact_lock(7219461)`);

export async function findArticle(db: Db, slug: string): Promise<StoredArticle | undefined> {
  const [row] = await db
    .select({ id: articles.id, sha256: articles.sha256, graphSha256: articles.graphSha256 })
    .from(articles)
    .where(eq(articles.slug, slug));
  return row;
}

/** The attached text, if it is still the text of the folder. */
export async function loadAttachedText(db: Db, id: ArticleId, sha256: string | undefined): Promise<string | undefined> {
  const [row] = await db.select({ text: articles.text, sha256: articles.sha256 }).from(articles).where(eq(articles.id, id));
  return row?.sha256 === sha256 ? (row?.text ?? undefined) : undefined;
}

/** Writes the article. An attached text is kept only if its fingerprint still matches. */
export async function writeArticle(
  db: Db,
  before: StoredArticle | undefined,
  { graph: { article }, text, fingerprint }: LocatedFolder,
  made: ArticleWords | undefined,
): Promise<ArticleId> {
  const sha256 = article.sha256 ?? computeFingerprint(text ?? '');
  const length = article.length ?? toCodePoints(text ?? '').length;
  const headline = { title: article.title ?? null, published: article.published ?? null };
  const row = {
    slug: article.slug,
    lang: article.lang,
    url: article.url ?? null,
    ...headline,
    ...computeArticleKeys(headline),
    sha256,
    length,
    graphSha256: fingerprint,
    ...(made && { words: made.words }),
    ...(text !== undefined ? { text } : before?.sha256 !== sha256 && { text: null }),
  };
  if (before) {
    await db.update(articles).set(row).where(eq(articles.id, before.id));
    return before.id;
  }
  const [added] = await db.insert(articles).values(row).returning({ id: articles.id });
  if (!added) throw new Error('an INSERT returned no row');
  return added.id;
}

export const writePublisher = (db: Db, id: ArticleId, publisherId: EntityId | null): Promise<unknown> =>
  db.update(articles).set({ publisherId }).where(eq(articles.id, id));

/** Writes the sentences of a new article. */
export function addSentences(db: Db, articleId: ArticleId, { graph }: LocatedFolder, made: ArticleWords): Promise<void> {
  const wordsOf = new Map(made.sentences.map(({ number, words }) => [number, words]));
  const rows = listRows(articleId, graph).map((row) => ({ ...row, words: wordsOf.get(row.number) ?? '' }));
  return insertAll(db, sentences, rows);
}

const listRows = (articleId: ArticleId, graph: GraphFile) =>
  graph.sentences.map(({ number, span: [start, end], gloss }) => ({
    articleId,
    number,
    start,
    end,
    gloss: gloss ? canonicalizeText(gloss) : null,
    retractedIn: null,
  }));

/** Updates the sentences. Removed sentences are retracted, because earlier evidence may refer to them. */
export async function updateSentences(db: Db, articleId: ArticleId, { graph }: LocatedFolder): Promise<void> {
  const rows = listRows(articleId, graph);
  await upsertAll(
    db,
    sentences,
    rows,
    [sentences.articleId, sentences.number],
    [sentences.start, sentences.end, sentences.gloss, sentences.retractedIn],
  );
  const numbers = rows.map(({ number }) => number);
  await db
    .update(sentences)
    .set({ retractedIn: sql`this_revision()` })
    .where(and(eq(sentences.articleId, articleId), not(isAny(sentences.number, numbers)), isNull(sentences.retractedIn)));
}

/** Writes the quotations. Unchanged ones keep their row. */
export async function writeQuotations(
  db: Db,
  { id: articleId, isNew }: Target,
  { graph, text }: LocatedFolder,
  refer: (slug: string) => Referent,
): Promise<void> {
  const points = text === undefined ? undefined : toCodePoints(text);
  const desired = graph.quotations.map(({ sentences: [first, last], speaker, asWritten, inferred }) => {
    const { surface, sha256 } = toStoredWords(asWritten, points);
    const { id: speakerId, kind: speakerKind } = refer(speaker);
    const [start, end] = asWritten.span;
    return {
      articleId,
      first,
      last,
      speakerId,
      speakerKind,
      sentence: asWritten.sentence,
      start,
      end,
      asWritten: surface,
      sha256,
      ...toCertainty(inferred),
    };
  });
  const key = ({ id: _, since: __, ...row }: typeof quotations.$inferInsert) => [
    ...Object.entries({ ...row, reason: row.reason && canonicalizeText(row.reason) }).sort(),
  ];
  const change = diffRows(
    indexByKey(desired, key),
    indexByKey(isNew ? [] : await db.select().from(quotations).where(eq(quotations.articleId, articleId)), key),
  );
  if (change.gone.length > 0)
    await db.delete(quotations).where(
      isAny(
        quotations.id,
        change.gone.map(({ id }) => id),
      ),
    );
  await insertAll(db, quotations, change.added);
}
