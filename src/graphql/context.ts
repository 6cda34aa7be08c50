import type { RevisionId } from '../../schema/ids.ts';
import type { ErrorCode } from '../base/errors.ts';
import type { Viewer } from '../base/viewer.ts';
import type { Db } from '../database/connect.ts';
import type { RevisionMemory } from '../database/revision-memory.ts';
import type { Transact } from '../database/writer.ts';

/**
 * The context of every resolver. Higher rooms add what their resolvers need. Loaders depend on its identity, so there is one
 * for each operation and for each event of a subscription.
 */
export interface Context {
  readonly db: Db;
  /** Runs one transaction that writes. */
  readonly transact: Transact;
  /** The parts of a context by which what has just been written is read. */
  readonly renewReads: () => Partial<Context>;
  /** The account that sends the request; null without one. */
  readonly viewer: Viewer | null;
  /** Characters in a row that the viewer may read of an attached text. */
  readonly maxTextLength: number;
  /** Keeps for the audit that an attempt was refused. It never fails. */
  readonly auditRefusal: (action: string, code: ErrorCode) => Promise<void>;
  /** The revision as of which the graph is read; absent for now. */
  readonly known?: RevisionId | undefined;
  /** What is remembered of the revisions. */
  readonly revisions: RevisionMemory;
  /** What a context has for what reads the graph as of a revision: what is missing is as in the context of the operation. */
  readonly openRevision: (revision: RevisionId) => Partial<Context>;
  /** Languages of the Accept-Language header, best first. */
  readonly lang: readonly string[];
  /** Aborts long work if the client disconnects or the deadline passes. */
  readonly signal: AbortSignal;
  /** The scheme and host that links begin with. */
  readonly origin: string;
  /** Counts one more stream of the client until the function it returns is called. @throws UNAVAILABLE */
  readonly enterStream: () => () => void;
  /**
   * Settled once it is known whether what is kept in memory is of now; it never fails. Who waits for rows waits for it too: then what the rows refer to
   * is there at once, and need not be waited for row by row.
   */
  readonly ready: Promise<unknown>;
  /** Entries to add to the `extensions` of the response. */
  readonly extensions: Record<string, unknown>;
}
