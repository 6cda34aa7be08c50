import type { MatchReason } from './reason.ts';

/** How well two words match, from 0 to 1, and why. */
export interface WordMatch {
  readonly grade: number;
  readonly why: readonly MatchReason[];
  /** True for a masculine surname in the genitive, which is also a feminine surname: Чехова. */
  readonly feminine?: boolean;
  /** True if the word must be in a Russian case other than the nominative. */
  readonly oblique?: boolean;
}

export const TRANSLITERATION: WordMatch = { grade: 0.97, why: ['TRANSLITERATION'] };
export const VARIANT: WordMatch = { grade: 0.93, why: ['TRANSLITERATION'] };
export const BOTH: WordMatch = { grade: 0.95, why: ['CASE_ENDING', 'TRANSLITERATION'] };
