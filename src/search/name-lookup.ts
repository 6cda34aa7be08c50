import { findKazakhAdjectiveBase } from '../text/inflection/kazakh-adjective.ts';
import { listAdjectiveBases } from '../text/inflection/russian/adjective.ts';
import { getNamedClass } from '../text/name/class-word.ts';
import { isGeneric } from '../text/name/generic.ts';
import { listInitialSounds } from '../text/name/match-initial.ts';
import { toInitial, toWordKey } from '../text/name/name-key.ts';
import { listKeys, type Reading, type ReadWord } from '../text/name/reading.ts';
import { listRegionStems } from '../text/name/region-name.ts';
import { isRegnal, listRegnalNames } from '../text/name/regnal-name.ts';
import { toStemKey } from '../text/name/stem-key.ts';

/** The keys to search for one written name. */
export interface Lookup {
  /** Normal form of the whole name. */
  readonly norm: string;
  /** Keys of the whole name without spaces. */
  readonly wholes: readonly string[];
  /** Keys of an initial and a family name. */
  readonly initials: readonly string[];
  /** Possible keys of each required word. The first is the key of the word itself. */
  readonly words: readonly (readonly string[])[];
  /** The same without posts, legal forms, descriptions and other words that are set aside. */
  readonly cores: readonly (readonly (readonly string[])[])[];
  /** Stem keys of the whole name, which other spellings share, and of the names of a region in other languages. */
  readonly stems: readonly string[];
  /** The same with swapped letters, which trigram similarity misses in short words. */
  readonly mistyped: readonly (readonly string[])[];
  /** Keys of which a name has at least one, if nothing else is found. */
  readonly any: readonly string[];
  /** Prefixes of an incomplete text: the last word and the whole. */
  readonly begun: string | null;
  readonly opening: string | null;
}

const MIN_PREFIX_LENGTH = 2;
const MAX_LOOKUP_WORDS = 12;

const removeDuplicates = (values: readonly string[]): string[] => [...new Set(values)];

const listSounds = (word: ReadWord): readonly string[] => (word.initial ? listInitialSounds(word) : [toInitial(word.key)]);

/** Keys of an initial with a family name: `b baibek` for both `Б.Байбек` and `Бауыржан Байбек`. */
function listInitials(words: readonly ReadWord[]): string[] {
  const own = words.filter(({ patronymic, joined }) => !patronymic && !joined);
  const [first, last] = [own[0], own.at(-1)];
  if (own.length !== 2 || !first || !last) return [];
  const join = (given: ReadWord, family: ReadWord): string[] =>
    listKeys(family).flatMap((key) => listSounds(given).map((sound) => `${sound} ${key}`));
  return [...join(first, last), ...join(last, first)];
}

/** The whole name, with the last word as any possible lemma. */
function listWholeNames(words: readonly ReadWord[]): string[] {
  const before = words
    .slice(0, -1)
    .map(({ key }) => key)
    .join('');
  const last = words.at(-1);
  return last ? [...listKeys(last).map((ending) => before + ending), ...listNumbered(words)] : [];
}

/** A letter after a number is kept as it is in a key if no space is between them, and by its sound otherwise: 5А, 5 А. */
function listNumbered(words: readonly ReadWord[]): string[] {
  const isAfterNumber = (index: number): boolean => words[index]?.norm.length === 1 && /\d$/.test(words[index - 1]?.norm ?? '');
  const joined = words.map(({ norm, key }, index) => (isAfterNumber(index) ? norm : key)).join('');
  const split = words.map(({ norm, key }) => (/^\d+\p{L}$/u.test(norm) ? norm.slice(0, -1) + toWordKey(norm.slice(-1)) : key)).join('');
  return [joined, split];
}

const listStems = (words: readonly ReadWord[]): string[] =>
  words.some(({ initial }) => initial) ? [] : [words.map(({ key }) => toStemKey(key)).join(' '), ...listRegionStems(words)];

const MIN_SWAPPED_LENGTH = 4;
const MAX_SWAPPED_LENGTH = 12;
/** All variants of a word with two adjacent letters swapped. */
function swapNeighbors(word: string): string[] {
  const letters = [...word];
  if (letters.length < MIN_SWAPPED_LENGTH || letters.length > MAX_SWAPPED_LENGTH) return [];
  return letters
    .slice(1)
    .map((letter, index) => [...letters.slice(0, index), letter, letters[index], ...letters.slice(index + 2)].join(''));
}

/** The words that a name must have. A stored name may have an initial instead of a word and may lack the patronymic. */
function listRequired(words: readonly ReadWord[]): readonly ReadWord[] {
  const full = words.filter(({ initial, patronymic }) => !initial && !patronymic);
  return (full.length > 0 ? full : words).slice(0, MAX_LOOKUP_WORDS);
}

function listAlternatives(words: readonly ReadWord[]): readonly (readonly string[])[] {
  const translate = (word: ReadWord): string[] => (isRegnal(words) ? listRegnalNames(word).map(toWordKey) : []);
  return words.map((word) =>
    words.length > 1 ? [...listKeys(word), toInitial(word.key), ...translate(word)] : [...listKeys(word), ...listBaseKeys(word)],
  );
}

const listBaseKeys = ({ norm, lemmas }: ReadWord): string[] => {
  const kazakh = [norm, ...lemmas.map((lemma) => lemma.norm)].flatMap((form) => findKazakhAdjectiveBase(form) ?? []);
  return removeDuplicates([...listAdjectiveBases(norm), ...kazakh].map(toWordKey));
};

/** A stored name may have its class in another language: партия Нур Отан. */
function removeClassWords(words: readonly ReadWord[]): readonly ReadWord[] | null {
  const own = words.filter((word) => getNamedClass(word) === undefined);
  return own.length > 0 && own.length < words.length ? own : null;
}

/** The lookup of a reading. With `typing`, the last word may be incomplete. */
export function buildLookup({ norm, words, core, named }: Reading, typing: boolean): Lookup {
  const required = listRequired(words);
  const alternatives = listAlternatives(required);
  const cores = [core.person, core.tail, core.other, named, removeClassWords(words)].filter((own) => own !== null);
  const initials = [words, ...cores].flatMap((own) => (own.some(({ initial }) => initial) ? listInitials(own) : []));
  const last = words.at(-1);
  const opening = words.map(({ key }) => key).join(' ');
  return {
    norm,
    wholes: removeDuplicates([words, ...cores].flatMap(listWholeNames)),
    initials: removeDuplicates(initials),
    words: alternatives,
    cores: cores.map((own) => listAlternatives(listRequired(own))),
    stems: removeDuplicates([words, ...cores].flatMap(listStems)),
    mistyped: alternatives.map(([key = '', ...others]) => [key, ...others, ...swapNeighbors(key)]),
    any: removeDuplicates(required.filter(({ norm: word }) => word.length > 1).flatMap(listKeys)),
    begun: typing && last && last.key.length >= MIN_PREFIX_LENGTH ? last.key : null,
    opening: typing && opening !== '' ? opening : null,
  };
}

/** Without the keys of names that match with a doubt only: with a typo, or without a word that is not generic. */
export const removeDoubtful = (lookup: Lookup, { words }: Reading): Lookup => ({
  ...lookup,
  any: [],
  // A space beside a number makes other words: 5А, 5 А.
  mistyped: words.some((word) => /\d/.test(word.norm) || isGeneric(word, true) || isGeneric(word, false)) ? lookup.mistyped : [],
});
