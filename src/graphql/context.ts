import type { Db } from '../database/connect.ts';

/**
 * What every resolver gets; rooms above add what their resolvers need. Loaders hang on its identity, so it is made anew for
 * each operation, and for each event of a subscription.
 */
export interface Context {
  readonly db: Db;
  /** The languages of the Accept-Language header, best first. */
  readonly lang: readonly string[];
  /** Stops what takes long when the client has gone or the deadline has passed. */
  readonly signal: AbortSignal;
  /** The scheme and host that links begin with. */
  readonly origin: string;
  /** Counts one more stream of the client until the function it returns is called. @throws UNAVAILABLE */
  readonly enterStream: () => () => void;
  /** What the reply's `extensions` are to say besides. */
  readonly extensions: Record<string, unknown>;
}
