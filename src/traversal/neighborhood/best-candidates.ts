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
export type Standing = Pick<Candidate, 'rank' | 'id'>;
export const compareStanding = (a: Standing, b: Standing): number => b.rank - a.rank || a.id - b.id;

/** Keeps the best of any number of candidates, each node once, in little more than their number of steps. */
export function bestOf(most: number) {
  const kept = new Map<NodeIndex, Candidate>();
  let floor: Standing | null = null;
  let isCut = false;

  function trim(): Candidate[] {
    const ordered = [...kept.values()].sort(compareStanding);
    for (const { node } of ordered.slice(most)) {
      kept.delete(node);
      isCut = true;
    }
    floor = ordered[most - 1] ?? null;
    return ordered.slice(0, most);
  }

  return {
    /** Whether a candidate of such a rank may change anything: not, where it is left out like others before it. */
    wants: (rank: number): boolean => !isCut || !floor || rank >= floor.rank,
    offer(candidate: Candidate): void {
      const known = kept.get(candidate.node);
      if (known) {
        if (candidate.rank > known.rank) kept.set(candidate.node, candidate);
      } else if (floor && compareStanding(candidate, floor) > 0) {
        isCut = true;
      } else {
        kept.set(candidate.node, candidate);
        if (kept.size >= 2 * most) trim();
      }
    },
    /** The best, the first first, and whether there were others. */
    take(): { readonly best: readonly Candidate[]; readonly isCut: boolean } {
      const best = trim();
      return { best, isCut };
    },
  };
}
