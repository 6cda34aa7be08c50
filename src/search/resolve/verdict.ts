import { listLemmas } from '../../text/inflection/lemma.ts';
import { toNameKey } from '../../text/name/name-key.ts';
import { normalizeName } from '../../text/name/normalize.ts';
import { sortReasons } from '../../text/name/reason.ts';
import type { Match } from '../rank-names.ts';

export type Verdict = 'MATCH' | 'AMBIGUOUS' | 'NONE';

/** The first candidate is a match from one of these scores, if the second is at least the margin lower. */
export const MATCH_THRESHOLDS = [
  { score: 0.9, margin: 0.05 },
  { score: 0.85, margin: 0.2 },
] as const;
/** Minimum score of a possible candidate. */
export const POSSIBLE_SCORE = 0.5;
/** Factor for the score of a candidate without an expected link. Too low for a MATCH. */
export const UNLINKED_FACTOR = 0.8;

/** True if a name of one word is also a Kazakh form of the second one: жылы is the name жылы, or жыл with an ending. */
const isForm = ({ name }: Match, second: Match | undefined): boolean =>
  second?.why.join() === 'CASE_ENDING' &&
  !/\s/u.test(name.text) &&
  listLemmas(normalizeName(name.text)).some(({ lemma }) => lemma === normalizeName(second.name.text));

const KAZAKH_LETTER = /[әғқңөұүһі]/iu;
const SHORT_ACRONYM = /^\p{Lu}{2,4}$/u;
/** True if a Russian acronym may also be a Kazakh one in Russian letters: КТЖ is the name КТЖ, or ҚТЖ. */
const isKazakhAcronym = ({ name }: Match, second: Match | undefined): boolean =>
  second !== undefined &&
  SHORT_ACRONYM.test(name.text) &&
  SHORT_ACRONYM.test(second.name.text) &&
  !KAZAKH_LETTER.test(name.text) &&
  KAZAKH_LETTER.test(second.name.text) &&
  toNameKey(normalizeName(name.text)) === toNameKey(normalizeName(second.name.text));

/** The verdict for candidates, best first. */
export function decideVerdict([best, second]: readonly Match[]): Verdict {
  if (!best || best.score < POSSIBLE_SCORE) return 'NONE';
  if (best.score === 1 && isKazakhAcronym(best, second)) return 'AMBIGUOUS';
  if (best.score === 1 && (second?.score ?? 0) < 1 && !isForm(best, second)) return 'MATCH'; // written as stored
  const ahead = Math.round((best.score - (second?.score ?? 0)) * 10_000) / 10_000;
  return MATCH_THRESHOLDS.some(({ score, margin }) => best.score >= score && ahead >= margin) ? 'MATCH' : 'AMBIGUOUS';
}

/** Ranks candidates again: those without an expected link score lower. */
export const preferLinked = (candidates: readonly Match[], linked: ReadonlySet<number>): Match[] =>
  candidates
    .map((candidate) =>
      linked.has(candidate.entityId)
        ? { ...candidate, why: sortReasons([...candidate.why, 'LINKED']) }
        : { ...candidate, score: Math.round(candidate.score * UNLINKED_FACTOR * 10_000) / 10_000 },
    )
    .sort((a, b) => b.score - a.score || Number(linked.has(b.entityId)) - Number(linked.has(a.entityId)) || a.entityId - b.entityId);
