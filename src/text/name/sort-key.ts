import { splitWords } from './normal.ts';

const ALPHABET = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
/** Private code points in the order of the alphabet: after Latin and figures, whatever the letters' own code points are. */
const FIRST = 0xe000;
const PLACES: ReadonlyMap<string, string> = new Map(Array.from(ALPHABET, (letter, at) => [letter, String.fromCodePoint(FIRST + at)]));
/** Letters of neighbours stand with the one they are nearest to. */
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
/** Before every other script: after Cyrillic. */
const ELSEWHERE = '\uf8ff';
const KNOWN_SCRIPT = /[\p{N}\p{Script=Latin}\p{Script=Cyrillic}]/u;
const END = '\u0001'; // before every letter: a name that another begins with stands first

function toPlace(letter: string): string {
  const nearest = NEAREST.get(letter) ?? letter;
  const own = PLACES.get(nearest);
  if (own !== undefined) return own;
  const base = nearest.normalize('NFD').replace(/\p{M}/gu, '');
  return PLACES.get(base) ?? (base === '' || KNOWN_SCRIPT.test(base) ? base : ELSEWHERE + base);
}

/**
 * A text that stands, compared by code point, where the name stands in a list by the Kazakh alphabet: figures, Latin,
 * Cyrillic, other scripts. Quotation marks and punctuation do not count; marks on Latin letters only between equals.
 */
export const toSortKey = (normal: string): string =>
  `${splitWords(normal)
    .map((word) => Array.from(word, toPlace).join(''))
    .join(' ')}${END}${normal}`;
