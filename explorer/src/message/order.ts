import type { Lang } from '../state/state.ts';

/** The Kazakh alphabet. Chromium has no Kazakh order: it would put ә, ғ, қ, ң, ө, ұ, ү, һ and і beside other letters. */
const KAZAKH_ALPHABET = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const LETTER_RANKS: ReadonlyMap<string, number> = new Map([...KAZAKH_ALPHABET].map((letter, index) => [letter, index]));

type Compare = (a: string, b: string) => number;

/** The order of each language: numbers by value, case ignored. */
const COMPARE: Readonly<Record<Lang, Compare>> = {
  en: new Intl.Collator('en', { numeric: true }).compare,
  ru: new Intl.Collator('ru', { numeric: true }).compare,
  kk: compareKazakh,
};

/** Compares two texts in the alphabetical order of a language. */
export const compareTexts = (lang: Lang, a: string, b: string): number => COMPARE[lang](a, b);

const rootOrder = new Intl.Collator('ru', { numeric: true });

/** Compares letters by the Kazakh alphabet and everything else by the root order. */
function compareKazakh(a: string, b: string): number {
  const [left, right] = [splitIntoUnits(a), splitIntoUnits(b)];
  for (const [index, unit] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const order = compareUnits(unit, other);
    if (order !== 0) return order;
  }
  return left.length - right.length || rootOrder.compare(a, b);
}

/** Whole numbers and single characters. */
const splitIntoUnits = (text: string): readonly string[] => text.toLowerCase().match(/\d+|[^\d]/gu) ?? [];

/** Signs and digits come first, then Kazakh letters, then other letters. */
const getClass = (unit: string): number => (LETTER_RANKS.has(unit) ? 1 : /\p{L}/u.test(unit) ? 2 : 0);

function compareUnits(a: string, b: string): number {
  const [left, right] = [LETTER_RANKS.get(a), LETTER_RANKS.get(b)];
  if (left !== undefined && right !== undefined) return left - right;
  return getClass(a) - getClass(b) || rootOrder.compare(a, b);
}
