import type { AccountId, ArticleId, RunId } from '../../../schema/ids.ts';
import type { Db } from '../../database/connect.ts';
import { computeFingerprint } from '../../ingest/span.ts';
import { loadStoredFolder } from '../../ingest/stored-article.store.ts';
import { writeGraph } from '../../ingest/write-graph.ts';
import { proposeArticlePieces } from '../../search/draft/pieces.store.ts';
import { removeStated, toStatedGraph } from '../stated.ts';
import { loadArticleText } from './article-text.store.ts';
import type { FoundPiece } from './found-piece.ts';
import { toFoundPiece } from './rule-pieces.ts';
import { countFound, createRun, finishRun } from './run.store.ts';
import { supersedeOthers, type WritingRun, writeProposals } from './write-proposals.store.ts';

/** Raised with any change of the rules that changes what they find. */
export const RULES_VERSION = '1';

/** Stores what a run found and the graph of the article does not say yet. @returns what it found of that */
export async function storeFound(db: Db, run: WritingRun, found: readonly FoundPiece[]): Promise<readonly FoundPiece[]> {
  const stated = toStatedGraph(writeGraph(await loadStoredFolder(db, run.articleId)));
  const fresh = found.flatMap((one) => {
    const piece = removeStated(one.piece, stated);
    return piece ? [{ ...one, piece }] : [];
  });
  const kept = new Set(fresh.map(({ key }) => key));
  const gone = new Set(found.flatMap(({ key }) => (kept.has(key) ? [] : [key])));
  // What the graph has is no need any more.
  const met = fresh.map((one) => ({ ...one, needs: one.needs.filter((key) => !gone.has(key)) }));
  await countFound(db, run.id, found.length, await writeProposals(db, run, met));
  return met;
}

/** Reads an article by the rules, and stores their proposals. @throws BAD_INPUT if its text is not attached */
export async function proposeByRules(db: Db, articleId: ArticleId, accountId: AccountId): Promise<RunId> {
  const article = await loadArticleText(db, articleId);
  const settingsSha256 = computeFingerprint(JSON.stringify([RULES_VERSION, article.lang, article.published]));
  const terms = { articleId, accountId, tool: 'RULES', version: RULES_VERSION, settingsSha256, textSha256: article.sha256 } as const;
  const run = { id: await createRun(db, terms, 'RUNNING'), articleId };
  const pieces = await proposeArticlePieces(db, article);
  const found = await storeFound(db, run, pieces.map(toFoundPiece));
  await supersedeOthers(db, run, found);
  await finishRun(db, run.id);
  return run.id;
}
