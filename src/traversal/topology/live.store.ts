import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { CHANGES_CHANNEL } from '../../../schema/tables/index.ts';
import type { Follower } from '../../database/follower.ts';
import { createSingleFlight } from '../../database/single-flight.ts';
import { assemble, withRoom } from './assemble.ts';
import { type EntityRow, type LinkRow, putEntity, putLink } from './change.ts';
import { gatherer } from './gather.ts';
import { beginReading, changedSince, readLinks } from './topology.store.ts';
import { bytesOf, type Topology } from './topology.ts';
import { linkAt } from './unpack.ts';

/** Why the arrays cannot answer. */
export type Absence = 'BUILDING' | 'BEHIND';

export interface TopologyState {
  /** Null until the arrays are there. */
  readonly topology: Topology | null;
  readonly isBuilding: boolean;
  /** Links read while building, and how many there may be. */
  readonly read: number;
  readonly expected: number;
  /** How long building took. */
  readonly buildMs: number | null;
}

export interface LiveTopology {
  /** The arrays with everything that was committed before the call; why not, where that takes too long. @throws where the database fails */
  current(): Promise<Topology | Absence>;
  /** Resolves when the arrays are there. */
  build(): Promise<void>;
  state(): TopologyState;
}

/** A build that takes so long is told of. */
const SLOW_BUILD_MS = 1_000;
/** A traversal waits so long for the arrays; then SQL answers. */
const REFRESH_TIMEOUT_MS = 250;

/** Keeps the arrays of a database's links, from the first time they are asked for. */
export function followTopology(follower: Follower, log: Logger): LiveTopology {
  let topology: Topology | null = null;
  let seen = '';
  let building: Promise<void> | null = null;
  const progress = { read: 0, expected: 0, buildMs: null as number | null };

  async function read(): Promise<void> {
    const began = performance.now();
    const { snapshot, expected } = await beginReading(follower);
    const gathering = gatherer(expected);
    Object.assign(progress, { read: 0, expected });
    await readLinks(follower, null, {
      entity: gathering.entity,
      links(columns) {
        progress.read += columns.statements.length;
        gathering.links(columns);
      },
    });
    seen = snapshot;
    topology = await assemble(gathering.gathered());
    progress.buildMs = Math.round(performance.now() - began);
    const { nodes, links } = topology;
    const level = progress.buildMs > SLOW_BUILD_MS ? 'info' : 'debug';
    log[level]({ entities: nodes.count, links: links.count, bytes: bytesOf(topology), ms: progress.buildMs }, 'topology built');
    follower.listen(CHANGES_CHANNEL, wake);
  }

  function build(): Promise<void> {
    if (topology) return Promise.resolve();
    building ??= read().finally(() => {
      building = null;
    });
    return building;
  }

  /**
   * Brings the arrays to what is committed; what has come is put in at once, so that nobody sees half of a transaction.
   * A statement may be there before its ends where it was committed during the reading: the next reading has both.
   */
  async function catchUp(): Promise<void> {
    await build();
    const { snapshot, changed } = await changedSince(follower, seen);
    if (!changed) {
      seen = snapshot;
      return;
    }
    const entities: EntityRow[] = [];
    const links: LinkRow[] = [];
    await readLinks(follower, seen, {
      entity: (row) => entities.push(row),
      links: (columns) => columns.statements.forEach((_, at) => void links.push(linkAt(columns, at))),
    });
    const current = await withRoom(topology as Topology, { nodes: entities.length, links: links.length }); // built above
    for (const row of entities) putEntity(current, row);
    const early = links.filter((row) => !putLink(current, row));
    topology = current;
    seen = snapshot;
    if (early.length > 0) await catchUp();
  }

  const refresh = createSingleFlight(catchUp);
  // What fails here is tried again by the next traversal, which tells of it.
  const wake = () => void refresh().catch((error: unknown) => log.debug({ err: error }, 'the topology is not up to date'));

  return {
    build,
    async current() {
      const isFresh = await Promise.race([refresh().then(() => true), sleep(REFRESH_TIMEOUT_MS, false, { ref: false })]);
      if (isFresh && topology) return topology;
      return topology ? 'BEHIND' : 'BUILDING';
    },
    state: () => ({ ...progress, topology, isBuilding: building !== null }),
  };
}
