import { findKazakhAdjectiveBase } from '../inflection/kazakh-adjective.ts';
import { listAdjectiveBases } from '../inflection/russian/adjective.ts';
import { getNamedClass } from './class-word.ts';
import { measureDistance } from './distance.ts';
import { isFeminineForm } from './feminine-form.ts';
import { hasSameLook } from './look-alikes.ts';
import { matchInitial } from './match-initial.ts';
import { matchLemma } from './match-lemma.ts';
import { MIN_TYPO_LENGTH, matchPart, matchTypo } from './match-typo.ts';
import { toWordKey } from './name-key.ts';
import { removePatronymicEnding } from './name-parts.ts';
import type { ReadWord, Word } from './reading.ts';
import { compareSpellings, isAcronymIn, isCyrillic, isLongAcronymIn } from './spelling.ts';
import { BOTH, TRANSLITERATION, VARIANT, type WordMatch } from './word-match.ts';

/** Options of a comparison. */
export interface CompareOptions {
  /** True if the text may be incomplete, so that a part of a word matches too. */
  readonly typing?: boolean;
  /** True for the name of a person, which initials may abbreviate. */
  readonly person?: boolean;
  /** True if a single word may be a surname, which differs for men and women. */
  readonly surname?: boolean;
  /** The compared name as written: its words in capitals have no spelling variants. */
  readonly text?: string;
}

const SAME: WordMatch = { grade: 1, why: [] };
const ADJECTIVE: WordMatch = { grade: 0.7, why: ['ADJECTIVE'] };
const OTHER_ACRONYM: WordMatch = { grade: 0.75, why: ['TYPO'] };
const CLASS: WordMatch = { grade: 0.97, why: ['SET_ASIDE'] };

/** True if one is the feminine form of the other, with a case ending too: Назарбаевқа is not Назарбаева. */
const isOtherGender = (read: ReadWord, word: Word): boolean =>
  [read, ...read.lemmas].some(({ key }) => isFeminineForm(key, word.key) || isFeminineForm(word.key, key));

/** An adjective of a place or people, such as казахстанский, is no mention of it. Proper adjectives of the name come first. */
function matchAdjective(read: ReadWord, word: Word): WordMatch | null {
  const isBase = (base: string | null): boolean => base !== null && (base === word.norm || compareSpellings(base, word.norm) !== null);
  const isRussian = read.lemmas.some(({ russian }) => russian) && listAdjectiveBases(read.norm).some(isBase);
  return isRussian || [read, ...read.lemmas].some(({ norm }) => isBase(findKazakhAdjectiveBase(norm))) ? ADJECTIVE : null;
}

/** One class in two languages, or abbreviated: қаласы, город, г. */
function matchClass(read: ReadWord, word: Word): WordMatch | null {
  const named = getNamedClass(read);
  return named !== undefined && named === getNamedClass(word) ? CLASS : null;
}

/** The key of the father's name, the same for Қанайұлы, Канаевич and Қанай. */
const toFatherKey = ({ norm }: Word): string => toWordKey(removePatronymicEnding(norm)).replace(/[aei]+$/, '');

/** Another spelling of the same father's name is no other father. */
function matchFathers(read: ReadWord, word: Word): WordMatch | null {
  const [a, b] = [toFatherKey(read), toFatherKey(word)];
  if (a === b) return TRANSLITERATION;
  const lemma = matchLemma(read, word);
  if (lemma) return lemma;
  if (read.lemmas.some((form) => toFatherKey({ ...word, norm: form.norm }) === b)) return BOTH;
  return a.length >= MIN_TYPO_LENGTH && measureDistance(a, b, 2) <= 1 ? VARIANT : null;
}

/** Letters and acronyms in Cyrillic that differ are two: Блок Ә and Блок А, ҚР and КР. The second may be a typo. */
function matchAcronyms(read: Word, word: Word, { person, surname = person, text }: CompareOptions): WordMatch | null | undefined {
  if (surname !== false) return undefined;
  if (hasSameLook(read.norm, word.norm)) return OTHER_ACRONYM;
  if (!isCyrillic(read.norm) || !isCyrillic(word.norm)) return undefined;
  if (read.norm.length === 1 && word.norm.length === 1) return read.norm.replace('ё', 'е') === word.norm.replace('ё', 'е') ? SAME : null;
  return isAcronymIn(text, word.norm) && compareSpellings(read.norm, word.norm) ? OTHER_ACRONYM : undefined;
}

function matchSpelling(read: Word, word: Word, terms: CompareOptions): WordMatch | null {
  if (read.norm === word.norm) return SAME;
  const acronyms = matchAcronyms(read, word, terms);
  if (acronyms !== undefined) return acronyms;
  const spelling = compareSpellings(read.norm, word.norm);
  return spelling && (spelling === 'SAME' ? TRANSLITERATION : VARIANT);
}

const PLURAL_OR_SURNAME = /[оеё]в$/;
/** Ахметов is a surname of its own, and no genitive plural of the surname Ахмет. */
const withoutPlurals = (read: ReadWord): ReadWord =>
  PLURAL_OR_SURNAME.test(read.norm) ? { ...read, lemmas: read.lemmas.filter(({ russian }) => !russian) } : read;

/** Compares a written word with a word of a name; null if they do not match. */
export function compareWords(read: ReadWord, word: Word, terms: CompareOptions): WordMatch | null {
  const { typing = false, person = true, surname = person } = terms;
  if (read.norm !== word.norm || read.lemmas[0]?.norm !== word.norm) {
    const spelling = matchSpelling(read, word, terms);
    if (spelling) return spelling;
  }
  if (read.initial !== word.initial) return person ? (read.initial ? matchInitial(read, word) : matchInitial(word, read)) : null;
  if (read.initial) return null;
  if (read.patronymic && word.patronymic) return matchFathers(read, word);
  const isOtherWord = isAcronymIn(terms.text, word.norm) && !read.norm.startsWith(word.norm); // Ната is no form of НАТО
  const lemma = isOtherWord ? null : matchLemma(surname ? withoutPlurals(read) : read, word);
  const feminine = surname && isFeminineForm(read.key, word.key);
  if (lemma) return feminine ? (lemma.oblique ? { ...lemma, feminine } : null) : lemma;
  if (feminine || isFeminineForm(read.key, word.key)) return null;
  const other = person ? null : (matchClass(read, word) ?? matchAdjective(read, word));
  if (other) return other;
  const hasNoTypo = isOtherGender(read, word) || isLongAcronymIn(terms.text, word.norm);
  return (hasNoTypo ? null : matchTypo(read, word)) ?? (typing ? matchPart(read.key, word.key) : null);
}
