import { and, eq, inArray, lt, or, sql } from 'drizzle-orm';
import type { AccountId, ArticleId, RunId } from '../../../schema/ids.ts';
import { runs } from '../../../schema/tables/index.ts';
import { GraphError } from '../../base/errors.ts';
import { formatRunId } from '../../base/id.ts';
import type { ModelConfig } from '../../base/model-settings.ts';
import type { Db } from '../../database/connect.ts';
import { findRunForUpdate } from '../../graph/run/run.store.ts';
import { computeFingerprint } from '../../ingest/span.ts';
import { type ArticleText, loadArticleText } from '../propose/article-text.store.ts';
import { createRun } from '../propose/run.store.ts';
import { splitParts } from './parts.ts';
import { openPrompt, type Prompt } from './prompt.ts';

/** A run whose worker gives no sign of life for so long is taken over by another. */
const LOST_SECONDS = 60;
/** Times that a run is taken up, if its workers die. */
const MAX_STARTS = 3;

/** SHA-256 of all on which the answers of a model depend, besides the text. */
export const computeSettingsSha256 = ({ url, name }: Pick<ModelConfig, 'url' | 'name'>, prompt: Prompt, article: ArticleText): string =>
  computeFingerprint(JSON.stringify([url, name, prompt.sha256, article.lang, article.published]));

/** Queues a run of the model over an article. @throws BAD_INPUT if the text is not attached */
export async function queueModelRun(db: Db, config: ModelConfig, articleId: ArticleId, accountId: AccountId): Promise<RunId> {
  const article = await loadArticleText(db, articleId);
  const prompt = openPrompt();
  const run = {
    ...{ articleId, accountId, tool: 'MODEL' as const, model: config.name, version: prompt.version, promptSha256: prompt.sha256 },
    settingsSha256: computeSettingsSha256(config, prompt, article),
    textSha256: article.sha256,
    parts: splitParts(article.text, article.sentences).length,
  };
  return createRun(db, run, 'QUEUED');
}

/** A run that a worker has taken up. */
export interface TakenRun {
  readonly id: RunId;
  readonly articleId: ArticleId;
  readonly model: string | null;
  readonly settingsSha256: string;
  readonly textSha256: string;
}

const isWaiting = or(
  eq(runs.status, 'QUEUED'),
  and(
    eq(runs.status, 'RUNNING'),
    eq(runs.tool, 'MODEL'),
    lt(runs.aliveAt, sql`clock_timestamp() - make_interval(secs => ${LOST_SECONDS})`),
  ),
);

/** Takes up the oldest run that waits, or whose worker is lost. Several workers never take the same. */
export async function takeRun(db: Db): Promise<TakenRun | undefined> {
  const [next] = await db
    .select({ id: runs.id, starts: runs.starts })
    .from(runs)
    .where(isWaiting)
    .orderBy(runs.id)
    .limit(1)
    .for('update', { skipLocked: true });
  if (!next) return undefined;
  if (next.starts >= MAX_STARTS) {
    await endRun(db, next.id, 'FAILED', `its worker was lost ${MAX_STARTS} times`);
    return undefined;
  }
  const now = sql<string>`clock_timestamp()`;
  const [row] = await db
    .update(runs)
    .set({
      status: 'RUNNING',
      startedAt: sql`coalesce(${runs.startedAt}, ${now})`,
      aliveAt: now,
      starts: sql`${runs.starts} + 1`,
      partsDone: 0,
    })
    .where(eq(runs.id, next.id))
    .returning({
      id: runs.id,
      articleId: runs.articleId,
      model: runs.model,
      settingsSha256: runs.settingsSha256,
      textSha256: runs.textSha256,
    });
  return row;
}

/** Says that the run is being worked on. @returns false if it was cancelled */
export async function keepAlive(db: Db, id: RunId): Promise<boolean> {
  const rows = await db
    .update(runs)
    .set({ aliveAt: sql`clock_timestamp()` })
    .where(and(eq(runs.id, id), eq(runs.status, 'RUNNING')))
    .returning({ id: runs.id });
  return rows.length > 0;
}

/** Counts a part that is done. */
export const countPart = (db: Db, id: RunId): Promise<unknown> =>
  db
    .update(runs)
    .set({ partsDone: sql`${runs.partsDone} + 1` })
    .where(eq(runs.id, id));

/** Counts what a part has cost. */
export const countTokens = (db: Db, id: RunId, inputTokens: number, outputTokens: number, cost: number | undefined): Promise<unknown> =>
  db
    .update(runs)
    .set({
      inputTokens: sql`${runs.inputTokens} + ${inputTokens}`,
      outputTokens: sql`${runs.outputTokens} + ${outputTokens}`,
      ...(cost !== undefined && { cost: sql`trim_scale(round(coalesce(${runs.cost}, 0) + ${cost}::numeric, 6))` }),
    })
    .where(eq(runs.id, id));

/** Ends a run that is still open. */
export const endRun = (db: Db, id: RunId, status: 'DONE' | 'FAILED' | 'CANCELLED', failure: string | null = null): Promise<unknown> =>
  db
    .update(runs)
    .set({ status, failure, endedAt: sql`clock_timestamp()` })
    .where(and(eq(runs.id, id), inArray(runs.status, ['QUEUED', 'RUNNING'])));

/** Cancels a run that has not ended. @throws NOT_FOUND, CONFLICT */
export async function cancelRun(db: Db, id: RunId): Promise<void> {
  const run = await findRunForUpdate(db, id);
  const value = formatRunId(id);
  if (!run) throw new GraphError('NOT_FOUND', `id is "${value}", which no run has`, { argument: 'id', value });
  if (run.status !== 'QUEUED' && run.status !== 'RUNNING')
    throw new GraphError('CONFLICT', `${value} is ${run.status} already`, { argument: 'id', value, allowed: 'a run that has not ended' });
  await endRun(db, id, 'CANCELLED');
}
