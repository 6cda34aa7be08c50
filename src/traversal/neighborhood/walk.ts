import type { EdgeFilter } from '../topology/edge-filter.ts';
import { type LinkIndex, type NodeIndex, type Topology, visitLinks } from '../topology/topology.ts';
import { type Candidate, compareRankKeys, createBestList, type RankKey } from './best-candidates.ts';
import { type ExpansionOrder, getLinkRanking, type LinkRanking } from './expansion-order.ts';

/** Maximum number of entities to visit, returned or not. */
export const MAX_VISITED = 10_000;
/** Maximum number of links to read. */
export const MAX_WALK_LINKS = 2_000_000;

export interface WalkQuery {
  readonly starts: readonly NodeIndex[];
  readonly depth: number;
  readonly maxNodes: number;
  readonly maxPerNode: number;
  readonly order: ExpansionOrder;
  /** Returns true if a node counts against `maxNodes`. Other nodes are visited all the same. */
  isShown(node: NodeIndex): boolean;
  /** Where the only start continues: with another edge filter, after a key. */
  readonly continuation?: { readonly edgeFilter: EdgeFilter; readonly resumeAfter: RankKey | null } | undefined;
}

export interface Walk {
  /** Visited nodes in order, each with the link that reached it (null for a start). */
  readonly visited: ReadonlyMap<NodeIndex, LinkIndex | null>;
  /** Nodes with neighbors that were left out, with the key of the last visited neighbor (null if none was). */
  readonly cut: ReadonlyMap<NodeIndex, RankKey | null>;
}

/** Walks breadth-first from the starts: level by level, from each node to its best unvisited neighbors. */
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

/** Finds the best unvisited neighbors. Links beyond the budget are not read. */
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
