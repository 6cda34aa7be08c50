import { splitWords } from './normalize.ts';

const ALPHABET = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
/** Private code points in alphabetical order, after digits and Latin letters. */
const FIRST = 0xe000;
const PLACES: ReadonlyMap<string, string> = new Map(Array.from(ALPHABET, (letter, index) => [letter, String.fromCodePoint(FIRST + index)]));
/** Letters of other alphabets sort with the nearest letter. */
const NEAREST: ReadonlyMap<string, string> = new Map(
  [
    'ўу',
    'їі',
    'єе',
    'ґг',
    'јй',
    'ҷч',
    'ҳх',
    'ӣи',
    'ӯу',
    'ҡқ',
    'ҙз',
    'ҫс',
    'ӓә',
    'ӧө',
    'ӱү',
    'ıi',
    'ŋn',
    'əa',
    'øo',
    'ßs',
    'łl',
    'đd',
    'ðd',
    'þt',
    'æa',
    'œo',
  ].map(
    ([letter = '', nearest = '']) => [letter, nearest] as const, // pairs of letters
  ),
);
/** Prefix of other scripts, which come after Cyrillic. */
const ELSEWHERE = '\uf8ff';
const KNOWN_SCRIPT = /[\p{N}\p{Script=Latin}\p{Script=Cyrillic}]/u;
const END = '\u0001'; // less than every letter, so that a prefix comes first

function toPlace(letter: string): string {
  const nearest = NEAREST.get(letter) ?? letter;
  const own = PLACES.get(nearest);
  if (own !== undefined) return own;
  const base = nearest.normalize('NFD').replace(/\p{M}/gu, '');
  return PLACES.get(base) ?? (base === '' || KNOWN_SCRIPT.test(base) ? base : ELSEWHERE + base);
}

/**
 * The sort key of a normal form. Compared by code point, it sorts digits, Latin, Cyrillic by the Kazakh alphabet, and
 * other scripts. Quotation marks and punctuation are ignored. Diacritics on Latin letters only break ties.
 */
export const toSortKey = (normal: string): string =>
  `${splitWords(normal)
    .map((word) => Array.from(word, toPlace).join(''))
    .join(' ')}${END}${normal}`;
