import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { GraphError } from '../base/errors.ts';

/** Attempts that are refused, counted by client. */
export interface AttemptLimit {
  /** Counts one more. @throws RATE_LIMITED if there were too many */
  count(client: string | undefined): Promise<void>;
}

const WINDOW_S = 60;

/** @param most attempts a minute */
export function createAttemptLimit(most: number): AttemptLimit {
  const limiter = new RateLimiterMemory({ points: most, duration: WINDOW_S });
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
