import type { MentionKind } from '../../../schema/words.ts';
import { toWordKey } from '../../text/name/name-key.ts';
import { splitWords } from '../../text/name/normalize.ts';
import { type Span, splitSentences } from '../../text/sentence/split.ts';
import { collectFamilyNames, findByFamilyName } from './family-name.ts';
import { type FoundMention, findByName, type KnownMatch, keepLongest } from './found-mention.ts';
import type { KnownName } from './known-name.ts';
import { listPhrases, type Phrase, toLemma } from './phrase.ts';
import { tokenize } from './tokens.ts';

/** A mention found in a text. Offsets are code points; the end is exclusive. */
export interface TextMention extends Span {
  /** Number of the sentence, from 1. */
  readonly sentence: number;
  readonly surface: string;
  readonly lemma: string;
  readonly kind: MentionKind;
  readonly candidates: readonly KnownMatch[];
}

/** A sentence with the phrases that may be names. */
export interface ReadSentence extends Span {
  readonly text: string;
  readonly phrases: readonly Phrase[];
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

const toMention = (sentence: ReadSentence, index: number, found: FoundMention): TextMention => {
  const { phrase, kind, candidates } = found;
  // Without characters beyond 16 bits, UTF-16 units and code points are the same.
  const isPlain = sentence.text.length === sentence.end - sentence.start;
  const place = (unit: number) => sentence.start + (isPlain ? unit : Array.from(sentence.text.slice(0, unit)).length);
  return {
    start: place(phrase.start),
    end: place(phrase.end),
    sentence: index + 1,
    surface: sentence.text.slice(phrase.start, phrase.end),
    lemma: toLemma(sentence.text, phrase, findLemma(found)),
    kind,
    candidates,
  };
};

/** Splits a text into sentences and phrases that may be names. With `inflected`, words may have Kazakh endings. */
export function readText(text: string, inflected: boolean): ReadSentence[] {
  const points = Array.from(text);
  return splitSentences(text).map(({ start, end }) => {
    const own = points.slice(start, end).join('');
    return { start, end, text: own, phrases: listPhrases(own, tokenize(own, inflected)) };
  });
}

/** The mentions in a text, in order. `known` has the names with the keys of the phrases. */
export function matchMentions(sentences: readonly ReadSentence[], known: readonly KnownName[]): TextMention[] {
  const byKey = groupByKey(known, ({ key }) => key);
  const byInitials = groupByKey(known, ({ initials }) => initials);
  const hasCapitals = sentences.some(({ text }) => /\p{Lu}/u.test(text));
  const namesOf = ({ keys, initials }: Phrase) => [
    ...keys.flatMap((key) => byKey.get(key) ?? []),
    ...initials.flatMap((key) => byInitials.get(key) ?? []),
  ];
  const named = sentences.map((sentence) =>
    sentence.phrases.flatMap((phrase) => findByName(sentence.text, phrase, namesOf(phrase), hasCapitals) ?? []),
  );
  const families = collectFamilyNames(named.flat());
  return sentences.flatMap((sentence, index) => {
    const own = named[index] ?? [];
    const alone = sentence.phrases.flatMap((phrase) => findByFamilyName(sentence.text, phrase, families, own) ?? []);
    return keepLongest([...own, ...alone]).map((found) => toMention(sentence, index, found));
  });
}
