import { KIND_NAMES } from '../../../schema/ontology.ts';
import { ATTRIBUTE_COUNT } from '../topology/edge-attributes.ts';
import type { Topology } from '../topology/topology.ts';

export const KINDS = KIND_NAMES.length;

/** Counts for planning. */
export interface Counts {
  /** Number of entities by kind. */
  readonly entities: Float64Array;
  /** Number of links by edge attributes, kind of the subject and kind of the value. */
  readonly links: Float64Array;
}

const cache = new WeakMap<Topology, Counts>();

/** Returns the counts of a topology. They are computed once and become estimates, because a topology changes in place. */
export function getCounts(topology: Topology): Counts {
  const counts = cache.get(topology) ?? countTopology(topology);
  cache.set(topology, counts);
  return counts;
}

function countTopology({ nodes, links }: Topology): Counts {
  const { kinds } = nodes;
  const { attributes, subjects, objects } = links;
  const counts: Counts = { entities: new Float64Array(KINDS), links: new Float64Array(ATTRIBUTE_COUNT * KINDS * KINDS) };
  for (let node = 0; node < nodes.count; node += 1) counts.entities[kinds[node]!]! += 1;
  for (let link = 0; link < links.count; link += 1) {
    const subjectKind = kinds[subjects[link]!]!;
    const objectKind = kinds[objects[link]!]!;
    counts.links[(attributes[link]! * KINDS + subjectKind) * KINDS + objectKind]! += 1;
  }
  return counts;
}
