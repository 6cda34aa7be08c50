import type { EdgeFilter } from '../topology/edge-filter.ts';
import { type LinkIndex, type NodeIndex, type Topology, visitLinks } from '../topology/topology.ts';
import { type Candidate, compareRankKeys, createBestList, type RankKey } from './best-candidates.ts';
import { type ExpansionOrder, getLinkRanking, type LinkRanking } from './expansion-order.ts';

/** The most entities a walk visits, shown or not. */
export const MAX_VISITED = 10_000;
/** The most links it looks at. */
export const MAX_WALK_LINKS = 2_000_000;

export interface WalkQuery {
  readonly starts: readonly NodeIndex[];
  readonly depth: number;
  readonly maxNodes: number;
  readonly maxPerNode: number;
  readonly order: ExpansionOrder;
  /** Whether a node counts against `maxNodes`; one that does not is walked through all the same. */
  isShown(node: NodeIndex): boolean;
  /** Where the only start goes on: through another edge filter, beyond a standing. */
  readonly continuation?: { readonly edgeFilter: EdgeFilter; readonly resumeAfter: RankKey | null } | undefined;
}

export interface Walk {
  /** All nodes that were come to, the starts first, with the link by which; none for a start. */
  readonly visited: ReadonlyMap<NodeIndex, LinkIndex | null>;
  /** Those that more would have been come to from, with the standing of the last that was; null where none was. */
  readonly cut: ReadonlyMap<NodeIndex, RankKey | null>;
}

/** Walks in breadth from the starts: level by level, from each node to its best neighbors that were not come to before. */
export function walk(topology: Topology, edgeFilter: EdgeFilter, query: WalkQuery): Walk {
  const visited = new Map<NodeIndex, LinkIndex | null>(query.starts.map((start) => [start, null]));
  const cut = new Map<NodeIndex, RankKey | null>();
  const rank = getLinkRanking(topology, query.order);
  const remaining = { shown: query.maxNodes - visited.size, links: MAX_WALK_LINKS };
  const isFull = () => remaining.shown <= 0 || remaining.links <= 0 || visited.size >= MAX_VISITED;

  let level = [...visited.keys()];
  for (let depth = 0; depth < query.depth; depth += 1) {
    const next: NodeIndex[] = [];
    for (const node of level) {
      const { edgeFilter: ownFilter, resumeAfter } = (depth === 0 && query.continuation) || { edgeFilter, resumeAfter: null };
      if (isFull()) {
        if (hasUnvisited(topology, ownFilter, node, visited)) cut.set(node, resumeAfter);
        continue;
      }
      const { best, isCut } = findCandidates(topology, ownFilter, node, { rank, visited, resumeAfter, remaining, limit: query.maxPerNode });
      let last = resumeAfter;
      for (const candidate of best) {
        if (isFull()) break;
        visited.set(candidate.node, candidate.link);
        if (query.isShown(candidate.node)) remaining.shown -= 1;
        next.push(candidate.node);
        last = candidate;
      }
      if (isCut || last !== (best.at(-1) ?? resumeAfter)) cut.set(node, last && { rank: last.rank, id: last.id });
    }
    level = next;
  }
  return { visited, cut };
}

interface CandidateQuery {
  readonly rank: LinkRanking;
  readonly visited: ReadonlyMap<NodeIndex, unknown>;
  readonly resumeAfter: RankKey | null;
  readonly limit: number;
  readonly remaining: { links: number };
}

/** The best of the neighbors that were not come to yet; links beyond the budget are not looked at. */
function findCandidates(
  topology: Topology,
  edgeFilter: EdgeFilter,
  node: NodeIndex,
  { rank, visited, resumeAfter, limit, remaining }: CandidateQuery,
) {
  const { ids } = topology.nodes;
  const best = createBestList(limit);
  const isStopped = visitLinks(topology, edgeFilter, node, (link, other) => {
    remaining.links -= 1;
    if (remaining.links <= 0) return true;
    const score = rank(link, other);
    if (!best.canImprove(score) || visited.has(other)) return false;
    const candidate: Candidate = { node: other, id: ids[other]!, link, rank: score };
    if (!resumeAfter || compareRankKeys(candidate, resumeAfter) > 0) best.offer(candidate);
    return false;
  });
  const result = best.finish();
  return { best: result.best, isCut: result.isCut || isStopped };
}

const hasUnvisited = (topology: Topology, edgeFilter: EdgeFilter, node: NodeIndex, visited: ReadonlyMap<NodeIndex, unknown>): boolean =>
  visitLinks(topology, edgeFilter, node, (_, other) => !visited.has(other));
