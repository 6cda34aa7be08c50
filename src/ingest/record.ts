import type { ArticleId, RevisionId } from '../../schema/ids.ts';
import type { ArticleType } from '../../schema/words.ts';
import { GraphError } from '../base/errors.ts';
import type { Db } from '../database/connect.ts';
import { splitSentences } from '../text/sentence/split.ts';
import { findArticle, type StoredArticle } from './article.store.ts';
import { type CheckedFolder, type CheckOptions, checkFolder } from './check-folder.ts';
import { loadEntities } from './entities.store.ts';
import { type Facts, mergeFacts, type Piece } from './merge-facts.ts';
import { type Mistake, MistakesError } from './mistake.ts';
import { GraphFile } from './shape.ts';
import { toMistakes } from './shape-mistakes.ts';
import { computeFingerprint, toCodePoints } from './span.ts';
import { loadStoredFolder, type StoredFolder } from './stored-article.store.ts';
import { type Summary, writeFolder } from './write-folder.ts';
import { writeRecordedGraph } from './write-graph.ts';

/** Facts that an account gives, in the words of its call. */
const INPUT = 'facts';

const refuseFacts = (mistakes: readonly Mistake[]): never => {
  throw new MistakesError(
    INPUT,
    mistakes.map((mistake) => ({ line: 0, mistake })),
  );
};

/** The article and its metadata, as an account gives them. */
export interface ArticlePiece {
  readonly slug: string;
  readonly type?: ArticleType | undefined;
  readonly lang: string;
  readonly text: string;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
}

/** Records a new article with its text, split into sentences, and facts of it. @throws MistakesError */
export async function recordArticle(
  db: Db,
  revision: RevisionId,
  { text, ...article }: ArticlePiece,
  facts: Facts,
  options: CheckOptions,
): Promise<Summary> {
  const sentences = splitSentences(text).map(({ start, end }, index) => ({ number: index + 1, span: [start, end] }));
  const graph = { article: { ...article, sha256: computeFingerprint(text), length: toCodePoints(text).length }, sentences, entities: {} };
  // No folder is like it: one with the same text is taken as a change.
  const fingerprint = computeFingerprint(`${article.slug}\0${text}`);
  return writeFacts(db, revision, { before: undefined, graph, text, fingerprint }, facts, options);
}

/** Adds facts to an article of the graph. @throws MistakesError */
export async function recordFacts(db: Db, revision: RevisionId, id: ArticleId, facts: Facts, options: CheckOptions): Promise<Summary> {
  return writeFacts(db, revision, await toGround(db, await loadStoredFolder(db, id)), facts, options);
}

async function toGround(db: Db, stored: StoredFolder): Promise<Ground> {
  const { slug, text, graphSha256: fingerprint } = stored.article;
  const before = await findArticle(db, slug);
  if (before?.retractedIn) {
    const why = before.forgottenIn ? `forgotten in R${before.forgottenIn}` : `withdrawn in R${before.retractedIn}; reinstate it first`;
    throw new GraphError('CONFLICT', `article is "${slug}", which was ${why}`, { argument: 'article', value: slug });
  }
  return { before, graph: writeRecordedGraph(stored), text: text ?? undefined, fingerprint };
}

interface Ground {
  readonly before: StoredArticle | undefined;
  readonly graph: Piece;
  readonly text: string | undefined;
  readonly fingerprint: string;
}

/** Facts with the graph of their article, in the shape of graph.yaml, and checked against the database. @throws MistakesError */
async function checkMerged(db: Db, ground: Ground, facts: Facts, options: CheckOptions): Promise<CheckedFolder> {
  const { value, locate, mistakes } = mergeFacts(ground.graph, await addKinds(db, facts));
  if (mistakes.length > 0) refuseFacts(mistakes);
  const { data: graph, error } = GraphFile.safeParse(value, { reportInput: true });
  if (error)
    return refuseFacts(error.issues.flatMap((issue) => toMistakes(issue, value)).map((found) => ({ ...found, path: locate(found.path) })));
  const { before, text, fingerprint } = ground;
  try {
    return await checkFolder(db, before, { file: INPUT, graph, text, fingerprint, lineOf: () => 0 }, { ...options, isByAccount: true });
  } catch (error) {
    if (!(error instanceof MistakesError)) throw error;
    return refuseFacts(error.located.map(({ mistake }) => ({ ...mistake, path: locate(mistake.path) })));
  }
}

async function writeFacts(db: Db, revision: RevisionId, ground: Ground, facts: Facts, options: CheckOptions): Promise<Summary> {
  const checked = await checkMerged(db, ground, facts, options);
  return writeFolder(db, revision, ground.before, checked, { isByAccount: true });
}

/** The mistakes of facts that would be added to an article. Nothing is written. */
export async function findFactMistakes(db: Db, stored: StoredFolder, facts: Facts): Promise<readonly Mistake[]> {
  try {
    await checkMerged(db, await toGround(db, stored), facts, {});
    return [];
  } catch (error) {
    if (error instanceof MistakesError) return error.located.map(({ mistake }) => mistake);
    throw error;
  }
}

/** Entities that the graph has need not say their kind again. */
async function addKinds(db: Db, facts: Facts): Promise<Facts> {
  const bare = facts.entities.filter(({ kind }) => kind === undefined).map(({ slug }) => slug);
  const known = bare.length > 0 ? await loadEntities(db, bare) : undefined;
  return { ...facts, entities: facts.entities.map((entity) => ({ ...entity, kind: entity['kind'] ?? known?.get(entity.slug)?.kind })) };
}
