import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listLemmas } from '../../src/text/inflection/lemma.ts';

/** Words with the lemmas that people, or for the paradigms rules, gave them; they stand beside the repository, where they are there. */
const BESIDE = resolve(import.meta.dirname, '../../../shared/data');
const TREEBANK = ['test', 'train'].map((part) => resolve(BESIDE, `ud-kazakh-ktb/kk_ktb-ud-${part}.conllu`));
const PARADIGMS = resolve(BESIDE, 'kk-paradigms/paradigms.tsv');

type Pair = readonly [form: string, lemma: string];

const normal = (text = ''): string => text.normalize('NFC').toLowerCase();
const rowsOf = (text: string): string[][] => text.split('\n').map((line) => line.split('\t'));
const distinct = (pairs: readonly Pair[]): Pair[] => [...new Map(pairs.map((pair) => [pair.join('\t'), pair])).values()];

/** The words of a part of speech. What is part of a joined token (an id such as 4-5) was never written like that. */
function pairsOf(sentence: string, speech: string): Pair[] {
  const rows = rowsOf(sentence);
  const joined = rows.map(([id = '']) => id.split('-').map(Number)).filter((ids) => ids.length === 2);
  return rows
    .filter(([id, , , kind]) => kind === speech && !joined.some(([from = 0, to = 0]) => Number(id) >= from && Number(id) <= to))
    .map(([, form, lemma]) => [normal(form), normal(lemma)]);
}

function measure(pairs: readonly Pair[]): { found: number; candidates: number } {
  const read = pairs.map(([form, lemma]) => ({ lemma, candidates: listLemmas(form) }));
  const hits = read.filter(({ lemma, candidates }) => candidates.some((candidate) => candidate.lemma === lemma));
  return { found: hits.length / pairs.length, candidates: read.flatMap(({ candidates }) => candidates).length / pairs.length };
}

describe.skipIf(!TREEBANK.every(existsSync))('the words of a treebank', () => {
  test.each([
    ['PROPN', 250, 0.985, 1.6],
    ['NOUN', 2000, 0.99, 2.5],
  ])('%s: of more than %i words the share %f has its lemma among fewer than %f candidates', (speech, words, share, most) => {
    const sentences = TREEBANK.flatMap((file) => readFileSync(file, 'utf8').split('\n\n'));
    const pairs = distinct(sentences.flatMap((sentence) => pairsOf(sentence, speech)));
    expect(pairs.length).toBeGreaterThan(words);
    const { found, candidates } = measure(pairs);
    expect(found).toBeGreaterThanOrEqual(share);
    expect(candidates).toBeLessThan(most);
  });
});

test.skipIf(!existsSync(PARADIGMS))('every form of the paradigms leads back to its lemma', () => {
  const [, ...rows] = rowsOf(readFileSync(PARADIGMS, 'utf8').trim());
  const pairs = rows.map(([lemma, , , form]): Pair => [normal(form), normal(lemma)]);
  const usual = pairs.filter(([form]) => !form.startsWith('отбастар')); // the press writes отбасылар
  expect(pairs.length).toBeGreaterThan(1500);
  const { found, candidates } = measure(usual);
  expect(found).toBe(1);
  expect(candidates).toBeLessThan(3.2);
});
