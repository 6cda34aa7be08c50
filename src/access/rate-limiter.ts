import { RateLimiterCluster, RateLimiterMemory } from 'rate-limiter-flexible';
import { WORKER } from '../base/worker.ts';

const WINDOW_S = 60;
/** A worker has this long to hear how many there were; then it counts its own. */
const ANSWER_TIMEOUT_MS = 1_000;

/** Counts by key within a minute. Workers of one port count together. @param name what is counted */
export function createRateLimiter(name: string, points: number): RateLimiterMemory | RateLimiterCluster {
  const own = new RateLimiterMemory({ keyPrefix: name, points, duration: WINDOW_S });
  if (!WORKER) return own;
  return new RateLimiterCluster({ keyPrefix: name, points, duration: WINDOW_S, timeoutMs: ANSWER_TIMEOUT_MS, insuranceLimiter: own });
}
