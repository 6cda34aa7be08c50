/*
 * Kazakh in Latin letters, converted to Cyrillic so that its endings can be removed: `Almatyda`, `Baıbekti`,
 * `qorynyń`. A guess for this purpose only: the exact letter (ұ or ү, і or ы) only decides which endings fit.
 */

const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/shch|sh|ş|š/g, 'ш'],
  [/ch|ç|č/g, 'ч'],
  [/zh|j|ž/g, 'ж'],
  [/kh|h/g, 'х'],
  [/gh|ğ|ǵ/g, 'ғ'],
  [/ng|ñ|ŋ|ń/g, 'ң'],
  [/ya/g, 'я'],
  [/yu/g, 'ю'],
  [/y?e/g, 'е'],
  [/(?<=[aäáoöóuüūúeіыяюеı])[yiı]/g, 'й'],
  [/(?<=[ntd][yiı])n$/g, 'ң'], // the genitive without its diacritic
];
const LATIN_LETTERS = 'aäábvgdziıkqlmnoöóprstuūüúwýyfcx';
const CYRILLIC_LETTERS = 'аәәбвгдзіікқлмноөөпрстуұүүууыфкх';
const LETTERS: ReadonlyMap<string, string> = new Map(
  Array.from(LATIN_LETTERS, (letter, index) => [letter, CYRILLIC_LETTERS.charAt(index)]),
);

/** Converts a Latin word in normal form to Kazakh Cyrillic. Other words are unchanged. */
export function toCyrillic(word: string): string {
  if (!/\p{Script=Latin}/u.test(word)) return word;
  const read = GROUPS.reduce((done, [pattern, by]) => done.replace(pattern, by), word.replaceAll("'", ''));
  return Array.from(read, (letter) => LETTERS.get(letter) ?? letter)
    .join('')
    .replace(/(?<=[аоуұы][^аәоөуұүыіеяюи]*)і/gu, 'и'); // after a back vowel: Ғали
}
