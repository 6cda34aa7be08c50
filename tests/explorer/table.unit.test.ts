import { expect, test } from 'vitest';
import type { GraphData, GraphLink } from '../../explorer/src/graph/graph-data.ts';
import { formatAsTsv, listTableRows } from '../../explorer/src/table/table-rows.ts';

const LABELS = { A: 'Қор', B: 'Аудан', C: 'Ел\tқоры' };
const link = (
  id: string,
  source: keyof typeof LABELS,
  target: keyof typeof LABELS,
  certainty: GraphLink['certainty'] = 'STATED',
): GraphLink => ({
  id,
  source,
  target,
  predicate: 'PAYER',
  label: id === 'S2' ? 'төлеуші' : 'алушы',
  certainty,
  event: null,
});
const GRAPH: GraphData = {
  nodes: Object.entries(LABELS).map(([id, label]) => ({ id, label, kind: 'FUND', isCollective: false, isPlanned: false, folded: 0 })),
  links: [link('S1', 'A', 'B'), link('S2', 'B', 'C', 'INFERRED'), link('S3', 'C', 'A')],
  ...{ derived: [], of: ['A'], highlighted: new Set<string>(), omitted: [], unknownOmitted: 0, isMissingLinks: false, isTruncated: false },
};
const OPTIONS = { lang: 'kk', certainty: { STATED: 'тікелей', INFERRED: 'мағынасы бойынша' }, sort: null, filter: '' } as const;
const ids = (options: object) => listTableRows(GRAPH, { ...OPTIONS, ...options }).map((row) => row.link.id);

test('rows are in the order of recording, or sorted by a column in either direction', () => {
  expect(ids({})).toEqual(['S1', 'S2', 'S3']);
  expect(ids({ sort: { by: 'subject', isDescending: false } })).toEqual(['S2', 'S3', 'S1']);
  expect(ids({ sort: { by: 'subject', isDescending: true } })).toEqual(['S1', 'S3', 'S2']);
  expect(ids({ sort: { by: 'certainty', isDescending: false } })).toEqual(['S2', 'S1', 'S3']);
});

test('a row is found by words of any cell, in any case', () => {
  expect(ids({ filter: 'ҚОР' })).toEqual(['S1', 'S2', 'S3']);
  expect(ids({ filter: 'қор аудан' })).toEqual(['S1', 'S2']);
  expect(ids({ filter: '  Мағынасы ' })).toEqual(['S2']);
  expect(ids({ filter: 'жоқ' })).toEqual([]);
});

test('rows are copied as cells, and no text breaks them', () => {
  expect(formatAsTsv(['а', 'б', 'в', 'г'], listTableRows(GRAPH, { ...OPTIONS, filter: 'төлеуші' }))).toBe(
    'а\tб\tв\tг\nАудан\tтөлеуші\tЕл қоры\tмағынасы бойынша',
  );
});
