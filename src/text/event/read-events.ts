import { findAmounts } from '../amount/find-amounts.ts';
import { findPhrases, findWordRange } from '../clause/find-phrases.ts';
import { attachOwners, listOwners } from '../clause/owner.ts';
import type { ClauseWord, NamedSpan, Phrase } from '../clause/phrase.ts';
import { findDates } from '../date/find-dates.ts';
import { findRecognizedLanguage } from '../recognize/recognize.ts';
import { listTokens } from '../recognize/token.ts';
import { type Span, splitSentences } from '../sentence/split.ts';
import type { ClauseContext } from './clause-context.ts';
import type { EventSentence } from './event.ts';
import { findEvents } from './find-events.ts';
import { excludeOffices, findHolders } from './find-holders.ts';
import { findSource } from './find-source.ts';
import { findTriggers } from './find-triggers.ts';
import { splitClauses } from './split-clauses.ts';

/** The text that is read. */
export interface EventText {
  readonly text: string;
  readonly lang: string;
  /** EDTF; null if it is not known. */
  readonly published: string | null;
  /** Names of the text, none within another, in order. */
  readonly names: readonly NamedSpan[];
}

/** Every character as one UTF-16 unit, so that its offsets are code points. */
const flatten = (text: string): string => text.replaceAll(/[\u{10000}-\u{10ffff}]/gu, '□');

const readClauseWords = (text: string, { start, end }: Span): ClauseWord[] =>
  listTokens(text, start, end).map((token) => ({
    ...token,
    lower: token.text.toLowerCase(),
    isMark: !/^[\p{L}\p{N}]/u.test(token.text),
    isCapital: /^\p{Lu}/u.test(token.text),
  }));

/** The sentences of a text with their phrases, the people beside their offices, and the events that they tell of. */
export function readEvents({ text: written, lang: tag, published, names }: EventText): EventSentence[] {
  const text = flatten(written);
  const lang = findRecognizedLanguage(text, tag);
  const dates = findDates(text, lang, published);
  const amounts = findAmounts(text, lang).filter((amount) => dates.every(({ start, end }) => amount.end <= start || end <= amount.start));
  return splitSentences(text).map((sentence, index) => {
    const isWithin = ({ start, end }: Span): boolean => sentence.start <= start && end <= sentence.end;
    const parts = {
      words: readClauseWords(text, sentence),
      names: names.filter(isWithin),
      amounts: amounts.filter(isWithin),
      dates: dates.filter(isWithin),
    };
    const { words } = parts;
    const phrases = attachOwners(words, findPhrases(parts, lang), lang);
    const holders = findHolders(words, phrases);
    const actors = excludeOffices(phrases, holders, lang);
    const named = new Set(parts.names.flatMap((name) => range(...findWordRange(words, name))));
    const isTaken = (at: number): boolean => named.has(at);
    const triggers = findTriggers(words, lang, isTaken).filter(({ at, verb }) => verb !== null || !isWithinBody(phrases, at));
    const taken = new Set(phrases.flatMap(({ from, to }) => range(from, to)));
    const clauseOf = splitClauses(words, triggers, lang, (at) => taken.has(at));
    const context: ClauseContext = { ...parts, lang, phrases: actors, clauseOf };
    const events = findEvents(context, triggers);
    return { number: index + 1, ...sentence, words, phrases, holders, events, source: findSource(context) };
  });
}

/** True for words that describe a body or an office: the department of emergency situations. */
const isWithinBody = (phrases: readonly Phrase[], at: number): boolean =>
  phrases.flatMap(listOwners).some(({ kind, from, to }) => (kind === 'ORGANIZATION' || kind === 'OFFICE') && from <= at && at < to);

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
