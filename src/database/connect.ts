import { getTableName } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { RevisionId } from '../../schema/ids.ts';
import { judgements } from '../../schema/tables/index.ts';
import { getCurrentRequest } from '../base/current-request.ts';
import type { ConnectionOptions } from './client-options.ts';
import { createFollower, type Follower } from './follower.ts';
import type { DatabaseLoad } from './load.ts';
import { formatPosition } from './log-position.ts';
import { createNodes, type NodeReport } from './nodes.ts';
import { createStatementObservers, type StatementListener } from './observe.ts';
import { createOpenReader } from './open-reader.ts';
import { createProbe } from './probe.ts';
import { openReadConnections, type ReadConnections } from './read-connections.ts';
import type { ReadSource } from './read-source.ts';
import { createRevisionMemory, type RevisionMemory } from './revision-memory.ts';
import { createSnapshots, type Snapshots } from './snapshot.ts';
import { createWriter, type Transact } from './writer.ts';

/** What a store's functions take: the reading side, or a transaction. */
export type Db = PgDatabase<PgQueryResultHKT>;

/** Reads, now or as of a revision: pooled, bounded, stopped by the signal. Readers with one signal share its bounds. */
export type Read = (signal?: AbortSignal, revision?: RevisionId) => Db;

/** Where one operation reads. */
export interface OperationSource extends Pick<ReadSource, 'need' | 'leave' | 'isStandby'> {
  readonly reader: Read;
}

export interface Database {
  /** For reading what is committed now, at the primary. */
  readonly reader: Read;
  /** Chooses a standby or the primary for one operation of the current request. @param at the primary, for what is told of at once */
  openSource(at?: 'primary'): OperationSource;
  /** What this process remembers of the revisions. */
  readonly revisions: RevisionMemory;
  /** Runs one transaction on a connection of its own, without a statement timeout. */
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>;
  /** Runs several transactions, each whole, on one connection. All other transactions of this process wait for its end. */
  session<T>(work: (transact: Transact) => Promise<T>): Promise<T>;
  /** For keeping up with what is committed. */
  readonly follower: Follower;
  /** For reading much of it as it was at one moment. */
  readonly snapshots: Snapshots;
  /** Whether the database answers, within two seconds whatever else runs. @throws if it does not */
  check(): Promise<void>;
  /** Asks the servers of the database how they are, and finds the primary. */
  checkNodes(): Promise<void>;
  /** The same from now on, every second. */
  watchNodes(): void;
  /** The URL of the primary. */
  primaryUrl(): string;
  /** The servers beside the primary, and how often another one became it. */
  nodes(): { readonly replicas: readonly ReplicaReport[]; readonly moves: number; readonly rival: string | null };
  /** Has a listener told of every statement from now on, whoever runs it. */
  observe(listener: StatementListener): void;
  load(): DatabaseLoad;
  close(): Promise<void>;
}

export interface ReplicaReport extends NodeReport, Partial<Omit<ReturnType<ReadConnections['listReplicas']>[number], 'name'>> {}

export interface ConnectOptions extends ConnectionOptions {
  /** Maximum number of connections for reading (default 10), from each server. */
  readonly pool?: number;
  /** Called with every SQL statement read, in order. */
  readonly onQuery?: (sql: string) => void;
  /** URLs of standbys, which are only read. */
  readonly replicas?: readonly string[];
  /** A standby that is further behind is not read (default 10 s). */
  readonly maxReplicaLagMs?: number;
  /** Told in one line when a standby is left or taken back, and when another server is the primary. */
  readonly tellNodes?: (line: string) => void;
  /** Told in one line for whom a writer waits. */
  readonly tellWaits?: ((line: string) => void) | undefined;
}

export const STATEMENT_TIMEOUT_MS = 10_000;
const IDLE_TIMEOUT_MS = STATEMENT_TIMEOUT_MS + 5_000;
export const DEFAULT_MAX_LAG_MS = 10_000;
/** A position that no server has: whoever has it reads the primary. */
const BEYOND_ALL = formatPosition({ timeline: 1, byte: 2n ** 64n - 1n });

/** Whoever writes no judgements makes nobody answer for another. */
const JUDGEMENTS = getTableName(judgements);

const settings = { statement_timeout: STATEMENT_TIMEOUT_MS, idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS };

/** Connects lazily: the first query opens the first connection. */
export function connect(
  url: string,
  {
    pool = 10,
    onQuery,
    idleTimeoutMs = IDLE_TIMEOUT_MS,
    replicas = [],
    maxReplicaLagMs,
    tellNodes,
    tellWaits,
    ...common
  }: ConnectOptions = {},
): Database {
  const observers = createStatementObservers();
  const observed = { ...common, onStatement: observers.tell };
  const options = { ...observed, idleTimeoutMs };
  const ofNodes = { ...common, idleTimeoutMs, replicas, maxLagMs: maxReplicaLagMs ?? DEFAULT_MAX_LAG_MS, tell: tellNodes ?? (() => {}) };
  const nodes = createNodes(url, ofNodes);
  const { open } = nodes.primary;
  const revisions = createRevisionMemory();
  const follower = createFollower(open, options);
  const { identity } = follower;
  const onClose = () => {
    revisions.forget();
    identity.forget();
  };
  const readers = openReadConnections(nodes, { ...options, name: 'shezhire', source: 'read', settings, onClose }, pool);
  const openReader = createOpenReader({ revisions, identity, pool, onQuery });
  let mayHaveJudged = false;
  const onWrite: StatementListener = (statement) => {
    mayHaveJudged ||= statement.sql.includes(JUDGEMENTS);
    observers.tell(statement);
  };
  const writer = createWriter(open, { ...common, onStatement: onWrite, tell: tellWaits });
  const snapshots = createSnapshots(open, options);
  const probe = createProbe(open, { ...common, idleTimeoutMs });

  const reader: Read = (signal, revision) => openReader(readers.primary, signal, revision);
  /** Keeps, after a commit, what the client of the request needs for what it reads later: the position of the log, and whether entities answer as one. */
  async function noteWritten<T>(written: Promise<T>): Promise<T> {
    const result = await written;
    if (mayHaveJudged) {
      mayHaveJudged = false;
      if ((await identity.find()) === null) await identity.refresh().catch(() => identity.forget());
    }
    const request = nodes.isReplicated ? getCurrentRequest() : undefined;
    if (request)
      request.written = await nodes.readPrimary().then(
        ({ position }) => formatPosition(position),
        () => BEYOND_ALL,
      );
    return result;
  }

  return {
    reader,
    openSource(at) {
      const source = at === 'primary' ? readers.primary : readers.openSource();
      return { ...source, reader: (signal, revision) => openReader(source, signal, revision) };
    },
    // A standby knows neither which revision is the newest nor whether one is just being committed.
    revisions: nodes.isReplicated
      ? {
          ...revisions,
          findNewest: (_, revision) => revisions.findNewest(reader(), revision),
          findAt: (_, moment) => revisions.findAt(reader(), moment),
        }
      : revisions,
    transaction: (work) => noteWritten(writer.transaction(work)),
    session: (work) => noteWritten(writer.session(work)),
    follower,
    snapshots,
    check: () => probe.check().catch((error: unknown) => (nodes.listReadable().length > 0 ? undefined : Promise.reject(error))),
    checkNodes: nodes.check,
    watchNodes: nodes.watch,
    primaryUrl: nodes.primary.url,
    nodes: () => ({ replicas: joinReports(nodes.list(), readers.listReplicas()), moves: nodes.moves(), rival: nodes.findRival() }),
    observe: observers.add,
    load: () => ({ read: readers.load(), follow: follower.load(), export: snapshots.load() }),
    close: async () => {
      nodes.close();
      writer.close();
      probe.close();
      await Promise.all([readers.close(), follower.close()]);
    },
  };
}

function joinReports(reports: readonly NodeReport[], connections: ReturnType<ReadConnections['listReplicas']>): readonly ReplicaReport[] {
  return reports.map((report) => ({ ...report, ...connections.find(({ name }) => name === report.name) }));
}
