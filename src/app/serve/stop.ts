import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../../base/config.ts';
import type { ChangeFeed } from '../../change/feed.store.ts';
import type { OpenRequests } from '../../http/drain.ts';
import type { Readiness } from '../../http/readiness.ts';

export interface Stopping {
  readonly config: Pick<Config, 'shutdownDelayMs' | 'shutdownTimeoutMs'>;
  readonly readiness: Readiness;
  readonly changes: ChangeFeed;
  readonly requests: OpenRequests;
  /** Ends the waiting. */
  readonly hurry: AbortSignal;
}

/** Stops to serve, so that no client loses an answer. @returns a line that says how it went */
export async function stopServing({ config, readiness, changes, requests, hurry }: Stopping): Promise<string> {
  const began = Date.now();
  readiness.leave();
  await sleep(config.shutdownDelayMs, undefined, { signal: hurry }).catch(() => {}); // hurried
  readiness.refuse();
  changes.close();
  const late = AbortSignal.timeout(config.shutdownTimeoutMs);
  const cut = await requests.drain(AbortSignal.any([late, hurry]));
  if (cut === 0) return 'Stopped. Every request was answered.';
  const after = `after ${Math.round((Date.now() - began) / 1000)} s`;
  return `Stopped ${after}. ${cut} ${cut === 1 ? 'request was' : 'requests were'} cut off.`;
}
