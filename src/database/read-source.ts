import { type CurrentRequest, getCurrentRequest } from '../base/current-request.ts';
import type { Client } from './driver.ts';
import { findFailureCode, isPassing, isUnreachable } from './failure.ts';
import { OTHER_SERVER } from './guard-address.ts';
import { parsePosition } from './log-position.ts';
import type { DatabaseNode, Needed } from './node.ts';
import type { Pool } from './pool.ts';

type Work<T> = (client: Client) => Promise<T>;

/** Where one operation reads: a standby or the primary, chosen once. It may leave a standby for the primary, never the other way. */
export interface ReadSource {
  /** Runs one query on a client of the source. */
  use<T>(signal: AbortSignal, work: Work<T>): Promise<T>;
  /** What is read from now on is not older than a revision, which is asked for each time. */
  need(readRevision: () => number): void;
  /** From now on the primary is read. */
  leave(): void;
  /** True while a standby is read. */
  isStandby(): boolean;
}

/** A standby, with the connections that requests read from. */
export interface Replica {
  readonly node: DatabaseNode;
  readonly readers: Pool;
  readonly counts: ReplicaCounts;
}
export interface ReplicaCounts {
  /** Operations that began to read here. */
  chosen: number;
  /** Those that left for the primary, as what they needed was not here in time, or as it failed. */
  late: number;
  failed: number;
}

const READ_ONLY = '25006';
/** A standby fails where the primary may not: what it replays was in the way, or it restarts, or is gone. */
const canPrimaryDo = (error: unknown): boolean =>
  isPassing(error) || isUnreachable(error) || [READ_ONLY, OTHER_SERVER].includes(findFailureCode(error) ?? '');

/** Runs a query, and once more if the connection was lost or another transaction was in the way. */
const askTwice = <T>(readers: Pool, signal: AbortSignal, work: Work<T>): Promise<T> => {
  const ask = () => readers.use(signal, work);
  return ask().catch((error: unknown) => (isPassing(error) && !signal.aborted ? ask() : Promise.reject(error)));
};

/** The primary alone. */
export const createPrimarySource = (readers: Pool): ReadSource => ({
  use: (signal, work) => askTwice(readers, signal, work),
  need: () => {},
  leave: () => {},
  isStandby: () => false,
});

/** What a request needs by what its client has written, and by what it writes itself. Undefined for the primary. */
function findNeeded(request: CurrentRequest | undefined): Omit<Needed, 'revision'> | undefined {
  if (request?.isMutation || request?.written !== undefined) return undefined;
  if (request?.seen === undefined) return { position: undefined };
  const position = parsePosition(request.seen);
  return position && { position }; // what is no position of ours needs the primary
}

/** A source that reads a standby. Without one, and for what is needed and a standby does not have in time, it reads the primary. */
export function createSource(primary: Pool, first: Replica | undefined): ReadSource {
  const request = getCurrentRequest();
  const needed = findNeeded(request);
  const revisions: (() => number)[] = [];
  let replica = needed ? first : undefined;
  if (replica) replica.counts.chosen += 1;

  function leave(why?: 'late' | 'failed'): void {
    if (replica && why) replica.counts[why] += 1;
    replica = undefined;
  }
  async function settle(): Promise<Replica | undefined> {
    if (request?.written !== undefined) leave();
    const chosen = replica;
    if (!chosen || !needed) return undefined;
    const isThere = chosen.node.reach({ ...needed, revision: Math.max(0, ...revisions.map((read) => read())) });
    if (isThere !== true && !(await isThere)) leave('late');
    return replica;
  }

  return {
    async use(signal, work) {
      const chosen = await settle();
      if (!chosen) return askTwice(primary, signal, work);
      try {
        return await chosen.readers.use(signal, work);
      } catch (error) {
        if (signal.aborted || !canPrimaryDo(error)) throw error;
        if (replica) leave('failed');
        return askTwice(primary, signal, work);
      }
    },
    need: (readRevision) => void revisions.push(readRevision),
    leave: () => leave(),
    isStandby: () => replica !== undefined,
  };
}
