import { findKazakhAdjectiveBase } from '../inflection/kazakh-adjective.ts';
import { listLemmas } from '../inflection/lemma.ts';
import { listAdjectiveBases } from '../inflection/russian/adjective.ts';
import { getNamedClass } from './class-word.ts';
import { measureDistance } from './distance.ts';
import { isFeminineForm } from './feminine-form.ts';
import { hasSameLook } from './look-alikes.ts';
import { toInitial, toWordKey } from './name-key.ts';
import { removePatronymicEnding } from './name-parts.ts';
import { isNumeral } from './numeral.ts';
import type { ReadWord, Word } from './reading.ts';
import type { MatchReason } from './reason.ts';
import { compareSpellings, isAcronymIn, isCyrillic, isLongAcronymIn, isRigid } from './spelling.ts';

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

/** How well two words match, from 0 to 1, and why. */
export interface WordMatch {
  readonly grade: number;
  readonly why: readonly MatchReason[];
  /** True for a masculine surname in the genitive, which is also a feminine surname: Чехова. */
  readonly feminine?: boolean;
  /** True if the word must be in a Russian case other than the nominative. */
  readonly oblique?: boolean;
}

const SAME: WordMatch = { grade: 1, why: [] };
const CASE_ENDING: WordMatch = { grade: 0.98, why: ['CASE_ENDING'] };
const TRANSLITERATION: WordMatch = { grade: 0.97, why: ['TRANSLITERATION'] };
const VARIANT: WordMatch = { grade: 0.93, why: ['TRANSLITERATION'] };
const BOTH: WordMatch = { grade: 0.95, why: ['CASE_ENDING', 'TRANSLITERATION'] };
const BOTH_VARIANT: WordMatch = { grade: 0.92, why: ['CASE_ENDING', 'TRANSLITERATION'] };
const SHARED_LEMMA: WordMatch = { grade: 0.88, why: ['CASE_ENDING'] };
const ADJECTIVE: WordMatch = { grade: 0.7, why: ['ADJECTIVE'] };
const OTHER_ACRONYM: WordMatch = { grade: 0.75, why: ['TYPO'] };
const CLASS: WordMatch = { grade: 0.97, why: ['SET_ASIDE'] };
const INITIALS: WordMatch = { grade: 0.75, why: ['INITIALS'] };
const NEAR_INITIALS: WordMatch = { grade: 0.7, why: ['INITIALS'] };

/** True if one is the feminine form of the other, with a case ending too: Назарбаевқа is not Назарбаева. */
const isOtherGender = (read: ReadWord, word: Word): boolean =>
  [read, ...read.lemmas].some(({ key }) => isFeminineForm(key, word.key) || isFeminineForm(word.key, key));

const MIN_TYPO_LENGTH = 4;
const MIN_LONG_LENGTH = 8;
/** Grades by the number of different letters, for words below 8 letters and from 8 letters. */
const TYPO_GRADES = { short: [1, 0.75], long: [1, 0.88, 0.7] } as const;

/** A key may be shorter than the word: Рааат. */
const countLetters = ({ norm, key }: Word): number => Math.max(norm.length, key.length);

/** Compares the letters if both words are in one script, and the keys. */
function matchTypo(read: Word, word: Word): WordMatch | null {
  const shorter = Math.min(read.key.length, word.key.length);
  if (
    Math.min(countLetters(read), countLetters(word)) < MIN_TYPO_LENGTH ||
    (isRigid(read.norm) && isRigid(word.norm)) ||
    /\d/.test(read.key + word.key)
  )
    return null;
  const grades: readonly number[] = shorter >= MIN_LONG_LENGTH ? TYPO_GRADES.long : TYPO_GRADES.short;
  const spelt = isCyrillic(read.norm) === isCyrillic(word.norm) ? measureDistance(read.norm, word.norm, grades.length) : grades.length;
  const grade = grades[Math.max(1, Math.min(spelt, measureDistance(read.key, word.key, grades.length)))];
  return grade === undefined ? null : { grade, why: ['TYPO'] };
}

/** Grades a part of a word by its share of the word. */
function matchPart(typed: string, whole: string): WordMatch | null {
  const share = typed.length / whole.length;
  if (whole.startsWith(typed)) return { grade: 0.5 + 0.4 * share, why: ['PREFIX'] };
  return typed.length >= 3 && whole.includes(typed) ? { grade: 0.3 + 0.4 * share, why: ['PART'] } : null;
}

const COMMON_PREFIX_LENGTH = 3;
/** True for two forms of one lemma: Байбекті and Байбектің. */
const isSameLemma = ({ norm, lemmas }: ReadWord, word: Word): boolean =>
  lemmas.some(({ russian }) => !russian) &&
  norm.slice(0, COMMON_PREFIX_LENGTH) === word.norm.slice(0, COMMON_PREFIX_LENGTH) &&
  listLemmas(word.norm).some(({ lemma, endings }) => endings.length > 0 && lemmas.some((own) => !own.russian && own.norm === lemma));

function matchLemma(read: ReadWord, word: Word): WordMatch | null {
  const own = read.lemmas.find(({ norm }) => norm === word.norm);
  if (own) return own.russian ? { ...CASE_ENDING, oblique: true } : CASE_ENDING;
  // A lemma guessed from Latin letters is not a spelling.
  const isGuess = !isCyrillic(read.norm);
  if (isGuess && read.norm.startsWith(word.norm) && read.lemmas.some(({ key }) => key === word.key)) return CASE_ENDING;
  for (const { norm, key, russian } of read.lemmas) {
    if (isGuess) {
      if (key === word.key) return BOTH;
      continue;
    }
    const spelling = compareSpellings(norm, word.norm);
    if (spelling) return { ...(spelling === 'SAME' ? BOTH : BOTH_VARIANT), oblique: russian };
  }
  return isSameLemma(read, word) ? SHARED_LEMMA : null;
}

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

/** Latin initials that stand for other sounds: Y. for Ержан, Z. for Жарас, S. for Шәкен. */
const LATIN_INITIALS: Readonly<Record<string, readonly string[]>> = {
  y: ['i', 'e', 'iu', 'ia'],
  z: ['z', 'j'],
  j: ['j', 'i'],
  s: ['s', 'sh'],
  c: ['k', 's', 'ch', 'ts'],
  t: ['t', 'ts'],
  k: ['k'],
  h: ['k'],
};

/** The first sounds of the names that an initial may stand for. */
export const listInitialSounds = ({ norm, key }: Pick<Word, 'norm' | 'key'>): readonly string[] => LATIN_INITIALS[norm] ?? [toInitial(key)];

/** In Russian, А may stand for Ә. An exact Ә is more likely. */
function matchInitial(initial: Word, name: Word): WordMatch | null {
  if (isNumeral(name.norm)) return null;
  const own = toInitial(name.key);
  if (!listInitialSounds(initial).includes(own)) return null;
  if (!isCyrillic(initial.norm) || !isCyrillic(name.norm)) return toInitial(initial.key) === own ? INITIALS : NEAR_INITIALS;
  if (name.norm.startsWith(initial.norm)) return INITIALS;
  return compareSpellings(initial.norm, name.norm.charAt(0)) || name.norm.startsWith('дж') ? NEAR_INITIALS : null;
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
