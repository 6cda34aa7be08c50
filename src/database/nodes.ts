import { runForNobody } from '../base/current-request.ts';
import { type Address, createAddress } from './address.ts';
import type { ConnectionOptions } from './client-options.ts';
import { createNode, type DatabaseNode } from './node.ts';
import type { NodeState } from './node-state.ts';
import { createReplicationLag } from './replication-lag.ts';
import { createSingleFlight } from './single-flight.ts';

export interface NodesOptions extends ConnectionOptions {
  /** URLs of more servers of the database, which are only read while they are standbys. */
  readonly replicas: readonly string[];
  /** A standby that is further behind is not read. */
  readonly maxLagMs: number;
  /** Told in one line when a server is left or taken back, and when another one is the primary. */
  readonly tell: (line: string) => void;
}

/** One server that is not the primary. */
export interface NodeReport {
  readonly name: string;
  /** Why it is not read; null if it is. */
  readonly fault: string | null;
  readonly lagMs: number;
}

/** The servers of one database: the primary, and those that follow it. Each is asked every second how it is. */
export interface Nodes {
  /** Whoever is the primary. */
  readonly primary: Address;
  /** Asks the primary how far its log is. */
  readPrimary(): ReturnType<DatabaseNode['readPosition']>;
  /** The standbys that may be read now. */
  listReadable(): readonly DatabaseNode[];
  /** True if more servers than one are named. */
  readonly isReplicated: boolean;
  /** Asks all. */
  check(): Promise<void>;
  /** Asks all from now on, every second. */
  watch(): void;
  list(): readonly NodeReport[];
  /** A server that takes itself for the primary too, and was promoted later; null if there is none. */
  findRival(): string | null;
  /** How often another server, or another timeline of the same, became the primary. */
  moves(): number;
  close(): void;
}

const CHECK_INTERVAL_MS = 1_000;
/** A primary that is silent so often is replaced, if another server has been promoted. */
const MAX_SILENT = 2;

/** What the primary was when it answered last. */
interface Seen {
  readonly node: DatabaseNode;
  readonly state: NodeState;
}

/** The server that was promoted last, after what is known of the primary. */
function findPromoted({ nodes, seen }: { readonly nodes: readonly DatabaseNode[]; readonly seen: Seen | null }): DatabaseNode | undefined {
  const isLater = (state: NodeState): boolean =>
    !seen || (state.system === seen.state.system && state.position.timeline > seen.state.position.timeline);
  const promoted = nodes.flatMap((node) => {
    const state = node.state();
    return state && !state.isStandby && isLater(state) ? [{ node, timeline: state.position.timeline }] : [];
  });
  return promoted.sort((a, b) => b.timeline - a.timeline)[0]?.node;
}

const formatSeconds = (ms: number): string => `${Math.round(ms / 100) / 10} s`;

export function createNodes(url: string, { replicas, maxLagMs, tell, ...options }: NodesOptions): Nodes {
  const primary = createAddress(url);
  const nodes = [url, ...replicas].map((one) => createNode(one, options));
  const lag = createReplicationLag();
  const faults = new Map<DatabaseNode, string | null>();
  let current = nodes[0] as DatabaseNode; // there is one
  let seen: Seen | null = null;
  let [silent, moves, isWatched, isClosed] = [0, 0, false, false];
  let timer: NodeJS.Timeout | undefined;

  function choosePrimary(): void {
    const state = current.state();
    silent = state ? 0 : silent + 1;
    const mayMove = state ? state.isStandby : silent >= MAX_SILENT || !seen;
    const other = mayMove ? findPromoted({ nodes, seen }) : undefined;
    if (other) {
      current = other;
      primary.move(other.address.url());
    }
    const now = current.state();
    if (!now || now.isStandby) return;
    if (seen && (other || now.position.timeline !== seen.state.position.timeline)) {
      moves += 1;
      lag.forget();
      tell(`the primary is ${current.name}, on timeline ${now.position.timeline} of the log`);
    }
    seen = { node: current, state: now };
    lag.note(now);
  }

  async function findFault(node: DatabaseNode): Promise<string | null> {
    const state = node.state();
    if (!state) return `it does not answer${node.failure() ? ` (${node.failure()})` : ''}`;
    if (node.isShared()) return 'its address leads to several servers: DATABASE_REPLICA_URL has to name each by an address of its own';
    if (!state.isStandby) return 'it is not a standby';
    if (!seen) return 'the primary did not answer yet';
    const { state: first } = seen;
    if (state.system !== first.system) return 'it is of another database system than the primary';
    if (state.migration !== first.migration) return 'its last migration is not that of the primary';
    if (state.position.timeline > first.position.timeline) return 'it follows another primary';
    // Its receiver may be on the way to the new timeline. What it has beyond the fork is lost on the primary, and so is it.
    if (state.position.timeline < first.position.timeline && state.last && !(await current.hasRevision(state.last)))
      return 'it has commits that the primary lost';
    const lagMs = lag.measure(state);
    return lagMs > maxLagMs ? `it is ${formatSeconds(lagMs)} behind` : null;
  }

  async function checkOne(node: DatabaseNode): Promise<void> {
    const fault = await findFault(node).catch(() => 'the primary does not answer');
    const before = faults.get(node);
    faults.set(node, fault);
    if (fault === (before ?? null) || isClosed) return;
    if (fault === null) tell(`${node.name} is read again`);
    else if (before === null || before === undefined) tell(`${node.name} is not read, the primary answers: ${fault}`);
  }
  const check = createSingleFlight(async () => {
    // The primary first: a standby that has nothing to catch up with is then seen to have it all.
    await Promise.allSettled([current.check()]);
    await Promise.allSettled(nodes.filter((node) => node !== current).map((node) => node.check()));
    choosePrimary();
    faults.delete(current);
    await Promise.all(nodes.filter((node) => node !== current).map(checkOne));
  });
  function schedule(): void {
    if (!isClosed) timer = runForNobody(() => setTimeout(() => void check().finally(schedule), CHECK_INTERVAL_MS).unref());
  }

  return {
    primary,
    readPrimary: () => current.readPosition(),
    listReadable: () => nodes.filter((node) => node !== current && faults.get(node) === null),
    isReplicated: nodes.length > 1,
    check,
    watch() {
      if (isWatched || nodes.length === 1) return;
      isWatched = true;
      void check().finally(schedule);
    },
    list: () =>
      nodes
        .filter((node) => node !== current)
        .map((node) => {
          const state = node.state();
          return { name: node.name, fault: faults.get(node) ?? null, lagMs: state ? lag.measure(state) : 0 };
        }),
    findRival: () => findPromoted({ nodes: nodes.filter((node) => node !== current), seen })?.name ?? null,
    moves: () => moves,
    close() {
      isClosed = true;
      clearTimeout(timer);
      for (const node of nodes) node.close();
    },
  };
}
