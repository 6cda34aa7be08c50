import { expect, test } from 'vitest';
import type { Edit } from '../support/folder.ts';
import { lineOf, toldOf } from '../support/mistakes.ts';

/** The lines of the mistakes that are told, and those of the edits. */
async function linesOf(edits: readonly Edit[]) {
  const told = await toldOf(...edits);
  const lines = await Promise.all(edits.map(lineOf));
  return { told: told.map((one) => Number.parseInt(one, 10)), lines: lines.toSorted((a, b) => a - b) };
}

test('all mistakes of the shape are told at once, each on its line', async () => {
  const { told, lines } = await linesOf([
    ['type: MEDIA', 'type: MEDIUM'],
    ['title: Кіт', 'titel: Кіт'],
    ['predicate: PAYER', 'predicate: PAYR'],
    ['"2031-05-05"', '"2031-02-30"'],
  ]);
  expect(told).toEqual(lines);
});

test('all mistakes of the graph are told at once, each on its line', async () => {
  const { told, lines } = await linesOf([
    ['HOLDER, entity: asel-daurenova', 'HOLDER, entity: zhuldyzai'],
    ['length: 376', 'length: 377'],
    ['PAYER, unknown: true', 'PAYER'],
    ['surface: бөлінді', 'surface: Бөлінді'],
    ['Шағала ауданы, lang: kk }', 'Шағала ауданы, lang: kk, role: ALIAS }'],
    ['GROUP, entity: village-children', 'GROUP, entity: vilage-children'],
    ['sentence: 3, span: [183, 203]', 'sentence: 3, span: [183, 216]'],
  ]);
  expect(told).toEqual(lines);
});
