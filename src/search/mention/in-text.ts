import type { MentionKind } from '../../../schema/words.ts';
import { wordKey } from '../../text/name/key.ts';
import { wordsOf } from '../../text/name/normal.ts';
import { type Span, splitSentences } from '../../text/sentence/split.ts';
import { familiesOf, namedByFamily } from './family.ts';
import { type Found, type KnownMatch, longest, namedBy } from './find.ts';
import type { KnownName } from './known.ts';
import { lemmaOf, type Phrase, phrasesOf } from './phrase.ts';
import { tokensOf } from './tokens.ts';

/** A mention found in a text: code points of the text, the end exclusive. */
export interface TextMention extends Span {
  /** The sentence it stands in, numbered from 1. */
  readonly sentence: number;
  readonly surface: string;
  readonly lemma: string;
  readonly kind: MentionKind;
  readonly candidates: readonly KnownMatch[];
}

/** A sentence with the runs of words in it that may be names. */
export interface ReadSentence extends Span {
  readonly text: string;
  readonly phrases: readonly Phrase[];
}

const byKeyOf = (known: readonly KnownName[], keyOf: (name: KnownName) => string | null): ReadonlyMap<string | null, KnownName[]> =>
  Map.groupBy(known, keyOf);

/** The lemma behind the last word, where a candidate was found by taking an ending off. */
function lemmaFound({ phrase, candidates: [best] }: Found): string | undefined {
  if (!best?.why.includes('CASE_ENDING')) return undefined;
  const words = new Set(wordsOf(best.name.norm));
  const keys = new Set(Array.from(words, wordKey));
  const lemmas = phrase.tokens.at(-1)?.word.lemmas ?? [];
  return (lemmas.find(({ norm }) => words.has(norm)) ?? lemmas.find(({ key }) => keys.has(key)))?.norm;
}

const toMention = (sentence: ReadSentence, at: number, found: Found): TextMention => {
  const { phrase, kind, candidates } = found;
  // In a sentence without signs beyond 16 bits, places are the same in units and in code points.
  const isPlain = sentence.text.length === sentence.end - sentence.start;
  const place = (unit: number) => sentence.start + (isPlain ? unit : Array.from(sentence.text.slice(0, unit)).length);
  return {
    start: place(phrase.start),
    end: place(phrase.end),
    sentence: at + 1,
    surface: sentence.text.slice(phrase.start, phrase.end),
    lemma: lemmaOf(sentence.text, phrase, lemmaFound(found)),
    kind,
    candidates,
  };
};

/** A text cut into sentences and the phrases that may be names. `inflected`: words may have Kazakh endings. */
export function readText(text: string, inflected: boolean): ReadSentence[] {
  const points = Array.from(text);
  return splitSentences(text).map(({ start, end }) => {
    const own = points.slice(start, end).join('');
    return { start, end, text: own, phrases: phrasesOf(own, tokensOf(own, inflected)) };
  });
}

/** The mentions in a text, by the names that stand under the keys of its phrases; in the order of the text. */
export function mentionsOf(sentences: readonly ReadSentence[], known: readonly KnownName[]): TextMention[] {
  const byKey = byKeyOf(known, ({ key }) => key);
  const byInitials = byKeyOf(known, ({ initials }) => initials);
  const hasCapitals = sentences.some(({ text }) => /\p{Lu}/u.test(text));
  const namesOf = ({ keys, initials }: Phrase) => [
    ...keys.flatMap((key) => byKey.get(key) ?? []),
    ...initials.flatMap((key) => byInitials.get(key) ?? []),
  ];
  const named = sentences.map((sentence) =>
    sentence.phrases.flatMap((phrase) => namedBy(sentence.text, phrase, namesOf(phrase), hasCapitals) ?? []),
  );
  const families = familiesOf(named.flat());
  return sentences.flatMap((sentence, at) => {
    const own = named[at] ?? [];
    const alone = sentence.phrases.flatMap((phrase) => namedByFamily(sentence.text, phrase, families, own) ?? []);
    return longest([...own, ...alone]).map((found) => toMention(sentence, at, found));
  });
}
