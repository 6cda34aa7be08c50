import type { Listener } from '../change/listener.store.ts';
import type { Db } from '../database/connect.ts';
import type { Traverser } from '../traversal/topology/traversal.store.ts';

/** What every resolver gets. Loaders hang on its identity, so it is made anew for each operation, and for each event of a subscription. */
export interface Context extends Traverser, Listener {
  readonly db: Db;
  /** The languages of the Accept-Language header, best first. */
  readonly lang: readonly string[];
  /** Stops what takes long when the client has gone or the deadline has passed. */
  readonly signal: AbortSignal;
  /** What the reply's `extensions` are to say besides. */
  readonly extensions: Record<string, unknown>;
}
