import type { NodeIndex } from '../topology/topology.ts';
import type { NodePath } from './follow-levels.ts';
import { excludeNodes, isSpent, type SearchContext } from './search-context.ts';
import { findShortestPaths } from './shortest-paths.ts';

/** A path, and the index from which it deviates from the path it was derived from. */
interface Deviation {
  readonly path: NodePath;
  readonly from: number;
}

export interface KShortestQuery {
  /** The first shortest path. */
  readonly first: NodePath;
  readonly maxHops: number;
  readonly limit: number;
}

/**
 * Finds the first paths between two nodes, shorter ones first, then by the ids of their entities. Yen's algorithm: each
 * path deviates at each of its nodes to the first path that continues differently, but not before the index at which the
 * path itself deviated (Lawler).
 */
export function findKShortestPaths(context: SearchContext, { first, maxHops, limit }: KShortestQuery): NodePath[] {
  const found: NodePath[] = [];
  const candidates: Deviation[] = [{ path: first, from: 0 }];
  while (found.length < limit) {
    const [best] = candidates.sort((a, b) => comparePaths(context, a.path, b.path)).splice(0, 1);
    if (!best) break;
    found.push(best.path);
    for (let index = best.from; index < best.path.length - 1; index += 1) {
      const path = deviate(context, found, best.path.slice(0, index + 1), best.path.at(-1) as NodeIndex, maxHops); // no path is empty
      if (isSpent(context)) return found;
      if (path) candidates.push({ path, from: index });
    }
  }
  return found;
}

/** Finds the first path that starts like others and then continues differently from all of them. */
function deviate(context: SearchContext, foundPaths: readonly NodePath[], root: NodePath, to: NodeIndex, maxHops: number): NodePath | null {
  const alike = foundPaths.filter((other) => root.every((node, index) => other[index] === node));
  const excludedFirstHops = new Set(alike.map((other) => other[root.length] as NodeIndex)); // the last one has its end, no other is shorter
  const from = root[root.length - 1] as NodeIndex; // it has a start
  const hops = maxHops - root.length + 1;
  const { paths } = findShortestPaths(excludeNodes(context, root), {
    from,
    excludedFirstHops,
    to,
    maxHops: hops,
    maxDistance: hops,
    limit: 1,
  });
  return paths[0] ? [...root, ...paths[0].slice(1)] : null;
}

/** Shorter paths first, then by ids. */
export function comparePaths({ topology }: SearchContext, a: NodePath, b: NodePath): number {
  const { ids } = topology.nodes;
  const index = a.length === b.length ? a.findIndex((node, at) => node !== b[at]) : -1;
  return a.length - b.length || (index < 0 ? 0 : ids[a[index]!]! - ids[b[index]!]!);
}
