import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { CHANGES_CHANNEL } from '../../../schema/tables/index.ts';
import { describeError } from '../../base/error-record.ts';
import type { Follower } from '../../database/follower.ts';
import { createSingleFlight } from '../../database/single-flight.ts';
import { type EntityRow, type LinkRow, putEntity, putLink } from './apply-rows.ts';
import { assemble, ensureCapacity } from './assemble.ts';
import { copyTopology } from './copy-topology.ts';
import { createRowBuilder } from './graph-builder.ts';
import { createLag } from './lag.ts';
import { beginReading, type DatedRevision, findChangedSince, findLastRevision, readLinks } from './topology.store.ts';
import type { Topology } from './topology.ts';
import { countBytes } from './topology-size.ts';
import { getLinkAt } from './unpack.ts';

/** Reason why the arrays are not ready. */
export type NotReadyReason = 'BUILDING' | 'BEHIND';

export interface TopologyState {
  /** Null until the arrays are built. */
  readonly topology: Topology | null;
  readonly isBuilding: boolean;
  /** Number of links read so far, and the expected number. */
  readonly read: number;
  readonly expected: number;
  /** Time it took to build the arrays. */
  readonly buildMs: number | null;
}

export interface LiveTopology {
  /**
   * Returns the arrays with everything that was committed before the call, or the reason if that takes too long.
   * @throws if the database fails
   */
  current(): Promise<Topology | NotReadyReason>;
  /** Returns the arrays if they are those of a revision, which is the newest. They do not change any more. Null if they are not. */
  at(revision: number): Promise<Topology | null>;
  /** The arrays have no statement of a later revision. */
  revision(): number;
  /** Resolves when the arrays are built. */
  build(): Promise<void>;
  state(): TopologyState;
  /** Time since the oldest known change that the arrays lack; 0 if they lack none. */
  lagMs(): number;
}

/** A slower build is logged as info. */
const SLOW_BUILD_MS = 1_000;
/** Time a traversal waits for the arrays before it reads the tables. */
const REFRESH_TIMEOUT_MS = 250;

/** Builds the arrays of a database on first use, and keeps them up to date. */
export function followTopology(follower: Follower, log: Logger): LiveTopology {
  let topology: Topology | null = null;
  let seen: DatedRevision = { revision: 0, text: '' };
  /** While the arrays are read, later revisions are committed, of which they may have a part. */
  let revisionLast = 0;
  /** The revision whose links the arrays have, and none of a later one; null if such a one may have been committed while they were read. */
  let revisionExact: number | null = null;
  const lent = new WeakSet<Topology>();
  let building: Promise<void> | null = null;
  const progress = { read: 0, expected: 0, buildMs: null as number | null };

  async function read(): Promise<void> {
    const began = performance.now();
    const { last, expected } = await beginReading(follower);
    const builder = createRowBuilder(expected);
    Object.assign(progress, { read: 0, expected });
    await readLinks(follower, null, {
      entity: builder.addEntity,
      links(columns) {
        progress.read += columns.statements.length;
        builder.addLinks(columns);
      },
    });
    revisionLast = await findLastRevision(follower);
    seen = last;
    topology = await assemble(builder.build());
    progress.buildMs = Math.round(performance.now() - began);
    const { nodes, links } = topology;
    const level = progress.buildMs > SLOW_BUILD_MS ? 'info' : 'debug';
    log[level]({ entities: nodes.count, links: links.count, bytes: countBytes(topology), ms: progress.buildMs }, 'topology built');
    follower.listen(CHANGES_CHANNEL, notify);
  }

  function build(): Promise<void> {
    if (topology) return Promise.resolve();
    building ??= read().finally(() => {
      building = null;
    });
    return building;
  }

  /** The database has lost revisions, in a failover or as a backup was restored: the arrays have statements that never were. */
  async function rebuild(): Promise<void> {
    log.warn({ revision: seen.text }, 'the database has lost revisions: the topology is built anew');
    topology = null;
    await build();
  }

  /**
   * Updates the arrays with all revisions. Changes are applied synchronously, so that no traversal sees a part of a
   * revision. A statement that was committed while reading may arrive before its ends; then the next reading has
   * both.
   */
  async function catchUp(): Promise<void> {
    await build();
    const { last, isChanged, isContinued } = await findChangedSince(follower, seen);
    if (isContinued && !isChanged) {
      seen = last;
      revisionExact = last.revision;
      return;
    }
    revisionExact = null;
    if (!isContinued) return rebuild();
    const entities: EntityRow[] = [];
    const links: LinkRow[] = [];
    await readLinks(follower, seen.revision, {
      entity: (row) => entities.push(row),
      links: (columns) => columns.statements.forEach((_, at) => void links.push(getLinkAt(columns, at))),
    });
    const after = await findLastRevision(follower);
    const before = topology as Topology; // built above
    const roomy = await ensureCapacity(before, { nodes: entities.length, links: links.length });
    const current = lent.has(roomy) ? copyTopology(roomy) : roomy;
    for (const row of entities) putEntity(current, row);
    const withoutEnds = links.filter((row) => !putLink(current, row));
    topology = current;
    revisionLast = after;
    seen = last;
    if (withoutEnds.length > 0) await catchUp();
  }

  const lag = createLag();
  const refreshOnce = createSingleFlight(catchUp);
  const refresh = async (): Promise<void> => {
    const from = performance.now();
    await refreshOnce();
    lag.clearUntil(from);
  };
  // A failure is retried, and reported, by the next traversal.
  const notify = () => {
    lag.mark();
    refresh().catch((error: unknown) => log.debug({ err: describeError(error) }, 'the topology is not up to date'));
  };

  const waitForFresh = () => Promise.race([refresh().then(() => true), sleep(REFRESH_TIMEOUT_MS, false, { ref: false })]);
  return {
    build,
    async at(revision) {
      // After a change, the second time finds that there was no other one while it was read.
      for (let isFresh = await waitForFresh(); isFresh && topology; isFresh = await waitForFresh()) {
        if (revisionExact === revision) lent.add(topology);
        if (revisionExact !== null) return revisionExact === revision ? topology : null;
      }
      return null;
    },
    async current() {
      const isFresh = await waitForFresh();
      if (isFresh && topology) return topology;
      return topology ? 'BEHIND' : 'BUILDING';
    },
    revision: () => revisionLast,
    state: () => ({ ...progress, topology, isBuilding: building !== null }),
    lagMs: lag.measure,
  };
}
