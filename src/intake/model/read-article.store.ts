import type { ModelConfig } from '../../base/model-settings.ts';
import type { Database, Db } from '../../database/connect.ts';
import { computeFingerprint } from '../../ingest/span.ts';
import { type ArticleText, loadArticleText } from '../propose/article-text.store.ts';
import type { FoundPiece } from '../propose/found-piece.ts';
import { storeFound } from '../propose/propose.store.ts';
import { supersedeOthers } from '../propose/write-proposals.store.ts';
import { findAnsweredPart, keepAnsweredPart } from './answered-parts.store.ts';
import { askPart } from './ask-part.store.ts';
import { ModelError } from './chat.ts';
import { computeSettingsSha256, countPart, countTokens, endRun, type TakenRun } from './model-run.store.ts';
import { splitParts, type TextPart } from './parts.ts';
import { openPrompt } from './prompt.ts';

const MILLION = 1_000_000;

const computeCost = ({ prices }: ModelConfig, input: number, output: number): number | undefined =>
  prices && (input * prices.input + output * prices.output) / MILLION;

/** What the model says of a part: from before, if it was asked the same. What it was paid for is kept at once. */
async function readTextPart(
  database: Database,
  config: ModelConfig,
  run: TakenRun,
  article: ArticleText,
  part: TextPart,
  signal: AbortSignal,
): Promise<readonly FoundPiece[]> {
  const db = database.reader(signal);
  const key = computeFingerprint(JSON.stringify([run.settingsSha256, part.sentences]));
  const kept = await findAnsweredPart(db, article.id, key);
  const count = (tx: Db, input: number, output: number) => countTokens(tx, run.id, input, output, computeCost(config, input, output));
  if (kept) {
    await database.transaction((tx) => count(tx, 0, 0));
    return kept;
  }
  const { pieces, inputTokens, outputTokens } = await askPart(db, config, openPrompt(), article, part, signal);
  await database.transaction(async (tx) => {
    await keepAnsweredPart(tx, article.id, key, pieces);
    await count(tx, inputTokens, outputTokens);
  });
  return pieces;
}

/** Keys of pieces are those of their part: entities are the same under the same slug, all others are told apart. */
const toWhole = (pieces: readonly FoundPiece[], part: number): FoundPiece[] => {
  const rename = (key: string): string => (key.startsWith('entity ') ? key : `${part} ${key}`);
  return pieces.map((piece) => ({ ...piece, key: rename(piece.key), needs: piece.needs.map(rename) }));
};

/** Entities that several parts declare are one: the first declaration counts. */
function removeRepeated(pieces: readonly FoundPiece[]): FoundPiece[] {
  const seen = new Set<string>();
  return pieces.filter(({ key }) => {
    const isNew = !key.startsWith('entity ') || !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** The article of a run. @throws ModelError if it is not as it was when the run was queued */
async function loadQueuedText(db: Db, run: TakenRun, config: ModelConfig): Promise<ArticleText> {
  const article = await loadArticleText(db, run.articleId);
  const isAsQueued = article.sha256 === run.textSha256 && run.settingsSha256 === computeSettingsSha256(config, openPrompt(), article);
  if (!isAsQueued) throw new ModelError('the text or the settings were changed since it was queued');
  return article;
}

/** Has the model read an article part by part, and stores the proposals of each. @throws ModelError */
export async function readArticle(database: Database, config: ModelConfig, run: TakenRun, signal: AbortSignal): Promise<void> {
  const article = await loadQueuedText(database.reader(signal), run, config);
  let found: readonly FoundPiece[] = [];
  let stored: readonly FoundPiece[] = [];
  for (const [index, part] of splitParts(article.text, article.sentences).entries()) {
    const own = toWhole(await readTextPart(database, config, run, article, part, signal), index + 1);
    found = removeRepeated([...found, ...own]);
    stored = await database.transaction(async (tx) => {
      signal.throwIfAborted();
      await loadQueuedText(tx, run, config);
      await countPart(tx, run.id);
      return storeFound(tx, run, found); // with those before, which it may need
    });
  }
  await database.transaction(async (tx) => {
    signal.throwIfAborted();
    await supersedeOthers(tx, run, stored);
    await endRun(tx, run.id, 'DONE');
  });
}
