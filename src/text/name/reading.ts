import { ANY_INFLECTIONS, canBeKazakh, type Inflections } from '../inflection/languages.ts';
import { isEndingAfterHyphen, listLemmas } from '../inflection/lemma.ts';
import { listRussianLemmas } from '../inflection/russian/lemma.ts';
import { toCyrillic } from './cyrillic.ts';
import { isInitial } from './initial.ts';
import { listOpenings, toWordKey } from './name-key.ts';
import { isPatronymic } from './name-parts.ts';
import { normalizeName, WORD } from './normalize.ts';
import { type CoreWords, listCoreWords } from './set-aside.ts';

/** A word of a name, with its normal form and key. */
export interface Word {
  readonly norm: string;
  readonly key: string;
  /** True for an initial: a single letter, or a digraph with a full stop. */
  readonly initial: boolean;
  /** True for a patronymic, or the second of two initials. */
  readonly patronymic: boolean;
  /** True if a hyphen joins the word to the one before it, as in Қасым-Жомарт. */
  readonly joined: boolean;
}

/** A possible lemma of a word. */
export interface WordForm {
  readonly norm: string;
  readonly key: string;
  readonly russian: boolean;
}

/** A written word, possibly with a case ending. */
export interface ReadWord extends Word {
  /** Possible lemmas other than the word itself. */
  readonly lemmas: readonly WordForm[];
}

/** The possible keys of a word: its own first, then those of its lemmas and of other spellings. */
export function listKeys({ key, lemmas }: ReadWord): string[] {
  const keys = [key, ...lemmas.map((lemma) => lemma.key)];
  return [...new Set([...keys, ...keys.flatMap(listOpenings)])];
}

/** A written name, prepared for comparison with many names. */
export interface Reading {
  readonly written: string;
  readonly norm: string;
  readonly words: readonly ReadWord[];
  /** The words without those that are set aside, such as posts and legal forms. */
  readonly core: CoreWords<ReadWord>;
  /** The words after a description: движения «Талибан», агентства БелТА. Null without a description. */
  readonly named: readonly ReadWord[] | null;
}

/** A word with a following full stop or hyphen. */
const TOKENS = new RegExp(`(${WORD})([.-]*)`, 'gu');
const MIN_INFLECTED_LENGTH = 4;
/** Shorter words have only a possessive ending: айы, елі. */
const SHORT_POSSESSIVE = /^\p{Script=Cyrillic}{2}[ыі]$/u;
/** Russian names are shorter: Рима. */
const MIN_RUSSIAN_LENGTH = 3;
/** Only the first words of longer texts are compared. */
const MAX_NAME_WORDS = 20;

interface CutWord {
  readonly norm: string;
  readonly after: string;
  readonly joined: boolean;
  /** True if a hyphen and an ending follow: АҚШ-тың, Boeing-тың. */
  readonly ended: boolean;
}

/** True if a hyphen and this word are a case ending: АҚШ-тың, МИД-а. */
export const isHyphenatedEnding = (word: string, ending: string, { kazakh, russian }: Inflections): boolean =>
  (kazakh && isEndingAfterHyphen(word, ending)) || (russian && listRussianLemmas(`${word}-${ending}`).includes(word));

const isLoneLetter = (word: string): boolean => /^\p{L}$/u.test(word);

/** Splits a normal form into words. A hyphenated ending belongs to its word. */
function cutWords(norm: string, inflections: Inflections): CutWord[] {
  const cut: CutWord[] = [];
  for (const [, word = '', after = ''] of norm.matchAll(TOKENS)) {
    const last = cut.at(-1);
    const joined = last !== undefined && /^\.?-$/.test(last.after);
    if (last?.after === '-' && !isLoneLetter(last.norm) && isHyphenatedEnding(last.norm, word, inflections))
      cut[cut.length - 1] = { ...last, after, ended: true };
    else cut.push({ norm: word, after, joined, ended: false });
  }
  return cut;
}

/** The words of a normal form. */
export function readWords(norm: string, inflections: Inflections = ANY_INFLECTIONS): (Word & { readonly ended: boolean })[] {
  const words = cutWords(norm, inflections)
    .slice(0, MAX_NAME_WORDS)
    .map(({ norm: word, after, joined, ended }) => ({
      norm: word,
      key: toWordKey(word),
      initial: isInitial(word, after.startsWith('.')),
      patronymic: isPatronymic(word),
      joined,
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

const toForm = (norm: string, russian: boolean): WordForm => ({ norm, key: toWordKey(norm), russian });

/** The lemmas of a word other than itself. */
export function listWordForms(norm: string, inflections: Inflections): WordForm[] {
  const forms: WordForm[] = [];
  if ((norm.length >= MIN_INFLECTED_LENGTH || SHORT_POSSESSIVE.test(norm)) && canBeKazakh(norm, inflections)) {
    const cyrillic = toCyrillic(norm);
    for (const { lemma } of listLemmas(cyrillic)) if (lemma !== cyrillic) forms.push(toForm(lemma, false));
  }
  if (norm.length >= MIN_RUSSIAN_LENGTH && inflections.russian) {
    const known = new Set(forms.map((form) => form.norm));
    for (const lemma of listRussianLemmas(norm)) if (!known.has(lemma)) forms.push(toForm(lemma, true));
  }
  return forms;
}

/** Reads a written name, whose words may have endings. */
export function readName(written: string, inflections: Inflections = ANY_INFLECTIONS): Reading {
  const norm = normalizeName(written);
  const words = readWords(norm, inflections).map(({ ended, ...word }): ReadWord => {
    const lemmas = word.initial ? [] : listWordForms(word.norm, inflections);
    const patronymic = word.patronymic || lemmas.some((lemma) => isPatronymic(lemma.norm));
    return { ...word, patronymic, lemmas: ended ? [{ norm: word.norm, key: word.key, russian: false }, ...lemmas] : lemmas };
  });
  return { written, norm, words, core: listCoreWords(norm, words), named: listNamed(written, words, inflections) };
}

/** Words in lower case before one in capitals or in quotation marks. */
const DESCRIPTION = /^[\p{Ll}\s-]+\s(?=["«„“”'‘’]?\p{Lu})|^[^"«„“”]+(?=["«„“”])/u;

function listNamed(written: string, words: readonly ReadWord[], inflections: Inflections): readonly ReadWord[] | null {
  const description = DESCRIPTION.exec(written.normalize('NFC').trim())?.[0];
  if (description === undefined) return null;
  const count = cutWords(normalizeName(description), inflections).length;
  return count > 0 && count < words.length ? words.slice(count) : null;
}
