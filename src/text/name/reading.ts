import { isEndingAfterHyphen, listLemmas } from '../inflection/lemma.ts';
import { readAsCyrillic } from './cyrillic.ts';
import { isInitial } from './initial.ts';
import { toWordKey } from './key.ts';
import { normalizeName, WORD } from './normal.ts';
import { isPatronymic } from './parts.ts';

/** A word of a name, in normal form and as its key. */
export interface Word {
  readonly norm: string;
  readonly key: string;
  /** A single letter, or a digraph with a stop: it stands for a name. */
  readonly initial: boolean;
  /** It says whose son or daughter one is, or is the second of two initials. */
  readonly patronymic: boolean;
}

/** What a word may be a form of. */
export interface WordForm {
  readonly norm: string;
  readonly key: string;
}

/** A word that was written by someone, perhaps with an ending. */
export interface ReadWord extends Word {
  /** The lemmas it may be a form of, besides itself. */
  readonly lemmas: readonly WordForm[];
}

/** The keys that a word may stand as in a name: its own first, then those of its lemmas. */
export const listKeys = ({ key, lemmas }: ReadWord): string[] => [...new Set([key, ...lemmas.map((lemma) => lemma.key)])];

/** A name as someone wrote it, ready to be compared with many names. */
export interface Reading {
  readonly written: string;
  readonly norm: string;
  readonly words: readonly ReadWord[];
}

/** A word with what follows it, where that is a stop or the hyphen before an ending. */
const TOKENS = new RegExp(`(${WORD})([.-]?)`, 'gu');
const MIN_INFLECTED_LENGTH = 4;
/** Of longer names and texts the first words are compared. */
const MAX_NAME_WORDS = 20;

interface CutWord {
  readonly norm: string;
  readonly after: string;
  /** An ending followed it after a hyphen: АҚШ-тың, Boeing-тың. */
  readonly ended: boolean;
}

/** The words with what follows them; an ending after a hyphen goes to its word. */
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

/** The words with the initials of patronymics marked as such, which only their neighbours tell. */
export const markSecondInitials = <W extends Word>(words: readonly W[]): W[] =>
  words.map((word, at) => (isSecondInitial(words, at) ? { ...word, patronymic: true } : word));

/** Whether an initial is that of a patronymic: after another, or between two full words as in Асхат Ә. Дәуренов. */
const isSecondInitial = (words: readonly { readonly initial: boolean }[], at: number): boolean =>
  words[at]?.initial === true &&
  (words.slice(0, at).some(({ initial }) => initial) || (at > 0 && words.slice(at + 1).some(({ initial }) => !initial)));

function listWordForms(norm: string): WordForm[] {
  if (norm.length < MIN_INFLECTED_LENGTH) return [];
  const cyrillic = readAsCyrillic(norm);
  return listLemmas(cyrillic).flatMap(({ lemma }) => (lemma === cyrillic ? [] : [{ norm: lemma, key: toWordKey(lemma) }]));
}

/** Reads what someone wrote for a name. `inflected` says that it may have Kazakh endings. */
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
