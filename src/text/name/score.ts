import type { CompareOptions } from './compare-words.ts';
import { isGeneric } from './generic.ts';
import { getWeight, isDistinctive, type Pair } from './pair-words.ts';
import type { ReadWord, Word } from './reading.ts';
import { isAddress } from './set-aside.ts';

/** The words of a text and of a name with the pairs that match. */
export interface Pairing {
  readonly read: readonly ReadWord[];
  readonly words: readonly Word[];
  readonly pairs: readonly Pair[];
  readonly leftRead: readonly ReadWord[];
  readonly leftWords: readonly Word[];
  readonly reordered: boolean;
  /** True if the other order is a usual one, such as family name first. */
  readonly isUsualOrder: boolean;
  /** True if the words of a person's name are not in one case. */
  readonly isDisagreeing: boolean;
}

/** Factor for the weight of a patronymic that only one side has. */
const PATRONYMIC_WEIGHT = 0.11;
/** The same for a text of one word. */
const LONE_PATRONYMIC_WEIGHT = 0.5;
/** Cost of a given name that a single word matches: a family name comes first. */
const GIVEN_NAME_COST = 0.001;
const WORD_ORDER_COST = 0.02;
/** Cost of each typo after the first: two typos make another name. */
const TYPO_COST = 0.05;
/** Factor for contradictions: another initial, father or number. */
const CONTRADICTION_FACTOR = 0.5;
/** Factor if both names of people have a word that the other lacks, probably another given name. */
const OTHER_NAME_FACTOR = 0.7;
/** Factor if only people have a form of address or a post: Mr Baibek. */
const ADDRESS_FACTOR = 0.8;
/** Factor if the text is only the complement of the name's first word. */
const COMPLEMENT_FACTOR = 0.7;
export const MAX_INEXACT_SCORE = 0.99;
/**
 * Above this score, only a fifth counts for a doubtful match: a word is left over, a letter differs, or only an initial is
 * stored. The result is too low for a match, but the order is kept.
 */
const DOUBTFUL_SCORE = 0.8;
export const limitDoubtful = (score: number): number => (score <= DOUBTFUL_SCORE ? score : DOUBTFUL_SCORE + (score - DOUBTFUL_SCORE) / 5);

const sumWeights = (words: readonly Word[], patronymic: number, terms: CompareOptions): number =>
  words.reduce((sum, word) => sum + (word.patronymic ? patronymic : 1) * getWeight(word, terms), 0);

/** True if the unmatched words of both sides contradict each other. */
const isContradiction = (left: readonly Word[], others: readonly Word[]): boolean =>
  (left.some(isDistinctive) && others.some(isDistinctive)) ||
  (left.some(({ initial, patronymic }) => initial && !patronymic) && others.some(({ patronymic }) => !patronymic)) ||
  (left.some(({ patronymic }) => patronymic) && others.some(({ patronymic }) => patronymic));

const CHAIN = /^(?:бен|бин|ибн|bin|ben|ibn|[ұу]лы|[қк]ызы|о[ғг]лы|u[gl]l[iy]|[qk][yi]z[yi])$/u;

/** True if single letters, numbers or the fathers of a chain stand in another order: А.Б. is not Б.А. */
function isCrossed({ read, words, pairs, reordered }: Pairing, person: boolean): boolean {
  if (!reordered) return false;
  if (person && pairs.length > 2 && !isRotated(pairs)) return true;
  if ([...read, ...words].filter(({ norm }) => CHAIN.test(norm)).length >= 2) return true;
  const ordered = pairs.filter((pair) => isFixed(read[pair.read]) && isFixed(words[pair.word]));
  return ordered.some((pair, index) => index > 0 && pair.word < (ordered[index - 1]?.word ?? 0));
}
/** True if the pairs are in order from one of them on and before it, as if the last word came first: Марат Ахмет Серік. */
const isRotated = (pairs: readonly Pair[]): boolean =>
  pairs.filter((pair, index) => pair.word < (pairs.at(index - 1)?.word ?? 0)).length <= 1;
const isFixed = (word: Word | undefined): boolean => word !== undefined && (word.initial || isDistinctive(word));

const OBLIQUE_ADJECTIVE = /(?:[ое]го|[ое]му|[ыи]х)$/;
const FEMININE_ADJECTIVE = /[ое]й$/;
const OBLIQUE_NOUN = /[ыиею]$/;
const isOblique = ({ norm }: Word, next: Word | undefined): boolean =>
  OBLIQUE_ADJECTIVE.test(norm) || (FEMININE_ADJECTIVE.test(norm) && next !== undefined && OBLIQUE_NOUN.test(next.norm));

/** True if a text in another case stands in the name as it is, behind the word that asks for the case: «здание Законодательного собрания». */
const isComplement = ({ read, pairs, leftRead, leftWords, words }: Pairing): boolean =>
  leftRead.length === 0 &&
  leftWords.some((word) => word === words[0]) &&
  pairs.every(({ why }) => why.length === 0) &&
  read.some((word, index) => word.lemmas.some(({ russian }) => russian) && isOblique(word, read[index + 1]));

export function computeScore(pairing: Pairing, terms: CompareOptions): number {
  const { read, words, pairs, leftRead, leftWords, reordered, isUsualOrder } = pairing;
  const { person = true } = terms;
  // A missing patronymic counts little if given and family name match.
  const patronymic = pairs.length > 1 ? PATRONYMIC_WEIGHT : read.length === 1 ? LONE_PATRONYMIC_WEIGHT : 1;
  const isGiven = person && read.length === 1 && words.length > 1 && pairs[0]?.word === 0;
  const matched = pairs.reduce((sum, pair) => sum + pair.grade * pair.weight, 0);
  const all = pairs.reduce(
    (sum, pair) => sum + pair.weight,
    sumWeights(leftRead, patronymic, terms) + sumWeights(leftWords, patronymic, terms),
  );
  const typos = pairs.filter(({ why }) => why.includes('TYPO')).length;
  const against =
    isContradiction(leftRead, leftWords) || isContradiction(leftWords, leftRead) || isCrossed(pairing, terms.surname ?? person);
  const isLeft = ({ patronymic: father }: Word) => !father || pairs.length === 1;
  const isAnother = leftRead.some(isLeft) && leftWords.some(isLeft);
  const isOwn = (word: Word) => isLeft(word) && !isGeneric(word, word === read.at(-1) || word === words.at(-1));
  const isUnordered = reordered && !isUsualOrder;
  const isDoubtful =
    typos > 0 ||
    pairing.isDisagreeing ||
    leftRead.some(isOwn) ||
    leftWords.some(isOwn) ||
    pairs.some(({ abbreviated, feminine, why }) => abbreviated || feminine || (isUnordered && why.includes('INITIALS')));
  const score =
    (matched / all - (isUnordered ? WORD_ORDER_COST : 0) - (isGiven ? GIVEN_NAME_COST : 0) - Math.max(0, typos - 1) * TYPO_COST) *
    (against ? CONTRADICTION_FACTOR : person && isAnother ? OTHER_NAME_FACTOR : 1) *
    (!(terms.surname ?? person) && leftRead.some(isAddress) ? ADDRESS_FACTOR : 1) *
    (!person && isComplement(pairing) ? COMPLEMENT_FACTOR : 1);
  return isDoubtful ? limitDoubtful(score) : Math.min(score, MAX_INEXACT_SCORE);
}
