import { toCyrillic } from './cyrillic.ts';
import { toWordKey } from './name-key.ts';
import { createWordCache } from './word-cache.ts';

/*
 * Russian and English write the reduced vowels of Kazakh by ear: Тұрсын is Турсун after the vowel before, Түркістан is
 * Туркестан, and a vowel within a word may be dropped, as in Самрук for Самұрық.
 */

const CONSONANTS = 'бвгғджзйкқлмнңпрстфхһцчшщ';
const KAZAKH_VOWEL = /[ұүыіө]/u;
/** The alphabets of 2018 and 2021 have such letters. English spelling has not, and its i is no і. */
const KAZAKH_LATIN = /[áäǵğıńñóöşúüýū]/u;
/** The reduced vowels between consonants, by marks that no rule of keys changes. */
const MARKS: Readonly<Record<string, string>> = { ы: 'ι', і: 'ε', ұ: 'υ', ү: 'υ' };
const REDUCED = new RegExp(`(?<=[${CONSONANTS}])[ыіұү](?=[${CONSONANTS}])`, 'gu');

/** From this number of letters on, і may be е: Түркістан, but not Серік. */
const MIN_OPEN_LENGTH = 7;
/** The vowel may be dropped before р or л in an open syllable that is not the first one: Самұрық. */
const DROPPED = /(?<=[aeuιευ].*(?:[bdfgjkmpstvz]|[sct]h))υ(?=[rl][aeiuιευ][^aeiu])/gu;
/** Within a word, ы and і sound like the rounded vowel before them: Тұрсын, Қорқыт. */
const ROUNDED = /(?<=[uυ](?:[^aeiuιευ])+)[ιε]/gu;

/** The keys that a Kazakh word may have in Russian and English spelling; null if all its vowels are as they are written. */
const toPattern = createWordCache((word: string): RegExp | null => {
  if (!KAZAKH_VOWEL.test(word)) return null;
  const key = toWordKey(word.replace(REDUCED, (letter) => MARKS[letter] ?? letter));
  const open = word.length >= MIN_OPEN_LENGTH ? 'e' : '';
  const pattern = key
    .replace(DROPPED, 'u?')
    .replace(ROUNDED, (mark) => (mark === 'ε' ? `[iu${open}]?` : '[iu]?'))
    .replaceAll('υ', 'u')
    .replaceAll('ι', 'i?')
    .replaceAll('ε', `[i${open}]?`);
  return new RegExp(`^${pattern}$`, 'u');
});

const RUSSIAN_CONSONANTS: ReadonlyMap<string, string> = new Map([
  ['ғ', 'г'],
  ['қ', 'к'],
  ['ң', 'н'],
  ['һ', 'х'],
  ['щ', 'ш'],
]);
/** The consonants of a Cyrillic word with one letter for қ, к and х; null for a word in other letters. */
const toConsonants = createWordCache((word: string): string | null =>
  /^\p{Script=Cyrillic}+$/u.test(word)
    ? Array.from(word.replace(/дж/gu, 'ж'), (letter) => RUSSIAN_CONSONANTS.get(letter) ?? letter)
        .join('')
        .replace(/[аәеёиіоөуұүыэюяйъь]/gu, '')
        .replaceAll('х', 'к')
        .replace(/(.)\1+/gu, '$1')
    : null,
);

const isSpelledAs = (kazakh: string, other: string): boolean => {
  if (KAZAKH_VOWEL.test(other.replaceAll('ы', ''))) return false;
  const cyrillic = KAZAKH_LATIN.test(kazakh) ? toCyrillic(kazakh) : kazakh;
  if (!toPattern(cyrillic)?.test(toWordKey(other))) return false;
  const consonants = toConsonants(other);
  return consonants === null || consonants === toConsonants(cyrillic);
};

/** True if one word, in normal form, is how Russian or English may spell the vowels of the other, a Kazakh one. */
export const hasKazakhVowels = (a: string, b: string): boolean => isSpelledAs(a, b) || isSpelledAs(b, a);
