import { type CompareOptions, compareWords } from './compare-words.ts';
import { isNumeral } from './numeral.ts';
import type { ReadWord, Word } from './reading.ts';
import { isSameRegion } from './region-name.ts';
import { isRegnal, isSameRegnalName } from './regnal-name.ts';
import type { WordMatch } from './word-match.ts';

/** A written word with the word of the name that it matches. */
export interface Pair extends WordMatch {
  readonly read: number;
  readonly word: number;
  readonly weight: number;
  /** True if the name has only an initial for a full word. */
  readonly abbreviated: boolean;
}

/** Weight of an initial without a counterpart: that of an average name. */
const NAME_WEIGHT = 8;
/** A word weighs its number of letters, but at least this: Али counts as much as Нұрсұлтан. */
const MIN_WEIGHT = 5;
/** Weight of an initial and of the name that it abbreviates. */
const INITIAL_WEIGHT = 2;

/** True for a number or a single letter, by which names differ: Форум II, Корпус А. */
export const isDistinctive = ({ norm, initial }: Word): boolean => !initial && (isNumeral(norm) || norm.length === 1);

export const getWeight = (word: Word, { person = true }: CompareOptions): number =>
  word.initial ? NAME_WEIGHT : person || isDistinctive(word) ? Math.max(MIN_WEIGHT, word.key.length) : word.key.length;

/** Digits are never joined over a separator: 4/5 is not 45. */
const canJoin = (before: Word, after: Word): boolean => !(/\d$/.test(before.norm) && /^\d/.test(after.norm));

/** Joins adjacent words that the other side writes as one: Нұр Сұлтан for Нұрсұлтан. */
export function joinWords<W extends Word>(words: readonly W[], others: readonly Word[]): readonly W[] {
  const joined: W[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const key = last && last.key + word.key;
    const norm = last && last.norm + word.norm;
    if (last && canJoin(last, word) && others.some((other) => other.key === key || (/^\d/.test(other.norm) && other.norm === norm)))
      joined[joined.length - 1] = { ...word, norm: last.norm + word.norm, key, patronymic: false, joined: last.joined };
    else joined.push(word);
  }
  return joined;
}

const REGION: WordMatch = { grade: 0.95, why: ['TRANSLITERATION'] };
const REGNAL: WordMatch = { grade: 0.93, why: ['TRANSLITERATION'] };
const isPerson = ({ person = true }: CompareOptions): boolean => person;
const mayBeRegion = (compared: WordMatch | null): boolean => compared === null || compared.why.includes('ADJECTIVE');

/** Pairs words, best matches first. Among equals, words at the same position come first. */
export function matchWordPairs(read: readonly ReadWord[], words: readonly Word[], terms: CompareOptions): Pair[] {
  const areRegnal = isRegnal(read) && isRegnal(words);
  const possible = read.flatMap((readWord, readIndex) =>
    words.flatMap((word, index): Pair[] => {
      if (isGivenInitial(readWord, word) || isGivenInitial(word, readWord)) return [];
      const compared = compareWords(readWord, word, terms);
      const isRegion = !isPerson(terms) && mayBeRegion(compared) && isSameRegion(read, readIndex, words, index);
      const found = isRegion ? REGION : (compared ?? (areRegnal && isSameRegnalName(readWord, word) ? REGNAL : null));
      const weight = found?.why.includes('INITIALS') ? 2 * INITIAL_WEIGHT : getWeight(readWord, terms) + getWeight(word, terms);
      return found ? [{ ...found, read: readIndex, word: index, weight, abbreviated: word.initial && !readWord.initial }] : [];
    }),
  );
  possible.sort((a, b) => b.grade - a.grade || Math.abs(a.read - a.word) - Math.abs(b.read - b.word));
  const pairs: Pair[] = [];
  for (const pair of possible) {
    if (!pairs.some(({ read: taken, word }) => taken === pair.read || word === pair.word)) pairs.push(pair);
  }
  return pairs.sort((a, b) => a.read - b.read);
}

/** The initial of a given name does not stand for a patronymic: K. Yerzhan is not Ержан Қанапияұлы. */
const isGivenInitial = (initial: Word, name: Word): boolean => initial.initial && !initial.patronymic && !name.initial && name.patronymic;
