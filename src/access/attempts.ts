import { RateLimiterRes } from 'rate-limiter-flexible';
import { GraphError } from '../base/errors.ts';
import { createRateLimiter } from './rate-limiter.ts';

/** Attempts that are refused, counted by client. */
export interface AttemptLimit {
  /** Counts one more. @throws RATE_LIMITED if there were too many */
  count(client: string | undefined): Promise<void>;
}

/** @param name which attempts @param most attempts a minute */
export function createAttemptLimit(name: string, most: number): AttemptLimit {
  const limiter = createRateLimiter(name, most);
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
