import { sortReasons } from '../../text/name/reason.ts';
import type { Match } from '../rank.ts';

export type Verdict = 'MATCH' | 'AMBIGUOUS' | 'NONE';

/** From such a score on a candidate is taken for the one that is meant, if no other comes within the margin: less is enough where nobody is near. */
export const MATCH_THRESHOLDS = [
  { score: 0.9, margin: 0.05 },
  { score: 0.85, margin: 0.2 },
] as const;
/** Below this score nobody is meant. */
export const POSSIBLE_SCORE = 0.5;
/** What a candidate keeps of its score that is not linked with what it was said to be linked with: too little for a MATCH. */
export const UNLINKED_FACTOR = 0.8;

/** What candidates, the best first, say of the name. */
export function decideVerdict([best, second]: readonly Match[]): Verdict {
  if (!best || best.score < POSSIBLE_SCORE) return 'NONE';
  const ahead = Math.round((best.score - (second?.score ?? 0)) * 10_000) / 10_000;
  return MATCH_THRESHOLDS.some(({ score, margin }) => best.score >= score && ahead >= margin) ? 'MATCH' : 'AMBIGUOUS';
}

/** Candidates ranked anew by which of them are linked as was said. */
export const preferLinked = (candidates: readonly Match[], linked: ReadonlySet<number>): Match[] =>
  candidates
    .map((one) =>
      linked.has(one.entityId)
        ? { ...one, why: sortReasons([...one.why, 'LINKED']) }
        : { ...one, score: Math.round(one.score * UNLINKED_FACTOR * 10_000) / 10_000 },
    )
    .sort((a, b) => b.score - a.score || Number(linked.has(b.entityId)) - Number(linked.has(a.entityId)) || a.entityId - b.entityId);
