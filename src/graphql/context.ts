import type { Db } from '../database/connect.ts';

/** What every resolver gets. Loaders hang on its identity, so it is made anew for each operation. */
export interface Context {
  readonly db: Db;
  /** The languages of the Accept-Language header, best first. */
  readonly lang: readonly string[];
}
