import type { Direction } from '../../graph/filter/filter.ts';
import type { AdjacencyLists } from './adjacency-lists.ts';
import { computeDegrees } from './degree.ts';
import type { Pace } from './pace.ts';
import type { GraphProjection } from './projection.ts';

export const DAMPING = 0.85;
export const MAX_ROUNDS = 100;
/** The iteration stops if the sum of all changes is below this. */
export const MIN_CHANGE = 1e-9;

/**
 * Computes PageRank: the probability that an endless random walk is at each node. With probability 1 - DAMPING, or if a
 * node has no link to follow, the walk continues at a random node. A loop is one link in either direction.
 */
export async function computePageRank(
  projection: GraphProjection,
  direction: Direction,
  pace: Pace,
  { rounds = MAX_ROUNDS, leastChange = MIN_CHANGE } = {},
): Promise<Float64Array> {
  const count = projection.ids.length;
  const degrees = await computeDegrees(projection, pace);
  const outDegrees = { OUT: degrees.out, IN: degrees.in, BOTH: degrees.all }[direction];
  let ranks = new Float64Array(count).fill(1 / count);
  let next = new Float64Array(count);
  const shares = new Float64Array(count);
  for (let round = 0; round < rounds; round += 1) {
    const danglingRank = computeShares(ranks, outDegrees, shares);
    next.fill((1 - DAMPING + DAMPING * danglingRank) / count);
    if (direction !== 'IN') await addShares(projection.in, shares, next, { pace, progress: round / rounds, skipsLoops: false });
    if (direction !== 'OUT')
      await addShares(projection.out, shares, next, { pace, progress: round / rounds, skipsLoops: direction === 'BOTH' });
    const change = sumChanges(ranks, next);
    [ranks, next] = [next, ranks];
    if (change < leastChange) break;
  }
  return ranks;
}

/** Computes the rank that each node passes along each of its links. @returns the total rank of nodes without links */
function computeShares(ranks: Float64Array, outDegrees: Uint32Array, shares: Float64Array): number {
  let danglingRank = 0;
  for (let index = 0; index < ranks.length; index += 1) {
    const [rank, links] = [ranks[index]!, outDegrees[index]!];
    shares[index] = links === 0 ? 0 : rank / links;
    if (links === 0) danglingRank += rank;
  }
  return danglingRank;
}

/** Adds to each node the shares of the nodes in its list. */
async function addShares(
  { starts, ends }: AdjacencyLists,
  shares: Float64Array,
  next: Float64Array,
  { pace, progress, skipsLoops }: { readonly pace: Pace; readonly progress: number; readonly skipsLoops: boolean },
): Promise<void> {
  for (let index = 0; index < next.length; index += 1) {
    const [first, end] = [starts[index]!, starts[index + 1]!];
    let sum = 0;
    for (let at = first; at < end; at += 1) {
      const from = ends[at]!;
      if (!skipsLoops || from !== index) sum += shares[from]!;
    }
    next[index]! += DAMPING * sum;
    if (pace.isDue(1 + end - first)) await pace.giveWay(progress);
  }
}

function sumChanges(before: Float64Array, after: Float64Array): number {
  let change = 0;
  for (let index = 0; index < before.length; index += 1) change += Math.abs(before[index]! - after[index]!);
  return change;
}
