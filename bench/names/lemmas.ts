import { performance } from 'node:perf_hooks';
import { listLemmas } from '../../src/text/inflection/lemma.ts';
import { distinctBy, type FormOf, type LemmaSet, type NameSet } from './data-set.ts';
import type { Row } from './row.ts';

const MIN_MS = 500;
const normal = (word: string): string => word.normalize('NFC').toLowerCase();

/** Each pair once, in lower case. */
const pairsOf = (forms: readonly FormOf[]): FormOf[] =>
  distinctBy(
    forms.map(({ form, lemma }) => ({ form: normal(form), lemma: normal(lemma) })),
    ({ form, lemma }) => `${form}\t${lemma}`,
  );

/** How many words a second have their candidates made; the words are gone through until that can be told. */
function wordsPerSecond(words: readonly string[]): number {
  const start = performance.now();
  let read = 0;
  do {
    for (const word of words) listLemmas(word);
    read += words.length;
  } while (performance.now() - start < MIN_MS);
  return (read * 1000) / (performance.now() - start);
}

/** Whether the lemma is among the candidates that are made without knowing any word. */
export function judgeLemmas({ title, forms }: LemmaSet): Row {
  const pairs = pairsOf(forms);
  const read = pairs.map(({ form, lemma }) => {
    const candidates = listLemmas(form);
    return { place: candidates.findIndex((one) => one.lemma === lemma), candidates: candidates.length };
  });
  const within = (most: number): number => read.filter(({ place }) => place >= 0 && place < most).length / pairs.length;
  return {
    set: `${title}: candidates`,
    contender: 'shezhire',
    names: null,
    queries: pairs.length,
    absent: 0,
    recallAt1: within(1),
    recallAt5: within(5),
    recall: within(Number.POSITIVE_INFINITY),
    precision: null,
    sure: null,
    candidates: read.reduce((sum, one) => sum + one.candidates, 0) / pairs.length,
    perSecond: wordsPerSecond(pairs.map(({ form }) => form)),
  };
}

/** The same words as names: each form looked for among all lemmas of the file. */
export function lemmasAsNames({ title, forms }: LemmaSet): NameSet {
  const pairs = pairsOf(forms);
  const lemmas = [...new Set(pairs.map(({ lemma }) => lemma))];
  return {
    names: lemmas.map((lemma) => ({ id: lemma, text: lemma, kind: 'PLACE', lang: 'kk' })),
    groups: [
      {
        title: `${title}: found among the ${lemmas.length} lemmas`,
        queries: pairs.map(({ form, lemma }) => ({ text: form, expected: lemma, lang: 'kk' })),
      },
    ],
  };
}
