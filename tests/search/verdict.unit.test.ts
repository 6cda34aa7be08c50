import { expect, test } from 'vitest';
import type { EntityId } from '../../schema/ids.ts';
import { rankNames } from '../../src/search/rank-names.ts';
import { decideVerdict, preferLinked } from '../../src/search/resolve/verdict.ts';
import { normalizeName } from '../../src/text/name/normalize.ts';
import { readName } from '../../src/text/name/reading.ts';

const candidate = (id: number, text: string, lang: string) => ({
  entityId: id as EntityId, // any number is one here
  text,
  lang,
  role: 'PRIMARY' as const,
  statementId: null,
  parts: null,
  validFrom: null,
  validTo: null,
  norm: normalizeName(text),
  kind: 'PERSON' as const,
});

test('of an entity the name that answers best stands for it, whatever the others', () => {
  const names = [candidate(1, 'Әсел Дәуренова', 'kk'), candidate(1, 'Asel Daurenova', 'en'), candidate(2, 'Асель', 'ru')];
  for (const order of [names, names.toReversed()]) {
    const matches = rankNames(readName('Asel Daurenova'), order, false);
    expect(matches.map(({ entityId, name }) => [entityId, name.text])).toEqual([
      [1, 'Asel Daurenova'],
      [2, 'Асель'],
    ]);
  }
});

test('of names that answer alike it is always the same one, in whatever order the database gives them', () => {
  const names = [candidate(1, 'Жұлдызай', 'kk'), candidate(1, 'Жұлдызай', 'ru'), candidate(1, 'Жұлдызай', 'en')];
  const langs = [names, names.toReversed()].map((order) => rankNames(readName('Жұлдызай'), order, false)[0]?.name.lang);
  expect(langs[0]).toBe(langs[1]);
});

const match = (score: number, id = 1) => ({ entityId: id as EntityId, score, name: candidate(1, 'Әсел', 'kk'), why: [] }); // as above

test.each([
  [[], 'NONE'],
  [[0.4999], 'NONE'],
  [[0.5], 'AMBIGUOUS'],
  [[0.8499], 'AMBIGUOUS'],
  [[0.85], 'MATCH'],
  [[0.85, 0.64], 'MATCH'],
  [[0.85, 0.6501], 'AMBIGUOUS'],
  [[0.8999, 0.75], 'AMBIGUOUS'],
  [[0.9, 0.85], 'MATCH'],
  [[0.9, 0.8501], 'AMBIGUOUS'],
  [[1, 0.95], 'MATCH'],
  [[1, 1], 'AMBIGUOUS'],
] as const)('candidates with the scores %j are %s', (scores, verdict) => {
  expect(decideVerdict(scores.map(match))).toBe(verdict);
});

test.each([
  [0.97, 0.92],
  [0.98, 0.93],
  [0.85, 0.65],
  [0.87, 0.67],
])('a score of %d and a second of %d, which is as much less as is stated, are a match', (first, second) => {
  expect(decideVerdict([match(first), match(second)])).toBe('MATCH');
});

test('what is linked keeps its score and says so; what is not loses a fifth of its own', () => {
  const found = preferLinked([match(1, 1), match(0.98, 2), match(0.6, 3)], new Set([2]));
  expect(found.map(({ entityId, score, why }) => [entityId, score, why])).toEqual([
    [2, 0.98, ['LINKED']],
    [1, 0.8, []],
    [3, 0.48, []],
  ]);
});

test('candidates that are linked go before those that are not, as the schema says', () => {
  expect(preferLinked([match(1, 1), match(0.8, 2)], new Set([2])).map(({ entityId }) => entityId)).toEqual([2, 1]);
});
