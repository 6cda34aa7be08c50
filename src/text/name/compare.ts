import { type WordMatch, compareWords, type CompareOptions } from './alike.ts';
import { isGeneric } from './generic.ts';
import { type Reading, type ReadWord, readWords, type Word } from './reading.ts';
import { sortReasons, type MatchReason } from './reason.ts';

/** How a name answers to what was written. */
export interface Comparison {
  /** From 0 to 1, which is the same as written. */
  readonly score: number;
  readonly why: readonly MatchReason[];
}

interface Pair extends WordMatch {
  readonly read: number;
  readonly word: number;
  readonly weight: number;
  /** The name has only an initial for what was written in full. */
  readonly abbreviated: boolean;
}

/** The part of its weight that a patronymic has which only one of the two gives. */
const PATRONYMIC_WEIGHT = 0.1;
/** The weight of an initial that the other side has no name for: that of the name it stands for. */
const NAME_WEIGHT = 8;
/** A word weighs as many letters as its key has, a short one as many as this: Али is a name as Нұрсұлтан is. */
const MIN_WEIGHT = 5;
/** The weight of an initial and of the name that it stands for, however long that is. */
const INITIAL_WEIGHT = 2;
const WORD_ORDER_COST = 0.02;
/** What each typing error beyond the first costs: two small ones make another name. */
const TYPO_COST = 0.05;
/** What remains of the score where the two contradict each other: another initial, another father, another number. */
const CONTRADICTION_FACTOR = 0.5;
/** The same where each of two people's names has a word that the other has not: another given name, most likely. */
const OTHER_NAME_FACTOR = 0.7;
const MIN_SCORE = 0.3;
const MAX_INEXACT_SCORE = 0.99;
/**
 * From this score on only a fifth counts where it may as well be another (a word of its own is left over, a letter
 * differs, an initial is all that is stored): too little for what is taken as meant, and still in order.
 */
const DOUBTFUL_SCORE = 0.8;
const limitDoubtful = (score: number): number => (score <= DOUBTFUL_SCORE ? score : DOUBTFUL_SCORE + (score - DOUBTFUL_SCORE) / 5);

const getWeight = ({ key, initial }: Word, { person = true }: CompareOptions): number =>
  initial ? NAME_WEIGHT : person ? Math.max(MIN_WEIGHT, key.length) : key.length;
const sumWeights = (words: readonly Word[], patronymic: number, terms: CompareOptions): number =>
  words.reduce((sum, word) => sum + (word.patronymic ? patronymic : 1) * getWeight(word, terms), 0);

/** Neighbours that the other side writes as one word are one: Нұр Сұлтан for Нұрсұлтан. */
function joinWords<W extends Word>(words: readonly W[], others: readonly Word[]): readonly W[] {
  const joined: W[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const key = last && last.key + word.key;
    if (last && others.some((other) => other.key === key))
      joined[joined.length - 1] = { ...word, norm: last.norm + word.norm, key, patronymic: false };
    else joined.push(word);
  }
  return joined;
}

/** Pairs words off, the most alike first; among equals those at the same place. */
function pairWords(read: readonly ReadWord[], words: readonly Word[], terms: CompareOptions): Pair[] {
  const possible = read.flatMap((one, at) =>
    words.flatMap((word, index): Pair[] => {
      const found = compareWords(one, word, terms);
      const weight = found?.why.includes('INITIALS') ? 2 * INITIAL_WEIGHT : getWeight(one, terms) + getWeight(word, terms);
      return found ? [{ ...found, read: at, word: index, weight, abbreviated: word.initial && !one.initial }] : [];
    }),
  );
  possible.sort((a, b) => b.grade - a.grade || Math.abs(a.read - a.word) - Math.abs(b.read - b.word));
  const pairs: Pair[] = [];
  for (const pair of possible) {
    if (!pairs.some(({ read: taken, word }) => taken === pair.read || word === pair.word)) pairs.push(pair);
  }
  return pairs.sort((a, b) => a.read - b.read);
}

/** What is left on either side says something else of the same person, not less. */
const isContradiction = (left: readonly Word[], others: readonly Word[]): boolean =>
  (left.some(({ key }) => /\d/.test(key)) && others.some(({ key }) => /\d/.test(key))) ||
  (left.some(({ initial, patronymic }) => initial && !patronymic) && others.some(({ patronymic }) => !patronymic)) ||
  (left.some(({ patronymic }) => patronymic) && others.some(({ patronymic }) => patronymic));

interface Pairing {
  readonly pairs: readonly Pair[];
  readonly leftRead: readonly Word[];
  readonly leftWords: readonly Word[];
  readonly inOrder: boolean;
}

function computeScore({ pairs, leftRead, leftWords, inOrder }: Pairing, terms: CompareOptions): number {
  const { person = true } = terms;
  // Given name and family name can do without the patronymic, one name alone cannot.
  const patronymic = pairs.length > 1 ? PATRONYMIC_WEIGHT : 1;
  const matched = pairs.reduce((sum, pair) => sum + pair.grade * pair.weight, 0);
  const all = pairs.reduce(
    (sum, pair) => sum + pair.weight,
    sumWeights(leftRead, patronymic, terms) + sumWeights(leftWords, patronymic, terms),
  );
  const typos = pairs.filter(({ why }) => why.includes('TYPO')).length;
  const against = isContradiction(leftRead, leftWords) || isContradiction(leftWords, leftRead);
  const isLeft = ({ patronymic: father }: Word) => !father || pairs.length === 1;
  const isAnother = leftRead.some(isLeft) && leftWords.some(isLeft);
  const isOwn = (word: Word) => isLeft(word) && !isGeneric(word.key);
  const isDoubtful = typos > 0 || leftRead.some(isOwn) || leftWords.some(isOwn) || pairs.some(({ abbreviated }) => abbreviated);
  const score =
    (matched / all - (inOrder ? 0 : WORD_ORDER_COST) - Math.max(0, typos - 1) * TYPO_COST) *
    (against ? CONTRADICTION_FACTOR : person && isAnother ? OTHER_NAME_FACTOR : 1);
  return isDoubtful ? limitDoubtful(score) : Math.min(score, MAX_INEXACT_SCORE);
}

/** Whether the family name stands first by rule, as in `Байбек, Бауыржан`, `Байбек Б.` and before a patronymic at the end. */
const hasFamilyNameFirst = (norm: string, words: readonly Word[]): boolean =>
  norm.includes(',') || (words.length > 1 && (words.at(-1)?.patronymic || (words.at(-1)?.initial && !words[0]?.initial)) === true);

/** Only people have initials and fathers: и in the name of a ministry is neither; and a single letter being typed is the beginning of a word. */
function applyOptions<W extends Word>(words: readonly W[], { typing = false, person = true }: CompareOptions): readonly W[] {
  if (!person) return words.map((word) => ({ ...word, initial: false, patronymic: false }));
  return typing && words.length === 1 ? words.map((word) => ({ ...word, initial: false })) : words;
}

/** Compares what someone wrote with a name in normal form. Null where they have too little in common. */
export function compareNames(reading: Reading, norm: string, terms: CompareOptions = {}): Comparison | null {
  if (reading.norm === norm) return { score: 1, why: ['EXACT'] };
  const named = applyOptions(readWords(norm), terms);
  const read = joinWords(applyOptions(reading.words, terms), named);
  const words = joinWords(named, read);
  const pairs = pairWords(read, words, terms);
  if (pairs.every((pair) => pair.why.includes('INITIALS'))) return null; // also where there are none
  const leftRead = read.filter((_, at) => !pairs.some((pair) => pair.read === at));
  const leftWords = words.filter((_, at) => !pairs.some((pair) => pair.word === at));
  const reordered = pairs.some((pair, at) => at > 0 && pair.word < (pairs[at - 1]?.word ?? 0));
  const score = computeScore(
    { pairs, leftRead, leftWords, inOrder: !reordered || hasFamilyNameFirst(reading.norm, read) || hasFamilyNameFirst(norm, words) },
    terms,
  );
  if (score < MIN_SCORE) return null;
  const why = listReasons(pairs, reordered, leftRead, leftWords);
  return why.length === 0 ? { score: 1, why: ['EXACT'] } : { score: Math.round(score * 10_000) / 10_000, why };
}

const listReasons = (pairs: readonly Pair[], reordered: boolean, leftRead: readonly Word[], leftWords: readonly Word[]): MatchReason[] =>
  sortReasons([
    ...pairs.flatMap((pair) => pair.why),
    ...(reordered ? (['WORD_ORDER'] as const) : []),
    ...([...leftRead, ...leftWords].some(({ patronymic }) => patronymic) ? (['PATRONYMIC'] as const) : []),
    ...(leftWords.some(({ patronymic }) => !patronymic) ? (['WORD'] as const) : []),
    ...(leftRead.some(({ patronymic }) => !patronymic) ? (['PARTIAL'] as const) : []),
  ]);
