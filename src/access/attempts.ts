import cluster from 'node:cluster';
import { RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { GraphError } from '../base/errors.ts';

/** Attempts that are refused, counted by client. */
export interface AttemptLimit {
  /** Counts one more. @throws RATE_LIMITED if there were too many */
  count(client: string | undefined): Promise<void>;
}

const WINDOW_S = 60;

/** A worker has so long to hear how many there were; then it counts its own. */
const IPC_TIMEOUT_MS = 1_000;

/** Workers of one port count together. */
function createLimiter(name: string, most: number) {
  const own = new RateLimiterMemory({ points: most, duration: WINDOW_S });
  if (!cluster.isWorker) return own;
  return new RateLimiterCluster({ keyPrefix: name, points: most, duration: WINDOW_S, timeoutMs: IPC_TIMEOUT_MS, insuranceLimiter: own });
}

/** @param name which attempts @param most attempts a minute */
export function createAttemptLimit(name: string, most: number): AttemptLimit {
  const limiter = createLimiter(name, most);
  return {
    async count(client = 'unknown') {
      try {
        await limiter.consume(client);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        const retryAfter = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
        throw new GraphError('RATE_LIMITED', `there were more than ${most} attempts within a minute; try again in ${retryAfter} s`, {
          allowed: most,
          retryAfter,
        });
      }
    },
  };
}
