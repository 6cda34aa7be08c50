import { expect, test } from 'vitest';
import { parseId } from '../../src/base/id.ts';
import { parseArticleRef, parseEntityRef } from '../../src/base/ref.ts';

test.each([
  ['E12', { type: 'entity', id: 12 }],
  ['S77', { type: 'statement', id: 77 }],
  ['A1', { type: 'article', id: 1 }],
  ['A1.4', { type: 'sentence', article: 1, number: 4 }],
  ['E999999999999999', { type: 'entity', id: 999_999_999_999_999 }],
])('%s is an id', (text, key) => {
  expect(parseId(text)).toEqual(key);
});

test.each([
  '',
  'E',
  '12',
  'E0',
  'E012',
  'e12',
  'E-1',
  'E1.5',
  'S1.2',
  'A1.',
  'A.1',
  'A1.0',
  'A1.04',
  'A1.2.3',
  'X1',
  'E12 ',
  ' E12',
  'E1e3',
  'E12\n',
  'E1000000000000000',
  'A1.1000000000',
  'E१२',
  'Е12',
  'wikidata:Q57394',
])('%j is no id', (text) => {
  expect(parseId(text)).toBeNull();
});

test.each([
  ['E12', { by: 'id', id: 12 }],
  ['bauyrzhan-baibek', { by: 'slug', slug: 'bauyrzhan-baibek' }],
  ['e12', { by: 'slug', slug: 'e12' }],
  ['2020', { by: 'slug', slug: '2020' }],
  ['a'.repeat(100), { by: 'slug', slug: 'a'.repeat(100) }],
  ['wikidata:Q57394', { by: 'identifier', scheme: 'wikidata', value: 'Q57394' }],
  ['register:KZ:1 2/3', { by: 'identifier', scheme: 'register', value: 'KZ:1 2/3' }],
  ['isni-2:ә', { by: 'identifier', scheme: 'isni-2', value: 'ә' }],
  ['wikidata: Q57394\u200b', { by: 'identifier', scheme: 'wikidata', value: 'Q57394' }],
  ['Q57394', { by: 'identifier', scheme: 'wikidata', value: 'Q57394' }],
  ['https://www.wikidata.org/wiki/Q57394', { by: 'identifier', scheme: 'wikidata', value: 'Q57394' }],
  ['q57394', { by: 'slug', slug: 'q57394' }],
  ['Ｅ12 ', { by: 'id', id: 12 }],
  ['baibek\n', { by: 'slug', slug: 'baibek' }],
  [`x:${'ә'.repeat(200)}`, { by: 'identifier', scheme: 'x', value: 'ә'.repeat(200) }],
])('%s names an entity', (written, ref) => {
  expect(parseEntityRef(written)).toEqual({ ref: 'entity', written, ...ref });
});

test.each([
  '',
  'S12',
  'A1',
  'A1.4',
  'Baibek',
  'bauyrzhan_baibek',
  '-baibek',
  'baibek-',
  'bauyrzhan--baibek',
  'Байбек',
  'a'.repeat(101),
  'wikidata:',
  'wikidata:P1',
  ':Q1',
  `x:${'a'.repeat(201)}`,
  'wikidata:Q1\nQ2',
  'bai\nbek',
])('%j names no entity', (written) => {
  expect(parseEntityRef(written)).toBeNull();
});

test.each([
  ['A1', { by: 'id', id: 1 }],
  ['birgemiz-aid', { by: 'slug', slug: 'birgemiz-aid' }],
])('%s names an article', (written, ref) => {
  expect(parseArticleRef(written)).toEqual({ ref: 'article', written, ...ref });
});

test.each(['E1', 'A1.4', 'A0', 'Birgemiz', 'wikidata:Q1', ''])('%j names no article', (written) => {
  expect(parseArticleRef(written)).toBeNull();
});
