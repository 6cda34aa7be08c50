import type { RevisionId } from '../../../schema/ids.ts';
import type { Follower } from '../../database/follower.ts';
import { assemble } from './assemble.ts';
import { createRowBuilder } from './graph-builder.ts';
import type { LiveTopology } from './live.store.ts';
import { beginReading, readLinks } from './topology.store.ts';
import type { Topology } from './topology.ts';

/** The arrays as of revisions. The last ones are kept, as they never change. */
export interface PastTopologies {
  /** @param onRead called when a traversal reads them */
  open(revision: RevisionId, onRead?: (revision: RevisionId) => void): LiveTopology;
}

const MAX_KEPT = 2;

/**
 * Builds the arrays of a revision when a traversal needs them: one after the other, so that the current arrays keep up meanwhile. Those of
 * the newest revision are there already.
 */
export function createPastTopologies(follower: Follower, live: LiveTopology): PastTopologies {
  const kept = new Map<RevisionId, Promise<Topology>>();
  let last: Promise<unknown> = Promise.resolve();

  function build(revision: RevisionId): Promise<Topology> {
    const built = last.then(async () => (await live.at(revision)) ?? readTopologyAsOf(follower, revision));
    last = built.catch(() => kept.delete(revision)); // told to whoever asked; the next traversal tries again
    return built;
  }
  function find(revision: RevisionId): Promise<Topology> {
    const topology = kept.get(revision) ?? build(revision);
    kept.delete(revision);
    kept.set(revision, topology);
    const [oldest] = kept.keys();
    if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
    return topology;
  }
  return {
    open: (revision, onRead) => ({
      ...live,
      current() {
        onRead?.(revision);
        return find(revision);
      },
    }),
  };
}

async function readTopologyAsOf(follower: Follower, revision: RevisionId): Promise<Topology> {
  const { expected } = await beginReading(follower);
  const builder = createRowBuilder(expected);
  const asOf = { ...follower, copy: (select: string) => follower.copy(select, revision) };
  await readLinks(asOf, null, { entity: builder.addEntity, links: builder.addLinks });
  return assemble(builder.build());
}
