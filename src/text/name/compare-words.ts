import leven from 'leven';
import { listLemmas } from '../inflection/lemma.ts';
import { toInitial, toWordKey } from './name-key.ts';
import { removePatronymicEnding } from './name-parts.ts';
import type { ReadWord, Word } from './reading.ts';
import type { MatchReason } from './reason.ts';

/** Options of a comparison. */
export interface CompareOptions {
  /** True if the text may be incomplete, so that a part of a word matches too. */
  readonly typing?: boolean;
  /** True for the name of a person, which initials may abbreviate. */
  readonly person?: boolean;
}

/** How well two words match, from 0 to 1, and why. */
export interface WordMatch {
  readonly grade: number;
  readonly why: readonly MatchReason[];
}

const SAME: WordMatch = { grade: 1, why: [] };
const CASE_ENDING: WordMatch = { grade: 0.98, why: ['CASE_ENDING'] };
const TRANSLITERATION: WordMatch = { grade: 0.97, why: ['TRANSLITERATION'] };
const BOTH: WordMatch = { grade: 0.95, why: ['CASE_ENDING', 'TRANSLITERATION'] };
const SHARED_LEMMA: WordMatch = { grade: 0.88, why: ['CASE_ENDING'] };
const INITIALS: WordMatch = { grade: 0.75, why: ['INITIALS'] };
const NEAR_INITIALS: WordMatch = { grade: 0.7, why: ['INITIALS'] };

const KAZAKH_LETTERS = 'әғқңөұүһі';
const RUSSIAN_LETTERS = 'агкноуухи';
const RUSSIAN_BY_KAZAKH: ReadonlyMap<string, string> = new Map([
  ...Array.from(KAZAKH_LETTERS, (letter, position) => [letter, RUSSIAN_LETTERS[position] ?? letter] as const),
  ...(['ыи', 'йи', 'ёе', 'эе', 'щш', 'ъ', 'ь'].map(([from = '', to = '']) => [from, to]) as [string, string][]), // pairs of letters
]);
const russify = (word: string): string =>
  Array.from(word, (letter) => RUSSIAN_BY_KAZAKH.get(letter) ?? letter)
    .join('')
    .replace(/ауи/gu, 'ау')
    .replace(/(.)\1+/gu, '$1');

const IS_CYRILLIC = /^\p{Script=Cyrillic}+$/u;
/** True if words with the same key are spellings of one name. Within Cyrillic, only Kazakh and Russian letters may differ: Нұрлан and Нурлан, but not Иманғали and Иманали. */
const isSpelling = (a: string, b: string): boolean => !IS_CYRILLIC.test(a) || !IS_CYRILLIC.test(b) || russify(a) === russify(b);

/** True if a surname is the feminine form of another. These are two names, not a typo or a case form. */
const isFeminineForm = (a: string, b: string): boolean =>
  ((a === `${b}a` || a === `${b}oi`) && /(?:[oe]v|in)$/.test(b)) ||
  (/skaia$/.test(a) && /ski$/.test(b) && a.slice(0, -4) === b.slice(0, -2));
/** The same with a case ending: Назарбаевқа is not Назарбаева. */
const isOtherGender = (read: ReadWord, word: Word): boolean =>
  [read, ...read.lemmas].some(({ key }) => isFeminineForm(key, word.key) || isFeminineForm(word.key, key));

const isSwap = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false;
  const position = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return a[position] === b[position + 1] && a[position + 1] === b[position] && a.slice(position + 2) === b.slice(position + 2);
};

/** Edit distance of two keys. Two swapped letters count as one. */
export const measureDistance = (a: string, b: string, most: number): number => (isSwap(a, b) ? 1 : leven(a, b, { maxDistance: most }));

const MIN_TYPO_LENGTH = 4;
const MIN_LONG_LENGTH = 8;
/** Grades by the number of different letters, for words below 8 letters and from 8 letters. */
const TYPO_GRADES = { short: [1, 0.75], long: [1, 0.88, 0.7] } as const;

/** Compares the letters if both words are in one script, and the keys. */
function matchTypo(read: Word, word: Word): WordMatch | null {
  const shorter = Math.min(read.key.length, word.key.length);
  if (shorter < MIN_TYPO_LENGTH || /\d/.test(read.key + word.key)) return null;
  const grades: readonly number[] = shorter >= MIN_LONG_LENGTH ? TYPO_GRADES.long : TYPO_GRADES.short;
  const spelt =
    IS_CYRILLIC.test(read.norm) === IS_CYRILLIC.test(word.norm) ? measureDistance(read.norm, word.norm, grades.length) : grades.length;
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
  lemmas.length > 0 &&
  norm.slice(0, COMMON_PREFIX_LENGTH) === word.norm.slice(0, COMMON_PREFIX_LENGTH) &&
  listLemmas(word.norm).some(({ lemma, endings }) => endings.length > 0 && lemmas.some((own) => own.norm === lemma));

function matchLemma(read: ReadWord, word: Word): WordMatch | null {
  if (read.lemmas.some(({ norm }) => norm === word.norm)) return CASE_ENDING;
  // A lemma guessed from Latin letters is not a spelling.
  const isGuess = !IS_CYRILLIC.test(read.norm);
  if (isGuess && read.norm.startsWith(word.norm) && read.lemmas.some(({ key }) => key === word.key)) return CASE_ENDING;
  if (read.lemmas.some(({ norm, key }) => key === word.key && (isGuess || isSpelling(norm, word.norm)))) return BOTH;
  return isSameLemma(read, word) ? SHARED_LEMMA : null;
}

/** In Russian, А may stand for Ә. An exact Ә is more likely. */
function matchInitial(initial: Word, name: Word): WordMatch | null {
  const areCyrillic = IS_CYRILLIC.test(initial.norm) && IS_CYRILLIC.test(name.norm);
  // In Latin, S may stand for Sh. In Cyrillic, С is not Ш.
  if (areCyrillic ? toInitial(name.key) !== toInitial(initial.key) : !name.key.startsWith(initial.key)) return null;
  return areCyrillic && !name.norm.startsWith(initial.norm) ? NEAR_INITIALS : INITIALS;
}

/** The key of the father's name, the same for Қанайұлы and Канаевич. */
const toFatherKey = ({ norm }: Word): string => toWordKey(removePatronymicEnding(norm)).replace(/i$/, '');

/** Compares a written word with a word of a name; null if they do not match. */
export function compareWords(read: ReadWord, word: Word, { typing = false, person = true }: CompareOptions): WordMatch | null {
  if (read.norm === word.norm && read.lemmas[0]?.norm !== word.norm) return SAME;
  if (read.key === word.key && read.norm !== word.norm && isSpelling(read.norm, word.norm)) return TRANSLITERATION;
  if (read.initial !== word.initial) return person ? (read.initial ? matchInitial(read, word) : matchInitial(word, read)) : null;
  if (read.initial) return null;
  if (read.patronymic && word.patronymic) return toFatherKey(read) === toFatherKey(word) ? TRANSLITERATION : matchLemma(read, word);
  const lemma = matchLemma(read, word);
  if (lemma) return lemma;
  if (isFeminineForm(read.key, word.key)) return null;
  return (isOtherGender(read, word) ? null : matchTypo(read, word)) ?? (typing ? matchPart(read.key, word.key) : null);
}
