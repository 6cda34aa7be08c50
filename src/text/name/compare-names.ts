import { type CompareOptions, compareWords, type WordMatch } from './compare-words.ts';
import { isGeneric } from './generic.ts';
import { type Reading, type ReadWord, readWords, type Word } from './reading.ts';
import { type MatchReason, sortReasons } from './reason.ts';

/** The result of comparing a name with a text. */
export interface Comparison {
  /** From 0 to 1 (written the same). */
  readonly score: number;
  readonly why: readonly MatchReason[];
}

interface Pair extends WordMatch {
  readonly read: number;
  readonly word: number;
  readonly weight: number;
  /** True if the name has only an initial for a full word. */
  readonly abbreviated: boolean;
}

/** Factor for the weight of a patronymic that only one side has. */
const PATRONYMIC_WEIGHT = 0.1;
/** Weight of an initial without a counterpart: that of an average name. */
const NAME_WEIGHT = 8;
/** A word weighs its number of letters, but at least this: Али counts as much as Нұрсұлтан. */
const MIN_WEIGHT = 5;
/** Weight of an initial and of the name that it abbreviates. */
const INITIAL_WEIGHT = 2;
const WORD_ORDER_COST = 0.02;
/** Cost of each typo after the first: two typos make another name. */
const TYPO_COST = 0.05;
/** Factor for contradictions: another initial, father or number. */
const CONTRADICTION_FACTOR = 0.5;
/** Factor if both names of people have a word that the other lacks, probably another given name. */
const OTHER_NAME_FACTOR = 0.7;
const MIN_SCORE = 0.3;
const MAX_INEXACT_SCORE = 0.99;
/**
 * Above this score, only a fifth counts for a doubtful match: a word is left over, a letter differs, or only an initial is
 * stored. The result is too low for a match, but the order is kept.
 */
const DOUBTFUL_SCORE = 0.8;
const limitDoubtful = (score: number): number => (score <= DOUBTFUL_SCORE ? score : DOUBTFUL_SCORE + (score - DOUBTFUL_SCORE) / 5);

const getWeight = ({ key, initial }: Word, { person = true }: CompareOptions): number =>
  initial ? NAME_WEIGHT : person ? Math.max(MIN_WEIGHT, key.length) : key.length;
const sumWeights = (words: readonly Word[], patronymic: number, terms: CompareOptions): number =>
  words.reduce((sum, word) => sum + (word.patronymic ? patronymic : 1) * getWeight(word, terms), 0);

/** Joins adjacent words that the other side writes as one: Нұр Сұлтан for Нұрсұлтан. */
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

/** Pairs words, best matches first. Among equals, words at the same position come first. */
function pairWords(read: readonly ReadWord[], words: readonly Word[], terms: CompareOptions): Pair[] {
  const possible = read.flatMap((readWord, readIndex) =>
    words.flatMap((word, index): Pair[] => {
      const found = compareWords(readWord, word, terms);
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

/** True if the unmatched words of both sides contradict each other. */
const isContradiction = (left: readonly Word[], others: readonly Word[]): boolean =>
  (left.some(({ key }) => /\d/.test(key)) && others.some(({ key }) => /\d/.test(key))) ||
  (left.some(({ initial, patronymic }) => initial && !patronymic) && others.some(({ patronymic }) => !patronymic)) ||
  (left.some(({ patronymic }) => patronymic) && others.some(({ patronymic }) => patronymic));

interface Pairing {
  readonly pairs: readonly Pair[];
  readonly leftRead: readonly Word[];
  readonly leftWords: readonly Word[];
  readonly isOrdered: boolean;
}

function computeScore({ pairs, leftRead, leftWords, isOrdered: inOrder }: Pairing, terms: CompareOptions): number {
  const { person = true } = terms;
  // A missing patronymic counts little if given and family name match.
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

/** True if the family name comes first by convention, as in `Байбек, Бауыржан`, `Байбек Б.` and before a final patronymic. */
const hasFamilyNameFirst = (norm: string, words: readonly Word[]): boolean =>
  norm.includes(',') || (words.length > 1 && (words.at(-1)?.patronymic || (words.at(-1)?.initial && !words[0]?.initial)) === true);

/** Only people have initials and patronymics. A single letter of an incomplete text is the start of a word. */
function applyOptions<W extends Word>(words: readonly W[], { typing = false, person = true }: CompareOptions): readonly W[] {
  if (!person) return words.map((word) => ({ ...word, initial: false, patronymic: false }));
  return typing && words.length === 1 ? words.map((word) => ({ ...word, initial: false })) : words;
}

/** Compares a reading with a name in normal form; null if they have too little in common. */
export function compareNames(reading: Reading, norm: string, terms: CompareOptions = {}): Comparison | null {
  if (reading.norm === norm) return { score: 1, why: ['EXACT'] };
  const named = applyOptions(readWords(norm), terms);
  const read = joinWords(applyOptions(reading.words, terms), named);
  const words = joinWords(named, read);
  const pairs = pairWords(read, words, terms);
  if (pairs.every((pair) => pair.why.includes('INITIALS'))) return null; // also if there are no pairs
  const leftRead = read.filter((_, readIndex) => !pairs.some((pair) => pair.read === readIndex));
  const leftWords = words.filter((_, readIndex) => !pairs.some((pair) => pair.word === readIndex));
  const reordered = pairs.some((pair, readIndex) => readIndex > 0 && pair.word < (pairs[readIndex - 1]?.word ?? 0));
  const score = computeScore(
    { pairs, leftRead, leftWords, isOrdered: !reordered || hasFamilyNameFirst(reading.norm, read) || hasFamilyNameFirst(norm, words) },
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
