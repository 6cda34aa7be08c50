import type { ModelConfig } from '../../base/model-settings.ts';
import type { Database } from '../../database/connect.ts';
import { computeFingerprint } from '../../ingest/span.ts';
import { type ArticleText, loadArticleText } from '../propose/article-text.store.ts';
import type { FoundPiece } from '../propose/found-piece.ts';
import { storeFound } from '../propose/propose.store.ts';
import { supersedeOthers } from '../propose/write-proposals.store.ts';
import { findAnsweredPart, keepAnsweredPart } from './answered-parts.store.ts';
import { askPart } from './ask-part.store.ts';
import { ModelError } from './chat.ts';
import { computeSettingsSha256, countPart, endRun, type TakenRun } from './model-run.store.ts';
import { splitParts, type TextPart } from './parts.ts';
import { openPrompt } from './prompt.ts';

const MILLION = 1_000_000;

const computeCost = ({ prices }: ModelConfig, input: number, output: number): number | undefined =>
  prices && (input * prices.input + output * prices.output) / MILLION;

/** What the model says of a part: from before, if it was asked the same. */
async function readTextPart(
  database: Database,
  config: ModelConfig,
  run: TakenRun,
  article: ArticleText,
  part: TextPart,
  signal: AbortSignal,
) {
  const db = database.reader(signal);
  const key = computeFingerprint(JSON.stringify([run.settingsSha256, part.sentences]));
  const kept = await findAnsweredPart(db, article.id, key);
  if (kept) {
    await database.transaction((tx) => countPart(tx, run.id, 0, 0, computeCost(config, 0, 0)));
    return kept;
  }
  const { pieces, inputTokens, outputTokens } = await askPart(db, config, openPrompt(), article, part, signal);
  await database.transaction(async (tx) => {
    await keepAnsweredPart(tx, article.id, key, pieces);
    await countPart(tx, run.id, inputTokens, outputTokens, computeCost(config, inputTokens, outputTokens));
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

/** Has the model read an article part by part, and stores its proposals. @throws ModelError */
export async function readArticle(database: Database, config: ModelConfig, run: TakenRun, signal: AbortSignal): Promise<void> {
  const article = await loadArticleText(database.reader(signal), run.articleId);
  const isAsQueued = article.sha256 === run.textSha256 && run.settingsSha256 === computeSettingsSha256(config, openPrompt(), article);
  if (!isAsQueued) throw new ModelError('the text or the settings were changed since it was queued');
  const found: FoundPiece[] = [];
  for (const [index, part] of splitParts(article.text, article.sentences).entries())
    found.push(...toWhole(await readTextPart(database, config, run, article, part, signal), index + 1));
  const pieces = removeRepeated(found);
  await database.transaction(async (tx) => {
    signal.throwIfAborted();
    await supersedeOthers(tx, run, await storeFound(tx, run, pieces));
    await endRun(tx, run.id, 'DONE');
  });
}
