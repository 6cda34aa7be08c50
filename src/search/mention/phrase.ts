import { listInitialSounds } from '../../text/name/compare-words.ts';
import { listAbbreviations, removeLegalForm } from '../../text/name/legal-form.ts';
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

/** The keys with the legal form in another language, before and after the name: «Қайнар» ЖШС, ТОО «Қайнар». */
function listFormKeys(tokens: readonly Token[]): string[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last || first === last) return [];
  const toKeys = (form: Token, rest: readonly Token[]): string[] => {
    const name = rest.map(({ word }) => word.key).join(' ');
    return listAbbreviations(form.word).flatMap((one) => [`${toWordKey(one)} ${name}`, `${name} ${toWordKey(one)}`]);
  };
  return [...toKeys(first, tokens.slice(1)), ...toKeys(last, tokens.slice(0, -1))];
}

const isNear = (token: Token | undefined): boolean => token?.link === 'SPACE' || token?.link === 'TIGHT';

function toPhrase(text: string, tokens: readonly Token[], index: number, length: number, before: string): Phrase | null {
  const own = tokens.slice(index, index + length);
  const [first, last, next] = [own[0], own.at(-1), tokens[index + length]];
  if (!first || !last || isInitialOfNext(text, own, next)) return null;
  const isMarked = own.slice(1).some(({ link }) => link === 'MARKS');
  const [start, end] = findSurface(text, first, last, isMarked);
  return {
    start,
    end,
    tokens: own,
    keys: [...new Set([...listKeys(last.word).map((key) => before + key), ...listFormKeys(own)])],
    initials: isMarked ? [] : listInitials(text, own),
    stems: [
      ...(own.every(({ stem }) => stem !== '') ? [own.map(({ stem }) => stem).join(' ')] : []),
      ...(own.length === 2 ? listRegionStems(own.map(({ word }) => word)) : []),
    ],
    isMarked,
    tied: [...(isTied(tokens[index - 1], first) ? tokens.slice(index - 1, index) : []), ...(next && isTied(last, next) ? [next] : [])],
    previous: isNear(first) ? tokens[index - 1] : undefined,
    next: isNear(next) ? next : undefined,
  };
}

/** Every sequence of up to eight words that may be a name. If the text has capital letters, a name has one too, or a digit. */
export function listPhrases(text: string, tokens: readonly Token[], hasCapitals = true): Phrase[] {
  return tokens.flatMap((first, index) => {
    const phrases: Phrase[] = [];
    if (isCutOff(text, first, tokens[index - 1])) return phrases;
    let before = '';
    let isProper = !hasCapitals;
    for (let length = 1; length <= MAX_PHRASE_WORDS; length += 1) {
      const last = tokens[index + length - 1];
      if (!last || (length > 1 && last.link === 'NONE')) break;
      isProper ||= hasCapital(text, last);
      const phrase = isProper ? toPhrase(text, tokens, index, length, before) : null;
      if (phrase) phrases.push(phrase);
      before += `${last.word.key} ${last.ending === null ? '' : `${last.ending} `}`;
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
