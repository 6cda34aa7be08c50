import type { Direction } from '../../graph/filter/filter.ts';
import type { Lists } from './adjacency-lists.ts';
import { degreesOf } from './degree.ts';
import type { Pace } from './pace.ts';
import type { Part } from './projection.ts';

export const DAMPING = 0.85;
export const MAX_ROUNDS = 100;
/** Where all ranks together change by less in a round, it was the last. */
export const MIN_CHANGE = 1e-9;

/**
 * The chance to be at each place for who walks along links without end, and at each step with chance 1 - DAMPING, or where
 * no link leads on, goes anywhere. A link to itself is one link, either way.
 */
export async function pageRank(
  part: Part,
  direction: Direction,
  pace: Pace,
  { rounds = MAX_ROUNDS, leastChange = MIN_CHANGE } = {},
): Promise<Float64Array> {
  const count = part.ids.length;
  const degrees = await degreesOf(part, pace);
  const leaving = { OUT: degrees.out, IN: degrees.in, BOTH: degrees.all }[direction];
  let ranks = new Float64Array(count).fill(1 / count);
  let next = new Float64Array(count);
  const shares = new Float64Array(count);
  for (let round = 0; round < rounds; round += 1) {
    const lost = share(ranks, leaving, shares);
    next.fill((1 - DAMPING + DAMPING * lost) / count);
    if (direction !== 'IN') await take(part.in, shares, next, { pace, progress: round / rounds, skipsLoops: false });
    if (direction !== 'OUT') await take(part.out, shares, next, { pace, progress: round / rounds, skipsLoops: direction === 'BOTH' });
    const change = changeOf(ranks, next);
    [ranks, next] = [next, ranks];
    if (change < leastChange) break;
  }
  return ranks;
}

/** What each place gives along each of its links. @returns the rank of those that no link leaves */
function share(ranks: Float64Array, leaving: Uint32Array, shares: Float64Array): number {
  let lost = 0;
  for (let index = 0; index < ranks.length; index += 1) {
    const [rank, links] = [ranks[index]!, leaving[index]!];
    shares[index] = links === 0 ? 0 : rank / links;
    if (links === 0) lost += rank;
  }
  return lost;
}

/** Adds to each place what those it has in its list give. */
async function take(
  { starts, ends }: Lists,
  shares: Float64Array,
  next: Float64Array,
  { pace, progress, skipsLoops }: { readonly pace: Pace; readonly progress: number; readonly skipsLoops: boolean },
): Promise<void> {
  for (let index = 0; index < next.length; index += 1) {
    const [first, end] = [starts[index]!, starts[index + 1]!];
    let taken = 0;
    for (let at = first; at < end; at += 1) {
      const from = ends[at]!;
      if (!skipsLoops || from !== index) taken += shares[from]!;
    }
    next[index]! += DAMPING * taken;
    if (pace.isDue(1 + end - first)) await pace.giveWay(progress);
  }
}

function changeOf(before: Float64Array, after: Float64Array): number {
  let change = 0;
  for (let index = 0; index < before.length; index += 1) change += Math.abs(before[index]! - after[index]!);
  return change;
}
