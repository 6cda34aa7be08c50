import { listAdjectiveBases } from '../inflection/russian/adjective.ts';
import { getNamedClass, isRegionClass, listClassWords } from './class-word.ts';
import { toWordKey } from './name-key.ts';
import { compareSpellings } from './spelling.ts';
import { toStemKey } from './stem-key.ts';

/*
 * Russian calls a region by an adjective, Kazakh and English by a noun: Туркестанская область, Түркістан облысы, Turkistan
 * region.
 */

interface FormedWord {
  readonly norm: string;
  readonly lemmas?: readonly { readonly norm: string }[];
}

const listForms = ({ norm, lemmas = [] }: FormedWord): string[] => [norm, ...lemmas.map((lemma) => lemma.norm)];

/** The class of the region or district that the last word names; undefined for any other word. */
function getRegionClass(word: FormedWord | undefined): number | undefined {
  const named = word && getNamedClass(word);
  return named !== undefined && isRegionClass(named) ? named : undefined;
}

const FINAL_VOWEL = /[аәеёиоөуұүыіэюя]$/u;
const AFTER_VOWEL = /инск/;
/** Only a name that ends in a vowel or in -ин has -инск-: Нуринский is of Нұра, and not of Нұр. */
const mayHaveAdjective = (name: string, adjective: string): boolean =>
  !AFTER_VOWEL.test(adjective) || FINAL_VOWEL.test(name) || name.endsWith('ин');

const isAdjectiveOf = (adjective: string, names: readonly string[]): boolean => {
  const own = names.filter((name) => mayHaveAdjective(name, adjective));
  return own.length > 0 && listAdjectiveBases(adjective).some((base) => own.some((name) => base === name || compareSpellings(base, name)));
};

/** True if two words before the same class word, one an adjective, name one region. */
export const isSameRegion = (read: readonly FormedWord[], at: number, words: readonly FormedWord[], index: number): boolean => {
  const [name, stored] = [read[at], words[index]];
  const named = getRegionClass(read[at + 1]);
  if (!name || !stored || named === undefined || named !== getRegionClass(words[index + 1])) return false;
  return isAdjectiveOf(name.norm, [stored.norm]) || isAdjectiveOf(stored.norm, listForms(name));
};

/** True for a name of two words, the last of which is the class of a region or district. */
export const isRegionName = ([name, last, more]: readonly FormedWord[]): boolean =>
  name !== undefined && more === undefined && getRegionClass(last) !== undefined;

/** The forms that a name takes before область: Алматы, and the start of Алматинская. */
const listAdjectives = (name: string): string[] => {
  const stem = name.replace(FINAL_VOWEL, '');
  return [`${name}ская`, `${stem}ская`, `${stem}инская`];
};

/** The stem keys that the name of a region or district of two words has in other languages; none for other names. */
export function listRegionStems([name, last, more]: readonly FormedWord[]): string[] {
  const named = getRegionClass(last);
  if (!name || named === undefined || more) return [];
  const names = [...listForms(name).flatMap((form) => [form, ...listAdjectives(form)]), ...listAdjectiveBases(name.norm)];
  const toStems = (words: readonly string[]): string[] => [...new Set(words.map((word) => toStemKey(toWordKey(word))))];
  const classes = toStems(listClassWords(named));
  return toStems(names).flatMap((stem) => classes.map((one) => `${stem} ${one}`));
}
