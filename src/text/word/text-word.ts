import { isEndingAfterHyphen } from '../inflection/lemma.ts';
import { normalizeName } from '../name/normalize.ts';

/** A word of a text. Offsets are code points from the start of the text; the end is exclusive. */
export interface TextWord {
  /** Normal form, with е for ё. */
  readonly norm: string;
  readonly start: number;
  readonly end: number;
}

const LETTER = '[\\p{L}\\p{N}]';
/** Invisible characters and apostrophes belong to a word if a letter follows. */
const JOINER = `[\\p{Cf}\\p{Variation_Selector}\\u0640'’‘ʼʹʻˈ′´\`＇]`;
const WORDS = new RegExp(`${LETTER}(?:${JOINER}*[\\p{L}\\p{M}\\p{N}])*`, 'gu');
const HYPHEN = /^[-‐‑–—]$/u;

const normalizeWord = (written: string): string => normalizeName(written).replaceAll('ё', 'е');

/** The words of a text, in order. A hyphenated ending belongs to its word: АҚШ-тың, 2100-ден. */
export function listTextWords(text: string): TextWord[] {
  const words: TextWord[] = [];
  let units = 0; // UTF-16 units that are counted in `points`
  let points = 0;
  let between = '';
  for (const match of text.matchAll(WORDS)) {
    between = text.slice(units, match.index);
    points += countPoints(between);
    const norm = normalizeWord(match[0]);
    const end = points + countPoints(match[0]);
    const last = words.at(-1);
    if (last && HYPHEN.test(between) && isEndingAfterHyphen(last.norm, norm)) words[words.length - 1] = { ...last, end };
    else if (norm !== '') words.push({ norm, start: points, end });
    units = match.index + match[0].length;
    points = end;
  }
  return words;
}

const countPoints = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};
