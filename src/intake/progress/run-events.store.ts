import type { ArticleId } from '../../../schema/ids.ts';
import { GraphError } from '../../base/errors.ts';
import type { ArticleRef } from '../../base/ref.ts';
import type { ChangeFeed } from '../../change/feed.store.ts';
import { type Checkpoint, streamEvents } from '../../change/subscription.store.ts';
import type { Db } from '../../database/connect.ts';
import { findArticle } from '../../graph/article/article.store.ts';
import type { RunRow } from '../../graph/run/run.store.ts';
import { computeFingerprint } from '../../ingest/span.ts';
import type { RunFeed } from './run-feed.store.ts';

/** A run, as it was told of. Its cursor is the fingerprint of that. */
export interface RunEvent {
  readonly cursor: string;
  readonly isMark: false;
  readonly run: RunRow;
}

/** What a subscription to runs needs from the context of its operation. */
export interface RunSubscriptionContext {
  readonly db: Db;
  readonly changes: ChangeFeed;
  readonly runs: RunFeed;
  readonly gone: AbortSignal;
}

/** Returns the newest runs over an article, as they go on. @throws NOT_FOUND, UNAVAILABLE */
export async function subscribeToRuns(article: ArticleRef, { db, changes, runs, gone }: RunSubscriptionContext) {
  const articleId = await findArticle(db, article);
  return streamEvents(changes, gone, (signal) => generateRuns(runs, articleId, signal));
}

async function* generateRuns(feed: RunFeed, articleId: ArticleId, signal: AbortSignal): AsyncGenerator<RunEvent | Checkpoint, undefined> {
  const next = feed.watch(articleId, signal);
  let told = '';
  yield { isMark: true, cursor: told };
  for (let run = await next(); run; run = await next()) {
    const cursor = computeFingerprint(JSON.stringify(run));
    if (cursor !== told) yield { isMark: false, cursor, run };
    told = cursor;
  }
  if (signal.reason instanceof GraphError) throw signal.reason;
  return undefined;
}
