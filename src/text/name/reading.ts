import { isEndingAfterHyphen, listLemmas } from '../inflection/lemma.ts';
import { toCyrillic } from './cyrillic.ts';
import { isInitial } from './initial.ts';
import { toWordKey } from './name-key.ts';
import { isPatronymic } from './name-parts.ts';
import { normalizeName, WORD } from './normalize.ts';

/** A word of a name, with its normal form and key. */
export interface Word {
  readonly norm: string;
  readonly key: string;
  /** True for an initial: a single letter, or a digraph with a full stop. */
  readonly initial: boolean;
  /** True for a patronymic, or the second of two initials. */
  readonly patronymic: boolean;
}

/** A possible lemma of a word. */
export interface WordForm {
  readonly norm: string;
  readonly key: string;
}

/** A written word, possibly with a case ending. */
export interface ReadWord extends Word {
  /** Possible lemmas other than the word itself. */
  readonly lemmas: readonly WordForm[];
}

/** The possible keys of a word: its own first, then those of its lemmas. */
export const listKeys = ({ key, lemmas }: ReadWord): string[] => [...new Set([key, ...lemmas.map((lemma) => lemma.key)])];

/** A written name, prepared for comparison with many names. */
export interface Reading {
  readonly written: string;
  readonly norm: string;
  readonly words: readonly ReadWord[];
}

/** A word with a following full stop or hyphen. */
const TOKENS = new RegExp(`(${WORD})([.-]?)`, 'gu');
const MIN_INFLECTED_LENGTH = 4;
/** Only the first words of longer texts are compared. */
const MAX_NAME_WORDS = 20;

interface CutWord {
  readonly norm: string;
  readonly after: string;
  /** True if a hyphen and an ending follow: АҚШ-тың, Boeing-тың. */
  readonly ended: boolean;
}

/** Splits a normal form into words. A hyphenated ending belongs to its word. */
function cutWords(norm: string, inflected: boolean): CutWord[] {
  const cut: CutWord[] = [];
  for (const [, word = '', after = ''] of norm.matchAll(TOKENS)) {
    const last = cut.at(-1);
    const isEnding = inflected && last?.after === '-' && isEndingAfterHyphen(last.norm, word);
    if (last && isEnding) cut[cut.length - 1] = { ...last, after, ended: true };
    else cut.push({ norm: word, after, ended: false });
  }
  return cut;
}

/** The words of a normal form. */
export function readWords(norm: string, inflected = true): (Word & { readonly ended: boolean })[] {
  const words = cutWords(norm, inflected)
    .slice(0, MAX_NAME_WORDS)
    .map(({ norm: word, after, ended }) => ({
      norm: word,
      key: toWordKey(word),
      initial: isInitial(word, after === '.'),
      patronymic: isPatronymic(word),
      ended,
    }));
  return markSecondInitials(words);
}

/** Marks initials of patronymics, which depend on adjacent words. */
export const markSecondInitials = <W extends Word>(words: readonly W[]): W[] =>
  words.map((word, index) => (isSecondInitial(words, index) ? { ...word, patronymic: true } : word));

/** True for the initial of a patronymic: after another initial, or between two full words as in Асхат Ә. Дәуренов. */
const isSecondInitial = (words: readonly { readonly initial: boolean }[], index: number): boolean =>
  words[index]?.initial === true &&
  (words.slice(0, index).some(({ initial }) => initial) || (index > 0 && words.slice(index + 1).some(({ initial }) => !initial)));

function listWordForms(norm: string): WordForm[] {
  if (norm.length < MIN_INFLECTED_LENGTH) return [];
  const cyrillic = toCyrillic(norm);
  return listLemmas(cyrillic).flatMap(({ lemma }) => (lemma === cyrillic ? [] : [{ norm: lemma, key: toWordKey(lemma) }]));
}

/** Reads a written name. With `inflected`, it may have Kazakh endings. */
export function readName(written: string, inflected = true): Reading {
  const norm = normalizeName(written);
  const words = readWords(norm, inflected).map(({ ended, ...word }): ReadWord => {
    if (!inflected || word.initial) return { ...word, lemmas: [] };
    const lemmas = listWordForms(word.norm);
    const patronymic = word.patronymic || lemmas.some((lemma) => isPatronymic(lemma.norm));
    return { ...word, patronymic, lemmas: ended ? [{ norm: word.norm, key: word.key }, ...lemmas] : lemmas };
  });
  return { written, norm, words };
}
