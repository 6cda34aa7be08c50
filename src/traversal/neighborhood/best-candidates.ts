import type { LinkIndex, NodeIndex } from '../topology/topology.ts';

/** A node that the walk may visit next, with the best link to it. */
export interface Candidate {
  readonly node: NodeIndex;
  /** Id of the entity; it breaks ties. */
  readonly id: number;
  readonly link: LinkIndex;
  /** Higher is better. */
  readonly rank: number;
}

/** Sort key of a candidate. */
export type RankKey = Pick<Candidate, 'rank' | 'id'>;
export const compareRankKeys = (a: RankKey, b: RankKey): number => b.rank - a.rank || a.id - b.id;

/** Creates a list that keeps the best candidates, each node once, in almost linear time. */
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
    /** Returns true if a candidate of this rank can change the result. */
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
    /** Returns the best candidates in order, and whether others were left out. */
    finish(): { readonly best: readonly Candidate[]; readonly isCut: boolean } {
      const best = trim();
      return { best, isCut };
    },
  };
}
