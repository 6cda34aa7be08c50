import { measureDistance } from './distance.ts';
import type { Word } from './reading.ts';
import { isCyrillic, isRigid } from './spelling.ts';
import type { WordMatch } from './word-match.ts';

export const MIN_TYPO_LENGTH = 4;
const MIN_LONG_LENGTH = 8;
/** Grades by the number of different letters, for words below 8 letters and from 8 letters. */
const TYPO_GRADES = { short: [1, 0.75], long: [1, 0.88, 0.7] } as const;

/** A key may be shorter than the word: Рааат. */
const countLetters = ({ norm, key }: Word): number => Math.max(norm.length, key.length);

/** Compares the letters if both words are in one script, and the keys. */
export function matchTypo(read: Word, word: Word): WordMatch | null {
  const shorter = Math.min(read.key.length, word.key.length);
  if (
    Math.min(countLetters(read), countLetters(word)) < MIN_TYPO_LENGTH ||
    (isRigid(read.norm) && isRigid(word.norm)) ||
    /\d/.test(read.key + word.key)
  )
    return null;
  const grades: readonly number[] = shorter >= MIN_LONG_LENGTH ? TYPO_GRADES.long : TYPO_GRADES.short;
  const spelt = isCyrillic(read.norm) === isCyrillic(word.norm) ? measureDistance(read.norm, word.norm, grades.length) : grades.length;
  const grade = grades[Math.max(1, Math.min(spelt, measureDistance(read.key, word.key, grades.length)))];
  return grade === undefined ? null : { grade, why: ['TYPO'] };
}

/** Grades a part of a word by its share of the word. */
export function matchPart(typed: string, whole: string): WordMatch | null {
  const share = typed.length / whole.length;
  if (whole.startsWith(typed)) return { grade: 0.5 + 0.4 * share, why: ['PREFIX'] };
  return typed.length >= 3 && whole.includes(typed) ? { grade: 0.3 + 0.4 * share, why: ['PART'] } : null;
}
