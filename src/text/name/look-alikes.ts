/*
 * Letters of one script typed for those of another, such as `Бaйбек` with a Latin a. People, fonts of the 1990s and
 * scanners produce them. They look right, but do not compare equal.
 */

const toPairs = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map(Array.from(from, (letter, index) => [letter, [...to][index] ?? letter]));

/** Latin letters and signs that look like Cyrillic ones. */
const TO_CYRILLIC = toPairs('ABCEHIKMOPTXYƏacehikmoptxyəϵ', 'АВСЕНІКМОРТХУӘасеһікмортхуәє');
const TO_LATIN = toPairs('АВСЕНІКМОРТХУӘаеіорсухә', 'ABCEHIKMOPTXYƏaeiopcyxə');
/** Fonts before Unicode displayed Macedonian and Ukrainian letters as Kazakh ones. */
const OF_OLD_FONTS = toPairs('ЌќҐґ', 'ҚқӨө');

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LETTERS = /[\p{L}\p{M}ϵ]+/gu;

const mapAll = (word: string, table: ReadonlyMap<string, string>): string =>
  Array.from(word, (letter) => table.get(letter) ?? letter).join('');

function repairWord(word: string): string {
  const cyrillic = /[Ќќ]/.test(word) ? mapAll(word, OF_OLD_FONTS) : word;
  if (!CYRILLIC.test(cyrillic) || !/[\p{Script=Latin}ϵ]/u.test(cyrillic)) return cyrillic;
  const letters = [...cyrillic];
  const foreign = letters.filter((letter) => LATIN.test(letter) || letter === 'ϵ');
  const own = letters.filter((letter) => CYRILLIC.test(letter));
  const canBeCyrillic = foreign.every((letter) => TO_CYRILLIC.has(letter));
  const canBeLatin = own.every((letter) => TO_LATIN.has(letter));
  if (canBeCyrillic && (!canBeLatin || own.length >= foreign.length)) return mapAll(cyrillic, TO_CYRILLIC);
  return canBeLatin ? mapAll(cyrillic, TO_LATIN) : cyrillic;
}

/** Converts words with mixed scripts to one script, if all letters allow it. A change of script at a hyphen (`Boeing-тың`) is kept. */
export const repairLookAlikes = (text: string): string => text.replace(LETTERS, repairWord);

/** True for two letters of different scripts that look the same in capitals: В and B. */
export const hasSameLook = (a: string, b: string): boolean => {
  const [one, other] = [a.toUpperCase(), b.toUpperCase()];
  return TO_LATIN.get(one) === other || TO_LATIN.get(other) === one;
};
