import type { Comparison } from '../text/name/compare-names.ts';
import { compareWords } from '../text/name/compare-words.ts';
import { type Reading, readWords } from '../text/name/reading.ts';
import { sortReasons } from '../text/name/reason.ts';
import type { WordMatch } from '../text/name/word-match.ts';

/** Scores of names that have far more words than the text: below every name that has more in common with it. */
const MIN_WHOLE_WORD_SCORE = 0.05;
const SCORE_RANGE = 0.2;

/**
 * Finds the words of a text in a name that has too many other words to be compared as a whole: `aid` in a name of ten words.
 * Null if a word of the text is not a whole word of the name.
 */
export function matchWholeWords(reading: Reading, norm: string): Comparison | null {
  const words = readWords(norm).map((word) => ({ ...word, initial: false, patronymic: false }));
  const length = words.reduce((sum, { key }) => sum + key.length, 0);
  const found = reading.words.map((read) => {
    const whole = { ...read, initial: false, patronymic: false };
    return words
      .map((word) => ({ word, match: compareWords(whole, word, { person: false }) }))
      .filter((pair): pair is { word: (typeof words)[number]; match: WordMatch } => pair.match?.why.includes('TYPO') === false)
      .sort((a, b) => b.match.grade - a.match.grade)[0];
  });
  const pairs = found.filter((pair) => pair !== undefined);
  if (pairs.length === 0 || pairs.length < found.length) return null;
  const share = pairs.reduce((sum, { word, match }) => sum + match.grade * word.key.length, 0) / length;
  return {
    score: Math.round((MIN_WHOLE_WORD_SCORE + SCORE_RANGE * Math.min(1, share)) * 10_000) / 10_000,
    why: sortReasons([...pairs.flatMap(({ match }) => match.why), 'WORD']),
  };
}
