import { getInflections, type Inflections, NO_INFLECTIONS } from '../../text/inflection/languages.ts';
import { splitSentences } from '../../text/sentence/split.ts';
import { listKazakhLists, markSharedNouns, toSharedPhrases } from './kazakh-list.ts';
import { listSharedNouns } from './list-of-names.ts';
import { listPhrases, type Phrase } from './phrase.ts';
import { type SentenceSpan, tokenize } from './tokens.ts';

/** A text with its sentences and the phrases that may be names. Offsets are UTF-16 units. */
export interface ReadText {
  readonly text: string;
  readonly sentences: readonly SentenceSpan[];
  readonly phrases: readonly Phrase[];
  readonly hasCapitals: boolean;
}

/** Letters that only Kazakh has, in a word that is no name. */
const KAZAKH_WORD = /(?<![\p{L}\p{M}])\p{Ll}*[әғқңөұүһі]\p{Ll}*(?![\p{L}\p{M}])/u;

/** The endings of the words of a sentence: those of the text's language, or of the language that its letters show. */
const detectInflections = (sentence: string, lang: string | null | undefined): Inflections => {
  if (lang != null) return getInflections(lang);
  if (KAZAKH_WORD.test(sentence)) return getInflections('kk');
  return /\p{Script=Cyrillic}|\p{Script=Latin}/u.test(sentence) ? getInflections(null) : NO_INFLECTIONS;
};

/** Places of code points in UTF-16 units. */
function listUnits(text: string): readonly number[] | null {
  if (!/[\ud800-\udfff]/.test(text)) return null;
  const units: number[] = [];
  for (const { index } of text.matchAll(/./gsu)) units.push(index);
  return [...units, text.length];
}

/** Splits a text into sentences and phrases that may be names. */
export function readText(text: string, lang: string | null | undefined): ReadText {
  const units = listUnits(text);
  const toUnit = (point: number): number => units?.[point] ?? point;
  const sentences = splitSentences(text).map((span): SentenceSpan => {
    const [start, end] = [toUnit(span.start), toUnit(span.end)];
    return { start, end, inflections: detectInflections(text.slice(start, end), lang) };
  });
  const hasCapitals = /\p{Lu}/u.test(text);
  const tokens = tokenize(text, sentences);
  const shared = hasCapitals ? listKazakhLists(text, tokens) : [];
  const phrases = markSharedNouns(listPhrases(text, tokens, hasCapitals), shared);
  return { text, sentences, hasCapitals, phrases: [...phrases, ...listSharedNouns(text, tokens), ...shared.flatMap(toSharedPhrases)] };
}
