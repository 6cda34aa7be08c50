import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../explorer/src/state/address.ts';
import { START, type State } from '../../explorer/src/state/state.ts';

const id = fc.integer({ min: 1, max: 9_999 }).map((number) => `E${number}`);
const ids = fc.uniqueArray(id, { maxLength: 6 });
const state: fc.Arbitrary<State> = fc.record({
  lang: fc.constantFrom(null, 'kk', 'ru', 'en'),
  view: fc.constantFrom(null, 'articles', 'graph', 'table', 'timeline', 'map'),
  articleWords: fc.constantFrom('', 'көпір', 'a & b'),
  articlePublisher: fc.option(id),
  articleLang: fc.constantFrom(null, 'kk', 'kk-Latn'),
  articleFrom: fc.constantFrom(null, '2030', '2030-09-15'),
  articleTo: fc.constantFrom(null, '2031-06'),
  of: fc.uniqueArray(fc.oneof(id, fc.constantFrom('bauyrzhan-baibek', 'wikidata:Q57394')), { maxLength: 4 }),
  depth: fc.integer({ min: 0, max: 4 }),
  expanded: fc.uniqueArray(
    fc.oneof(
      fc.record({ of: id, predicate: fc.constant(null), direction: fc.constant(null), pages: fc.integer({ min: 1, max: 20 }) }),
      fc.record({
        of: id,
        predicate: fc.constantFrom('PAYER', 'RECIPIENT_COUNT'),
        direction: fc.constantFrom('IN', 'OUT'),
        pages: fc.integer({ min: 1, max: 20 }),
      }),
    ),
    { maxLength: 4, selector: (one) => JSON.stringify(one) },
  ),
  collapsed: ids,
  pinned: fc.uniqueArray(fc.record({ id, x: fc.integer({ min: -9_999, max: 9_999 }), y: fc.integer({ min: -9_999, max: 9_999 }) }), {
    maxLength: 4,
    selector: (pin) => pin.id,
  }),
  hiddenKinds: fc.uniqueArray(fc.constantFrom('PERSON', 'EVENT', 'OFFICE')),
  hiddenPredicates: fc.uniqueArray(fc.constantFrom('PAYER', 'RECIPIENT_COUNT', 'BEARS_TITLE')),
  hiddenCertainty: fc.uniqueArray(fc.constantFrom('STATED', 'INFERRED')),
  hidesUnknown: fc.boolean(),
  events: fc.constantFrom('nodes', 'links'),
  path: fc.option(fc.record({ from: id, to: id })),
  common: ids,
  selected: fc.option(fc.oneof(id, fc.constant('S77'))),
  article: fc.option(fc.constantFrom('A1', 'birgemiz-aid')),
  sentence: fc.option(fc.integer({ min: 1, max: 99 })),
  asOf: fc.constantFrom(null, '2020', '2020-06', 'XXXX-41', '202X'),
  known: fc.constantFrom(null, 'R17', '2026-11-30T21:44:05.804359Z', '2030-01-01T00:00:00Z'),
  diff: fc.constantFrom(null, { from: 'R3', to: 'R7' }, { from: 'R3', to: null }, { from: null, to: '2026-11-30T21:44:05.804359Z' }),
  timeline: fc.oneof(fc.constant('all'), fc.option(id)),
  sort: fc.option(fc.record({ by: fc.constantFrom('subject', 'predicate', 'value', 'certainty'), isDescending: fc.boolean() })),
  filter: fc.constantFrom('', 'Байбек', 'a b, c', '100 %'),
  panel: fc.constantFrom('open', 'closed'),
  live: fc.boolean(),
  write: fc.constantFrom(null, 'article'),
});

test('a state is read as it was written', () => {
  fc.assert(
    fc.property(state, (written) => {
      expect(readAddress(writeAddress(written))).toEqual({ state: written, unread: [] });
    }),
  );
});

test('addresses are short and can be read', () => {
  expect(writeAddress(START)).toBe('');
  expect(writeAddress({ ...START, lang: 'kk', of: ['E1', 'birgemiz'], depth: 2, hiddenPredicates: ['BEARS_TITLE'] })).toBe(
    '?lang=kk&of=E1,birgemiz&depth=2&hide=bears-title',
  );
  expect(writeAddress({ ...START, path: { from: 'E1', to: 'E2' }, pinned: [{ id: 'E1', x: -12.4, y: 3 }] })).toBe(
    '?pin=E1@-12_3&path=E1~E2',
  );
});

test('what is not understood is left out and told of, whatever it is', () => {
  expect(readAddress('?depth=9&lang=de&selected=X1&of=E1')).toEqual({
    state: { ...START, of: ['E1'] },
    unread: [
      { name: 'lang', value: 'de' },
      { name: 'depth', value: '9' },
      { name: 'selected', value: 'X1' },
    ],
  });
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { state: read } = readAddress(`?of=${text}&pin=${text}&expand=${text}&path=${text}`);
      expect(readAddress(writeAddress(read)).unread).toEqual([]);
    }),
  );
});
