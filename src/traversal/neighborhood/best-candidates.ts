import type { LinkIndex, NodeIndex } from '../topology/topology.ts';

/** A node that a walk may go on to, and the best link that leads there. */
export interface Candidate {
  readonly node: NodeIndex;
  /** The entity's id, which breaks ties. */
  readonly id: number;
  readonly link: LinkIndex;
  /** The higher, the better. */
  readonly rank: number;
}

/** Where a candidate stands among others. */
export type RankKey = Pick<Candidate, 'rank' | 'id'>;
export const compareRankKeys = (a: RankKey, b: RankKey): number => b.rank - a.rank || a.id - b.id;

/** Keeps the best of any number of candidates, each node once, in little more than their number of steps. */
export function createBestList(limit: number) {
  const kept = new Map<NodeIndex, Candidate>();
  let floor: RankKey | null = null;
  let isCut = false;

  function trim(): Candidate[] {
    const ordered = [...kept.values()].sort(compareRankKeys);
    for (const { node } of ordered.slice(limit)) {
      kept.delete(node);
      isCut = true;
    }
    floor = ordered[limit - 1] ?? null;
    return ordered.slice(0, limit);
  }

  return {
    /** Whether a candidate of such a rank may change anything: not, where it is left out like others before it. */
    canImprove: (rank: number): boolean => !isCut || !floor || rank >= floor.rank,
    offer(candidate: Candidate): void {
      const existing = kept.get(candidate.node);
      if (existing) {
        if (candidate.rank > existing.rank) kept.set(candidate.node, candidate);
      } else if (floor && compareRankKeys(candidate, floor) > 0) {
        isCut = true;
      } else {
        kept.set(candidate.node, candidate);
        if (kept.size >= 2 * limit) trim();
      }
    },
    /** The best, the first first, and whether there were others. */
    finish(): { readonly best: readonly Candidate[]; readonly isCut: boolean } {
      const best = trim();
      return { best, isCut };
    },
  };
}
