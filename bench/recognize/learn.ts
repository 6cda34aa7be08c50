import { MAX_FEATURES, writeFeatures } from '../../src/text/recognize/features.ts';
import { fingerprintFeatures } from '../../src/text/recognize/fingerprint.ts';
import { type Label, toLabel } from '../../src/text/recognize/label.ts';
import { readSentences } from '../../src/text/recognize/read-text.ts';
import type { RecognizedLanguage } from '../../src/text/recognize/stem.ts';
import { openVocabulary } from '../../src/text/recognize/vocabulary.ts';
import type { Word } from '../../src/text/recognize/word.ts';
import type { WordList } from '../../src/text/recognize/word-list.ts';
import { type Example, type TrainOptions, trainCrf } from './crf.ts';
import type { GoldSpan, GoldText } from './document.ts';
import { packModel } from './pack.ts';

interface Keyed {
  readonly keys: readonly Uint32Array[];
  readonly labels: readonly Label[];
}

export interface LearnOptions extends TrainOptions {
  /** A feature that occurs less often is left out. */
  readonly minCount: number;
  /** A weight nearer to zero is left out of the file. */
  readonly minWeight: number;
}

/** Tuned by cross-validation: see the README. */
export const LEARN_OPTIONS: Readonly<Record<'kk' | 'ru', LearnOptions>> = {
  kk: { epochs: 12, rate: 0.1, shrink: 0.001, seed: 1, minCount: 2, minWeight: 0.105 },
  ru: { epochs: 12, rate: 0.1, shrink: 0.001, seed: 1, minCount: 2, minWeight: 0.02 },
};

/** The label of every word: of the span that it overlaps. Spans and words are in order. */
function labelWords(words: readonly Word[], spans: readonly GoldSpan[]): Label[] {
  let last: GoldSpan | undefined;
  return words.map(({ start, end }) => {
    const span = spans.find((one) => one.start < end && start < one.end);
    const label = span ? toLabel(span.kind, span !== last) : 0;
    last = span;
    return label;
  });
}

function readExamples(texts: readonly GoldText[], lang: RecognizedLanguage, list: WordList | null): Keyed[] {
  const vocabulary = openVocabulary(lang, list);
  const buffer = new Uint32Array(MAX_FEATURES);
  return texts.flatMap(({ text, spans }) =>
    readSentences(text, vocabulary).map((read) => ({
      keys: read.words.map((_, index) => buffer.slice(0, writeFeatures(read, index, buffer))),
      labels: labelWords(read.words, spans),
    })),
  );
}

/** Positions of the features that occur often enough. */
function indexFeatures(examples: readonly Keyed[], minCount: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { keys } of examples) for (const own of keys) for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
  const index = new Map<number, number>();
  for (const [key, count] of counts) if (count >= minCount) index.set(key, index.size);
  return index;
}

/** The file of a model that is trained on texts. */
export function learnModel(
  texts: readonly GoldText[],
  lang: 'kk' | 'ru',
  list: WordList | null,
  options: LearnOptions = LEARN_OPTIONS[lang],
): Uint8Array {
  const keyed = readExamples(texts, lang, list);
  const index = indexFeatures(keyed, options.minCount);
  const examples = keyed.map(
    ({ keys, labels }): Example => ({
      features: keys.map((own) => Int32Array.from(Array.from(own, (key) => index.get(key) ?? -1).filter((position) => position >= 0))),
      labels,
    }),
  );
  return packModel(trainCrf(examples, index.size, options), [...index.keys()], options.minWeight, fingerprintFeatures(lang));
}
