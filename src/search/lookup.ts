import { toInitial } from '../text/name/key.ts';
import { type Reading, type ReadWord, listKeys } from '../text/name/reading.ts';

/** What is looked up for one written name, in keys. */
export interface Lookup {
  /** The whole as it is written. */
  readonly norm: string;
  /** Whole names without their spaces. */
  readonly wholes: readonly string[];
  /** An initial and a family name. */
  readonly initials: readonly string[];
  /** For each word that must be there, what it may stand as; the first is the word itself. */
  readonly words: readonly (readonly string[])[];
  /** The same with its letters in each other's place, which no measure of likeness finds in a short word. */
  readonly mistyped: readonly (readonly string[])[];
  /** What is being typed: the last word, of which more may follow, and the whole. */
  readonly begun: string | null;
  readonly opening: string | null;
}

const MIN_PREFIX_LENGTH = 2;
const MAX_LOOKUP_WORDS = 12;

const removeDuplicates = (values: readonly string[]): string[] => [...new Set(values)];

/** The keys of a family name after each initial: `b baibek`, as `Б.Байбек` and `Бауыржан Байбек` are both stored. */
function listInitials(words: readonly ReadWord[]): string[] {
  const own = words.filter(({ patronymic }) => !patronymic);
  const [first, last] = [own[0], own.at(-1)];
  if (own.length !== 2 || !first || !last) return [];
  return [
    ...listKeys(last).map((family) => `${toInitial(first.key)} ${family}`),
    ...listKeys(first).map((family) => `${toInitial(last.key)} ${family}`),
  ];
}

/** All words as written, the last of them as any lemma it may be a form of. */
function listWholeNames(words: readonly ReadWord[]): string[] {
  const before = words
    .slice(0, -1)
    .map(({ key }) => key)
    .join('');
  const last = words.at(-1);
  return last ? listKeys(last).map((ending) => before + ending) : [];
}

const MIN_SWAPPED_LENGTH = 4;
const MAX_SWAPPED_LENGTH = 12;
/** A word with two neighbouring letters exchanged, in every way. */
function swapNeighbors(word: string): string[] {
  const letters = [...word];
  if (letters.length < MIN_SWAPPED_LENGTH || letters.length > MAX_SWAPPED_LENGTH) return [];
  return letters.slice(1).map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(''));
}

/** What to look up for a reading. `typing`: its last word may be only begun. */
export function buildLookup({ norm, words }: Reading, typing: boolean): Lookup {
  const initials = words.some(({ initial }) => initial) ? listInitials(words) : [];
  const full = words.filter(({ initial, patronymic }) => !initial && !patronymic);
  // A name may be stored with an initial where a whole word was written; a patronymic need not be stored at all.
  const needed = (full.length > 0 ? full : words).slice(0, MAX_LOOKUP_WORDS);
  const standing = needed.map((word) => (needed.length > 1 ? [...listKeys(word), toInitial(word.key)] : listKeys(word)));
  const last = words.at(-1);
  const opening = words.map(({ key }) => key).join(' ');
  return {
    norm,
    wholes: removeDuplicates(listWholeNames(words)),
    initials: removeDuplicates(initials),
    words: standing,
    mistyped: standing.map(([key = '', ...others]) => [key, ...others, ...swapNeighbors(key)]),
    begun: typing && last && last.key.length >= MIN_PREFIX_LENGTH ? last.key : null,
    opening: typing && opening !== '' ? opening : null,
  };
}
