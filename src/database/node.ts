import { setImmediate as pause, setTimeout as sleep } from 'node:timers/promises';
import { runForNobody } from '../base/current-request.ts';
import { GraphError } from '../base/errors.ts';
import { type Address, createAddress } from './address.ts';
import { createAddressWatch } from './address-watch.ts';
import type { ConnectionOptions } from './client-options.ts';
import type { Client } from './driver.ts';
import { findFailureCode } from './failure.ts';
import type { LogPosition } from './log-position.ts';
import { hasReached } from './log-position.ts';
import { hasRevision, type NodePosition, type NodeState, readNodePosition, readNodeState, readStart } from './node-state.ts';
import { createSingleFlight } from './single-flight.ts';

/** What an operation needs a server to have. */
export interface Needed {
  readonly revision: number;
  readonly position: LogPosition | undefined;
}

/** One server of a database, by its URL. It is asked how it is on a connection of its own. */
export interface DatabaseNode {
  readonly address: Address;
  /** Its host and port, without what is secret. */
  readonly name: string;
  /** Asks how it is. @throws if it does not answer in time */
  check(): Promise<NodeState>;
  /** How it was when it was asked last; null if it did not answer. */
  state(): NodeState | null;
  /** Whether its address has led to several servers, so that what one says of itself does not hold for the others. */
  isShared(): boolean;
  /** Whether a connection leads to the server that is asked how it is. */
  isSame(client: Client): Promise<boolean>;
  /** The code of what it failed with when it was asked last. */
  failure(): string | null;
  /** Waits until it has what is needed. @returns false if that takes too long, or if it fails */
  reach(needed: Needed): boolean | Promise<boolean>;
  hasRevision(last: string): Promise<boolean>;
  /** How far it has read, asked now. */
  readPosition(): Promise<NodePosition>;
  close(): void;
}

const ANSWER_TIMEOUT_MS = 1_500;
/** So long an operation waits for what its client wrote. */
const REACH_TIMEOUT_MS = 200;
const MAX_PAUSE_MS = 8;
const LATE = 'late';

const describeHost = (url: string): string => {
  if (!URL.canParse(url)) return 'unknown'; // its first client says what is wrong
  const { hostname, port } = new URL(url);
  return `${decodeURIComponent(hostname) || 'localhost'}:${port || '5432'}`;
};

export function createNode(url: string, options: ConnectionOptions): DatabaseNode {
  const address = createAddress(url);
  const watch = createAddressWatch();
  let client: Client | null = null;
  let state: NodeState | null = null;
  let known: NodePosition | null = null;
  let failure: string | null = null;
  let late = 0;

  const ask = <T>(work: (client: Client) => Promise<T>): Promise<T> =>
    runForNobody(async () => {
      if (!client?.isUsable()) client = address.open({ ...options, name: 'shezhire health', source: 'follow' });
      const asked = client;
      const over = new AbortController();
      const timeout = sleep(ANSWER_TIMEOUT_MS, undefined, { ref: false, signal: over.signal }).then(async () => {
        await pause(); // the answer may have come while this process had no time to read it
        throw new GraphError('UNAVAILABLE', 'the database does not answer; try again');
      });
      try {
        return await Promise.race([work(asked), timeout]);
      } catch (error) {
        asked.destroy();
        throw error;
      } finally {
        over.abort();
        timeout.catch(() => {}); // nobody waits for it any more
      }
    });

  async function check(): Promise<NodeState> {
    try {
      state = await ask(readNodeState);
      known = state;
      [failure, late] = [null, 0];
      watch.note(state.start);
      if (watch.isShared()) client?.destroy(); // the next question may reach another one
      return state;
    } catch (error) {
      failure = findFailureCode(error) ?? LATE;
      late += 1;
      // A machine that is busy answers late once; what it had it still has.
      if (failure !== LATE || late > 1) [state, known] = [null, null];
      throw error;
    }
  }
  async function isSame(reader: Client): Promise<boolean> {
    const start = await readStart(reader);
    if (watch.isKnown(start)) return true;
    // It was restarted since, or the address has moved: then a new connection leads there too.
    client?.destroy();
    const isAnswered = await check().then(
      () => true,
      () => false,
    );
    if (isAnswered && !watch.isKnown(start)) watch.suspect();
    return watch.isKnown(start);
  }
  const look = createSingleFlight(async () => {
    known = await ask(readNodePosition);
  });

  const has = ({ revision, position }: Needed): boolean =>
    known !== null && known.revision >= revision && (position === undefined || hasReached(known.position, position));
  async function waitFor(needed: Needed): Promise<boolean> {
    const deadline = performance.now() + REACH_TIMEOUT_MS;
    for (let pauseMs = 1; performance.now() < deadline; pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS)) {
      const isAsked = await look().then(
        () => true,
        () => false,
      );
      if (!isAsked || has(needed)) return isAsked;
      if (needed.position && known && known.position.timeline !== needed.position.timeline) return false;
      await sleep(pauseMs, undefined, { ref: false });
    }
    return false;
  }

  return {
    address,
    name: describeHost(url),
    check,
    state: () => state,
    isShared: watch.isShared,
    isSame,
    failure: () => failure,
    reach: (needed) => has(needed) || waitFor(needed),
    hasRevision: (last) => ask((asked) => hasRevision(asked, last)),
    readPosition: () => ask(readNodePosition),
    close: () => client?.destroy(),
  };
}
