import type { EntityId } from '../../../schema/ids.ts';
import { buildHop, type HopRow } from '../hop/hop.ts';
import { getCertainty } from '../topology/edge-attributes.ts';
import type { EdgeFilter } from '../topology/edge-filter.ts';
import { type LinkIndex, type NodeIndex, type Topology, visitLinksBetween } from '../topology/topology.ts';
import type { NodePath } from './follow-levels.ts';

/** A path as the API returns it. */
export interface PathRow {
  readonly entities: readonly EntityId[];
  readonly hops: readonly HopRow[];
  readonly weakest: HopRow | null;
}

/** Builds a path with the best statement of each hop. The weakest hop is the one with the worst statement, the first on a tie. */
export function buildPathRow(topology: Topology, edgeFilter: EdgeFilter, path: NodePath): PathRow {
  const links = path.slice(1).map((node, at) => findBestLink(topology, edgeFilter, path[at] as NodeIndex, node)); // one before each
  const hops = links.map((link, at) => buildHop(topology, link, path[at] as NodeIndex)); // likewise
  let weakest = 0;
  for (const [at, link] of links.entries()) if (compareSupport(topology, link, links[weakest] as LinkIndex) > 0) weakest = at; // one of them
  return {
    entities: path.map((node) => topology.nodes.ids[node] as EntityId), // every node has an id
    hops,
    weakest: hops[weakest] ?? null,
  };
}

/** Finds the best supported parallel link; on a tie, the one whose statement was recorded first. */
function findBestLink(topology: Topology, edgeFilter: EdgeFilter, from: NodeIndex, to: NodeIndex): LinkIndex {
  const { statements } = topology.links;
  let best = -1;
  visitLinksBetween(topology, { ...edgeFilter, kinds: null }, from, to, (link) => {
    const order = best < 0 ? -1 : compareSupport(topology, link, best) || statements[link]! - statements[best]!;
    if (order < 0) best = link;
  });
  return best;
}

/** STATED before INFERRED, then more evidence before less. */
const compareSupport = (topology: Topology, a: LinkIndex, b: LinkIndex): number =>
  isInferred(topology, a) - isInferred(topology, b) || topology.links.evidence[b]! - topology.links.evidence[a]!;

const isInferred = ({ links }: Topology, link: LinkIndex): number => Number(getCertainty(links.attributes[link]!) === 'INFERRED');
