import type { Load } from './semaphore.ts';

/** What is asked of the connections of a database now, by what they are for. */
export interface DatabaseLoad {
  /** The pool that requests read from. */
  readonly read: Load;
  /** Connections that keep up with what is committed. */
  readonly follow: Load;
  /** Connections of exports. */
  readonly export: Load;
}
