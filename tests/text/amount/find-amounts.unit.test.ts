import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { GraphFile } from '../../../src/ingest/shape.ts';
import { findAmounts } from '../../../src/text/amount/find-amounts.ts';

const SEEDS = resolve(import.meta.dirname, '../../../seeds');
const seed = GraphFile.parse(parse(readFileSync(resolve(SEEDS, 'birgemiz/graph.yaml'), 'utf8')));
const statements = Object.values(seed.entities).flatMap((entity) => entity.statements);
const quantities = seed.sentences
  .flatMap(({ mentions }) => mentions)
  .flatMap(({ kind, surface, statement: key }) => {
    const stated = statements.find((statement) => statement.key === key)?.quantity;
    return kind === 'QUANTITY' && surface !== undefined && stated ? [{ surface, stated }] : [];
  });

test('the first article has nine quantities', () => {
  expect(quantities).toHaveLength(9);
});

test.each(quantities)('$surface is found as somebody marked it', ({ surface, stated }) => {
  const before = '– Биыл ';
  const [found, ...others] = findAmounts(`${before}${surface} азаматқа берілді.`, 'kk');
  const span = Array.from(`${before}${surface}`).slice(found?.start, found?.end).join('');
  expect([span, others]).toEqual([surface, []]);
  expect(found?.quantity).toMatchObject({ amount: String(stated.amount), comparator: stated.comparator ?? 'EXACTLY', to: null });
});

test('offsets are code points', () => {
  const text = '🙂🙂 It cost $5 million.';
  const [found] = findAmounts(text, 'en');
  expect(Array.from(text).slice(found?.start, found?.end).join('')).toBe('$5 million');
});

test.each([
  ['en', 'Flight 123 to Room 5, COVID-19, A320, 12:30, the score was 2:1, 10/12, version 2.1.3, +7 701 123 45 67, the 5th man, in 2020.'],
  ['ru', 'Статья 12, п. 5, № 7, Ту-154, счёт 2:1, в 12:30, 21-летний, 5-й этаж, тел. 77-12-45, в 2020 и тысячи людей, один из них.'],
  ['kk', '12-бап, 5-сынып, № 7, 55-ші үй, сағат 12:30, COVID-19, мыңдаған адам, бір адам, 2:1 есебімен.'],
])('%s: nothing here is a quantity', (lang, text) => {
  expect(findAmounts(text, lang)).toEqual([]);
});

test.each([
  ['ru', '1.200 рублей', { doubt: 'SEPARATOR', other: '1.2' }],
  ['en', '1.200 tonnes', { doubt: 'SEPARATOR', other: '1200' }],
  ['en', 'a 5m wall', { doubt: 'SHORT', other: '5000000' }],
  ['ru', 'две трети депутатов', { doubt: 'ROUNDED', other: null }],
  ['ru', 'с 10 до 15 процентов', { doubt: 'CHANGE', other: null }],
  ['kk', '10 мыңнан 15 мыңға дейін', { doubt: 'CHANGE', other: null }],
  ['en', 'up to 50 percent', { doubt: 'LIMIT', other: null }],
  ['en', '¥500', { doubt: 'CURRENCY', other: null }],
  ['kk', '240 мың отбасыға', { doubt: null, other: null, of: 'отбасыға' }],
])('%s: %s may be read otherwise', (lang, text, expected) => {
  expect(findAmounts(text, lang)).toMatchObject([expected]);
});
