import { isDeepStrictEqual } from 'node:util';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { ArticleId, EntityId, RevisionId } from '../../schema/ids.ts';
import { articles, quotations, sentences } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { insertAll, isAny, upsertAll } from '../database/write.ts';
import type { AccountActs } from './account-acts.store.ts';
import { computeArticleKeys } from './article-keys.ts';
import { diffRows, indexByKey } from './diff-rows.ts';
import type { LocatedFolder } from './read-folder.ts';
import type { Referent } from './referent.ts';
import type { GraphFile } from './shape.ts';
import { computeFingerprint, toCodePoints } from './span.ts';
import { toCertainty, toWordsOf } from './stored-words.ts';
import type { ArticleWords } from './texts.ts';
import { canonicalizeText } from './value.ts';

export interface StoredArticle {
  readonly id: ArticleId;
  readonly sha256: string;
  readonly graphSha256: string;
  /** The revision that withdrew it; null if it stands. */
  readonly retractedIn: RevisionId | null;
  /** The revision that forgot it; null if its words are kept. */
  readonly forgottenIn: RevisionId | null;
}

/** The article whose folder is being written. */
export interface Target {
  readonly id: ArticleId;
  /** True if nothing is stored of it yet. */
  readonly isNew: boolean;
  readonly acts: AccountActs;
}

/** Serializes ingests and attachments with a lock, so that checked data does not change. */
export const takeTurn = (db: Db): Promise<unknown> => db.execute(sql`select pg_advisory_xact_lock(7219461)`);

export async function findArticle(db: Db, slug: string): Promise<StoredArticle | undefined> {
  const [row] = await db
    .select({
      id: articles.id,
      sha256: articles.sha256,
      graphSha256: articles.graphSha256,
      retractedIn: articles.retractedIn,
      forgottenIn: articles.forgottenIn,
    })
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
    type: article.type ?? 'NEWS',
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
  graph.sentences.map(({ number, span: [start, end], gloss, text }) => ({
    articleId,
    number,
    start,
    end,
    gloss: gloss ? canonicalizeText(gloss) : null,
    text: text ?? null,
    retractedIn: null,
  }));

const toSentenceKey = ({ number, start, end, gloss, text }: typeof sentences.$inferInsert): readonly unknown[] => [
  ...[number, start, end, text ?? null],
  gloss ? canonicalizeText(gloss) : null,
];

/** Updates the sentences. Removed sentences are retracted, because earlier evidence may refer to them. */
export async function updateSentences(db: Db, { id: articleId, acts }: Target, { graph }: LocatedFolder): Promise<void> {
  const ofArticle = and(eq(sentences.articleId, articleId), isNull(sentences.retractedIn));
  const current = await db.select().from(sentences).where(ofArticle);
  const desired = await keepGlosses(acts, current, listRows(articleId, graph));
  const change = diffRows(indexByKey(desired, toSentenceKey), indexByKey(current, toSentenceKey));
  await upsertAll(
    db,
    sentences,
    change.added,
    [sentences.articleId, sentences.number],
    [sentences.start, sentences.end, sentences.gloss, sentences.text, sentences.retractedIn],
  );
  const numbers = new Set(graph.sentences.map(({ number }) => number));
  const gone = change.gone.map(({ number }) => number).filter((number) => !numbers.has(number));
  if (gone.length > 0)
    await db
      .update(sentences)
      .set({ retractedIn: sql`this_revision()` })
      .where(and(ofArticle, isAny(sentences.number, gone)));
}

type SentenceRow = ReturnType<typeof listRows>[number];

/** A gloss that an account wrote stays, as long as its sentence does. */
async function keepGlosses(
  acts: AccountActs,
  current: readonly (typeof sentences.$inferSelect)[],
  rows: readonly SentenceRow[],
): Promise<SentenceRow[]> {
  const byNumber = new Map(current.map((row) => [row.number, row]));
  const kept: SentenceRow[] = [];
  for (const row of rows) {
    const before = byNumber.get(row.number);
    const isRewritten = before && before.start === row.start && before.end === row.end && !isDeepStrictEqual(before.gloss, row.gloss);
    const isHeld = isRewritten && (await acts.holds(before, ['sentences', row.number - 1, 'gloss'], row.gloss));
    kept.push(isHeld ? { ...row, gloss: before.gloss } : row);
  }
  return kept;
}

/** Writes the quotations. Unchanged ones keep their row. */
export async function writeQuotations(
  db: Db,
  { id: articleId, isNew, acts }: Target,
  { graph, text }: LocatedFolder,
  refer: (slug: string) => Referent,
): Promise<void> {
  const points = text === undefined ? undefined : toCodePoints(text);
  const desired = graph.quotations.map(({ sentences: [first, last], speaker, asWritten, inferred }, index) => {
    const referent = refer(speaker);
    const { surface, sha256 } = toWordsOf(referent, asWritten, points);
    const { id: speakerId, kind: speakerKind } = referent;
    const [start, end] = asWritten.span;
    return acts.place(['quotations', index], {
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
    });
  });
  const key = ({ id: _, since: __, ...row }: typeof quotations.$inferInsert) => [
    ...Object.entries({ ...row, reason: row.reason && canonicalizeText(row.reason) }).sort(),
  ];
  const current = isNew ? [] : await db.select().from(quotations).where(eq(quotations.articleId, articleId));
  const change = await acts.settle(quotations, key, diffRows(indexByKey(desired, key), indexByKey(current, key)));
  if (change.gone.length > 0)
    await db.delete(quotations).where(
      isAny(
        quotations.id,
        change.gone.map(({ id }) => id),
      ),
    );
  await insertAll(db, quotations, change.added);
}
