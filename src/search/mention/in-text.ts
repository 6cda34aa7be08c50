import type { MentionKind } from '../../../schema/words.ts';
import { toWordKey } from '../../text/name/name-key.ts';
import { splitWords } from '../../text/name/normalize.ts';
import type { Span } from '../../text/sentence/split.ts';
import type { MentionDoubt } from './doubt.ts';
import { findByPart } from './family-name.ts';
import { type FoundMention, findByName, type KnownMatch, keepLongest } from './found-mention.ts';
import type { KnownName } from './known-name.ts';
import { toLemma } from './lemma.ts';
import { collectPersonNames } from './person-names.ts';
import type { Phrase } from './phrase.ts';
import type { ReadText } from './read-text.ts';
import type { Token } from './tokens.ts';

/** A mention found in a text. Offsets are code points; the end is exclusive. */
export interface TextMention extends Span {
  /** Number of the sentence, from 1. */
  readonly sentence: number;
  readonly surface: string;
  readonly lemma: string;
  readonly kind: MentionKind;
  readonly candidates: readonly KnownMatch[];
  readonly doubt: MentionDoubt | null;
}

const groupByKey = (known: readonly KnownName[], keyOf: (name: KnownName) => string | null): ReadonlyMap<string | null, KnownName[]> =>
  Map.groupBy(known, keyOf);

/** The lemma of the last word, if a candidate was found without its case ending. */
function findLemma({ phrase, candidates: [best] }: FoundMention): string | undefined {
  if (!best?.why.includes('CASE_ENDING')) return undefined;
  const words = new Set(splitWords(best.name.norm));
  const keys = new Set(Array.from(words, toWordKey));
  const lemmas = phrase.tokens.at(-1)?.word.lemmas ?? [];
  return (lemmas.find(({ norm }) => words.has(norm)) ?? lemmas.find(({ key }) => keys.has(key)))?.norm;
}

/** Converts UTF-16 units to code points. */
function toPoints(text: string): (unit: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (unit) => unit;
  return (unit) => Array.from(text.slice(0, unit)).length;
}

function toMention({ text, sentences }: ReadText, place: (unit: number) => number, found: FoundMention): TextMention {
  const { phrase, kind, candidates, doubt } = found;
  return {
    start: place(phrase.start),
    end: place(phrase.end),
    sentence: sentences.findIndex(({ end }) => phrase.start < end) + 1,
    surface: text.slice(phrase.start, phrase.end),
    lemma: toLemma(text, phrase, findLemma(found)),
    kind,
    candidates,
    doubt,
  };
}

/** The names that a phrase may be. Each stands once. */
function collectNames(known: readonly KnownName[]): (phrase: Phrase) => readonly KnownName[] {
  const [byKey, byInitials, byStem] = [
    groupByKey(known, ({ key }) => key),
    groupByKey(known, ({ initials }) => initials),
    groupByKey(known, ({ stem }) => stem),
  ];
  return ({ keys, initials, stems }) => {
    const names = new Set<KnownName>();
    for (const key of keys) for (const name of byKey.get(key) ?? []) names.add(name);
    for (const key of initials) for (const name of byInitials.get(key) ?? []) names.add(name);
    for (const stem of stems) for (const name of byStem.get(stem) ?? []) names.add(name);
    return [...names];
  };
}

/** Without halves of hyphenated and dotted names, unless the other half is a name of its own: Алматы-Астана. */
function removeHalves(found: readonly FoundMention[]): FoundMention[] {
  const byToken = new Map<Token, FoundMention[]>();
  for (const mention of found) for (const token of mention.phrase.tokens) byToken.set(token, [...(byToken.get(token) ?? []), mention]);
  const isOther = ({ phrase: a }: FoundMention, { phrase: b }: FoundMention): boolean => a.end <= b.start || b.end <= a.start;
  return found.filter((mention) => mention.phrase.tied.every((token) => byToken.get(token)?.some((other) => isOther(mention, other))));
}

/** What a text mentions, in order. `known` has the names with the keys of the phrases. */
export function matchPhrases({ text, phrases, hasCapitals }: ReadText, known: readonly KnownName[]): FoundMention[] {
  const namesOf = collectNames(known);
  const named = removeHalves(phrases.flatMap((phrase) => findByName(text, phrase, namesOf(phrase), hasCapitals) ?? []));
  const tokens = new Set(named.flatMap(({ phrase }) => phrase.tokens));
  const context = { text, people: collectPersonNames(named), isNamed: (token: Token) => tokens.has(token) };
  const alone = phrases.flatMap((phrase) => findByPart(context, phrase) ?? []);
  return keepLongest([...named, ...removeHalves(alone)]);
}

/** Mentions with their places in the text, in order. */
export function toMentions(read: ReadText, found: readonly FoundMention[]): TextMention[] {
  const place = toPoints(read.text);
  return found
    .toSorted((a, b) => a.phrase.start - b.phrase.start || b.phrase.end - a.phrase.end)
    .map((mention) => toMention(read, place, mention));
}
