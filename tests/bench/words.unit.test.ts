import { expect, test } from 'vitest';
import { readCorpus, readPairs } from '../../bench/words/corpus.ts';
import { makeQueries, recombine } from '../../bench/words/generate.ts';

const CORPUS = [
  { id: '1', text: 'Қор ауылға кітап әкелді.' },
  { id: '2', text: 'Бала бүгін мектепке барады.' },
];
const MAX_COMMON = 40;

const hasCommon = (a: string, b: string): boolean => {
  for (let start = 0; start + MAX_COMMON < a.length; start += 1) if (b.includes(a.slice(start, start + MAX_COMMON + 1))) return true;
  return false;
};

test('a hundred questions, each on a sentence of its own, half of them held out', () => {
  const pairs = readPairs();
  expect(pairs).toHaveLength(100);
  expect(new Set(pairs.map(({ id }) => id)).size).toBe(100);
  expect(pairs.filter(({ set }) => set === 'held-out')).toHaveLength(50);
  expect(pairs.every(({ set }, index) => set === (index % 2 ? 'held-out' : 'tuning'))).toBe(true);
});

test('every question names a sentence of the treebank and does not copy it', (context) => {
  const corpus = readCorpus();
  if (!corpus) return context.skip('the treebank is not there');
  const texts = new Map(corpus.map(({ id, text }) => [id, text]));
  for (const { id, question } of readPairs()) {
    const text = texts.get(id);
    expect(text, id).toBeDefined();
    expect(hasCommon(question, text ?? '')).toBe(false);
  }
});

test('sentences and queries are the same in every run', () => {
  const sentences = [...recombine(CORPUS, 100)];
  expect(sentences).toEqual([...recombine(CORPUS, 100)]);
  expect(new Set(sentences).size).toBeGreaterThan(50);
  const queries = makeQueries(sentences, ['Бала қайда барады?']);
  expect(queries).toEqual(makeQueries(sentences, ['Бала қайда барады?']));
  expect(queries).toHaveLength(200);
  expect(queries.every(({ text }) => text.length > 0)).toBe(true);
});
