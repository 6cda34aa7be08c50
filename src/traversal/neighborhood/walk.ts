import type { EdgeFilter } from '../topology/edge-filter.ts';
import { eachLink, type LinkIndex, type NodeIndex, type Topology } from '../topology/topology.ts';
import { bestOf, type Candidate, compareStanding, type Standing } from './best-candidates.ts';
import { type ExpansionOrder, type Ranking, rankingOf } from './expansion-order.ts';

/** The most entities a walk visits, shown or not. */
export const MAX_VISITED = 10_000;
/** The most links it looks at. */
export const MAX_LINKS_READ = 2_000_000;

export interface WalkQuery {
  readonly starts: readonly NodeIndex[];
  readonly depth: number;
  readonly maxNodes: number;
  readonly maxPerNode: number;
  readonly order: ExpansionOrder;
  /** Whether a node counts against `maxNodes`; one that does not is walked through all the same. */
  isShown(node: NodeIndex): boolean;
  /** Where the only start goes on: through another edge filter, beyond a standing. */
  readonly onward?: { readonly edgeFilter: EdgeFilter; readonly beyond: Standing | null } | undefined;
}

export interface Walk {
  /** All nodes that were come to, the starts first, with the link by which; none for a start. */
  readonly visited: ReadonlyMap<NodeIndex, LinkIndex | null>;
  /** Those that more would have been come to from, with the standing of the last that was; null where none was. */
  readonly cut: ReadonlyMap<NodeIndex, Standing | null>;
}

/** Walks in breadth from the starts: level by level, from each node to its best neighbors that were not come to before. */
export function walk(topology: Topology, edgeFilter: EdgeFilter, query: WalkQuery): Walk {
  const visited = new Map<NodeIndex, LinkIndex | null>(query.starts.map((start) => [start, null]));
  const cut = new Map<NodeIndex, Standing | null>();
  const rank = rankingOf(topology, query.order);
  const remaining = { shown: query.maxNodes - visited.size, links: MAX_LINKS_READ };
  const isFull = () => remaining.shown <= 0 || remaining.links <= 0 || visited.size >= MAX_VISITED;

  let level = [...visited.keys()];
  for (let depth = 0; depth < query.depth; depth += 1) {
    const next: NodeIndex[] = [];
    for (const node of level) {
      const { edgeFilter: own, beyond } = (depth === 0 && query.onward) || { edgeFilter, beyond: null };
      if (isFull()) {
        if (leadsOn(topology, own, node, visited)) cut.set(node, beyond);
        continue;
      }
      const { best, isCut } = candidates(topology, own, node, { rank, visited, beyond, remaining, most: query.maxPerNode });
      let last = beyond;
      for (const candidate of best) {
        if (isFull()) break;
        visited.set(candidate.node, candidate.link);
        if (query.isShown(candidate.node)) remaining.shown -= 1;
        next.push(candidate.node);
        last = candidate;
      }
      if (isCut || last !== (best.at(-1) ?? beyond)) cut.set(node, last && { rank: last.rank, id: last.id });
    }
    level = next;
  }
  return { visited, cut };
}

interface Looking {
  readonly rank: Ranking;
  readonly visited: ReadonlyMap<NodeIndex, unknown>;
  readonly beyond: Standing | null;
  readonly most: number;
  readonly remaining: { links: number };
}

/** The best of the neighbors that were not come to yet; links beyond the budget are not looked at. */
function candidates(topology: Topology, edgeFilter: EdgeFilter, node: NodeIndex, { rank, visited, beyond, most, remaining }: Looking) {
  const { ids } = topology.nodes;
  const best = bestOf(most);
  const isStopped = eachLink(topology, edgeFilter, node, (link, other) => {
    remaining.links -= 1;
    if (remaining.links <= 0) return true;
    const worth = rank(link, other);
    if (!best.wants(worth) || visited.has(other)) return false;
    const candidate: Candidate = { node: other, id: ids[other]!, link, rank: worth };
    if (!beyond || compareStanding(candidate, beyond) > 0) best.offer(candidate);
    return false;
  });
  const taken = best.take();
  return { best: taken.best, isCut: taken.isCut || isStopped };
}

const leadsOn = (topology: Topology, edgeFilter: EdgeFilter, node: NodeIndex, visited: ReadonlyMap<NodeIndex, unknown>): boolean =>
  eachLink(topology, edgeFilter, node, (_, other) => !visited.has(other));
