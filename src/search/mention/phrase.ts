import { listAbbreviations, removeLegalForm } from '../../text/name/legal-form.ts';
import { listInitialSounds } from '../../text/name/match-initial.ts';
import { toInitial, toWordKey } from '../../text/name/name-key.ts';
import { normalizeName } from '../../text/name/normalize.ts';
import { listKeys, markSecondInitials, type Reading } from '../../text/name/reading.ts';
import { listRegionStems } from '../../text/name/region-name.ts';
import { findSurface, hasCapital, isCapital, isCutOff, isTied } from './surface.ts';
import type { Token } from './tokens.ts';

/** Consecutive words that may be a name. The last one may have a case ending. */
export interface Phrase {
  /** UTF-16 units of the text, including quotation marks that belong to the name. */
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** Keys of possible names, keys of an initial with a family name, and keys of the stems. */
  readonly keys: readonly string[];
  readonly initials: readonly string[];
  readonly stems: readonly string[];
  /** True if marks other than spaces and quotes separate the words, so that only a name with these marks is meant. */
  readonly isMarked: boolean;
  /** Words that a hyphen or a full stop ties to the phrase, which is then half of a name. */
  readonly tied: readonly Token[];
  /** Adjacent words that may belong to the same name. */
  readonly previous: Token | undefined;
  readonly next: Token | undefined;
}

const MAX_PHRASE_WORDS = 8;

/** The first sounds of the names that a word may stand for, if it is an initial. */
const listSounds = ({ word }: Token): readonly string[] => (word.initial ? listInitialSounds(word) : [toInitial(word.key)]);

/**
 * Keys of an initial and a family name in either order: `Н. Ә. Назарбаевты`, `Назарбаев Н.Ә.`. Full names of two or three
 * words count too, as a name may be stored in another order or without its patronymic.
 */
function listInitials(text: string, tokens: readonly Token[]): string[] {
  if (tokens.length > 4 || !tokens.every((token) => isCapital(text, token))) return [];
  const full = tokens.filter(({ word }) => !word.initial && !word.patronymic && !word.joined);
  const initial = tokens.find(({ word }) => word.initial);
  const isInflected = (token: Token): boolean => token === tokens.at(-1) || token.stem !== '';
  const keys = (given: Token, family: Token): string[] =>
    (isInflected(family) ? listKeys(family.word) : [family.word.key]).flatMap((key) => listSounds(given).map((sound) => `${sound} ${key}`));
  const [first, second, third] = full;
  if (!first || third) return [];
  if (initial) return second ? [] : keys(initial, first);
  return second ? [...new Set([...keys(first, second), ...keys(second, first)])] : [];
}

/** True if the last initial belongs to the next name: `Б.Байбек Е.Садуақаспен`. */
const isInitialOfNext = (text: string, tokens: readonly Token[], next: Token | undefined): boolean =>
  tokens.at(-1)?.word.initial === true &&
  tokens.some(({ word }) => !word.initial) &&
  (tokens[0]?.word.initial === true ||
    (next !== undefined &&
      next.link !== 'NONE' &&
      next.link !== 'MARKS' &&
      !/\s/.test(text.charAt(next.start - 1)) &&
      isCapital(text, next)));

/** A word with what each phrase that ends with it needs. */
interface PhraseWord {
  readonly token: Token;
  readonly keys: readonly string[];
  /** Keys of the legal form that the word is, in all languages. */
  readonly forms: readonly string[];
}

const toPhraseWord = (token: Token): PhraseWord => ({
  token,
  keys: listKeys(token.word),
  forms: listAbbreviations(token.word).map(toWordKey),
});

/** The keys with the legal form in another language, before and after the name: «Қайнар» ЖШС, ТОО «Қайнар». */
function listFormKeys(words: readonly PhraseWord[], from: number, to: number): string[] {
  if (to - from < 2) return [];
  const toKeys = (form: number, start: number, end: number): string[] => {
    const forms = words[form]?.forms ?? [];
    if (forms.length === 0) return [];
    const name = words
      .slice(start, end)
      .map(({ token }) => token.word.key)
      .join(' ');
    return forms.flatMap((one) => [`${one} ${name}`, `${name} ${one}`]);
  };
  return [...toKeys(from, from + 1, to), ...toKeys(to - 1, from, to - 1)];
}

/** The words of a phrase before its last one. */
interface Beginning {
  readonly length: number;
  /** Their keys and their stems, each with a space after it. The stems are null if a word has none. */
  readonly keys: string;
  readonly stems: string | null;
  readonly isMarked: boolean;
}
const NO_WORDS: Beginning = { length: 0, keys: '', stems: '', isMarked: false };

const isMarkedBy = ({ length, isMarked }: Beginning, { link }: Token): boolean => isMarked || (length > 0 && link === 'MARKS');

const extend = (before: Beginning, token: Token): Beginning => ({
  length: before.length + 1,
  keys: `${before.keys}${token.word.key} ${token.ending === null ? '' : `${token.ending} `}`,
  stems: before.stems === null || token.stem === '' ? null : `${before.stems}${token.stem} `,
  isMarked: isMarkedBy(before, token),
});

const isNear = (token: Token | undefined): boolean => token?.link === 'SPACE' || token?.link === 'TIGHT';

function toPhrase(text: string, words: readonly PhraseWord[], index: number, before: Beginning): Phrase | null {
  const to = index + before.length + 1;
  const own = words.slice(index, to).map(({ token }) => token);
  const [first, last, previous, next] = [own[0], words[to - 1], words[index - 1]?.token, words[to]?.token];
  if (!first || !last || isInitialOfNext(text, own, next)) return null;
  const { token, keys } = last;
  const isMarked = isMarkedBy(before, token);
  const [start, end] = findSurface(text, first, token, isMarked);
  const formKeys = listFormKeys(words, index, to);
  const ownKeys = before.length === 0 ? keys : keys.map((key) => before.keys + key);
  return {
    start,
    end,
    tokens: own,
    keys: formKeys.length === 0 ? ownKeys : [...new Set([...ownKeys, ...formKeys])],
    initials: isMarked ? [] : listInitials(text, own),
    stems: [
      ...(before.stems === null || token.stem === '' ? [] : [before.stems + token.stem]),
      ...(own.length === 2 ? listRegionStems(own.map(({ word }) => word)) : []),
    ],
    isMarked,
    tied: [...(previous && isTied(previous, first) ? [previous] : []), ...(next && isTied(token, next) ? [next] : [])],
    previous: isNear(first) ? previous : undefined,
    next: isNear(next) ? next : undefined,
  };
}

/** Every sequence of up to eight words that may be a name. If the text has capital letters, a name has one too, or a digit. */
export function listPhrases(text: string, tokens: readonly Token[], hasCapitals = true): Phrase[] {
  const words = tokens.map(toPhraseWord);
  const proper = tokens.map((token) => !hasCapitals || hasCapital(text, token));
  return tokens.flatMap((first, index) => {
    const phrases: Phrase[] = [];
    if (isCutOff(text, first, tokens[index - 1])) return phrases;
    let before = NO_WORDS;
    let isProper = false;
    while (before.length < MAX_PHRASE_WORDS) {
      const at = index + before.length;
      const last = tokens[at];
      if (!last || (before.length > 0 && last.link === 'NONE')) break;
      isProper ||= proper[at] === true;
      const phrase = isProper ? toPhrase(text, words, index, before) : null;
      if (phrase) phrases.push(phrase);
      before = extend(before, last);
    }
    return phrases;
  });
}

const NOTHING_ASIDE = { person: null, tail: null, other: null };

/** A phrase as a reading of a name. */
export function readPhrase(text: string, { start, end, tokens }: Phrase): Reading {
  const written = text.slice(start, end);
  const words = markSecondInitials(tokens.map(({ word }) => word));
  const { form, words: other } = removeLegalForm(words);
  const core = form === null ? NOTHING_ASIDE : { ...NOTHING_ASIDE, other };
  return { written, norm: normalizeName(written), words, core, named: null };
}
