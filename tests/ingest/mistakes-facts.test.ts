import { expect, test } from 'vitest';
import type { Edit } from '../support/folder.ts';
import { lineOf, toldOf } from '../support/mistakes.ts';

/** Kinds, values and names: one edit of the press note, and what is told of its line. */
const CASES: readonly (readonly [what: string, edit: Edit, told: string])[] = [
  [
    'the wrong kind of subject',
    ['predicate: PURPOSE', 'predicate: HOLDER'],
    'entities.shelf-money.statements.2.predicate is "HOLDER": its subject may be OFFICE, not EVENT',
  ],
  [
    'the wrong kind of value',
    ['HOLDER, entity: asel-daurenova', 'HOLDER, entity: zhuldyzai'],
    'entities.library-head.statements.0.entity is "zhuldyzai": the value of HOLDER may be PERSON, UNKNOWN, not FUND',
  ],
  [
    'a value of the wrong sort',
    ['text: { kk: кітап сөрелері, en: book shelves }', 'date: "2031"'],
    'entities.shelf-money.statements.2.date is "DATE": the value of PURPOSE may be TEXT, UNKNOWN, not DATE',
  ],
  [
    'a publisher that is a fund',
    ['publisher: qaiyngdy-library', 'publisher: zhuldyzai'],
    'article.publisher is "zhuldyzai": it is a FUND; allowed are ORGANIZATION',
  ],
  [
    'evidence quoted of nobody',
    ['unknown: true, evidence: [2]', 'unknown: true, evidence: [{ sentence: 2, voice: QUOTED }]'],
    'entities.shelf-money.statements.0.evidence.0.voice is "QUOTED": direct speech needs a speaker; a source that is not named is REPORTED',
  ],
  [
    'no value',
    ['PAYER, unknown: true', 'PAYER'],
    'entities.shelf-money.statements.0 has no value or more than one: exactly one of entity, quantity, text, date, unknown is needed',
  ],
  [
    'two values',
    ['PAYER, unknown: true', 'PAYER, unknown: true, entity: zhuldyzai'],
    'entities.shelf-money.statements.0 has no value or more than one: exactly one of ',
  ],
  [
    'no PRIMARY name',
    ['Шағала ауданы, lang: kk }', 'Шағала ауданы, lang: kk, role: ALIAS }'],
    'entities.shaghala.names has no PRIMARY name: at least one is needed',
  ],
  [
    'two PRIMARY names',
    ['{ text: Zhuldyzai fund, lang: en }', '{ text: Жұлдызай, lang: kk }'],
    'entities.zhuldyzai.names.1 is "Жұлдызай": kk has a PRIMARY name for the same time above, "«Жұлдызай» қоры"',
  ],
  [
    'one coordinate',
    [
      '  qaiyngdy:\n    kind: PLACE\n    type: DISTRICT\n    latitude: 50.5\n    longitude: 70.25\n',
      '  qaiyngdy:\n    kind: PLACE\n    type: DISTRICT\n    latitude: 50.5\n',
    ],
    'entities.qaiyngdy has one coordinate: latitude and longitude go together',
  ],
  [
    'a validity that ends before it begins',
    ['predicate: PAYER,', 'validTo: "2020", validFrom: "2021", predicate: PAYER,'],
    'entities.shelf-money.statements.0.valid',
  ],
];

test.each(CASES)('%s', async (_, edit, told) => {
  expect(await toldOf(edit)).toEqual([expect.stringContaining(`${await lineOf(edit)}: ${told}`)]);
});

test('no type', async () => {
  expect(await toldOf(['    type: MEDIA\n', ''])).toEqual([
    expect.stringMatching(/entities\.dala-khabary has no type: one of PARTY, MEDIA, INSTITUTION, .* is needed/),
  ]);
});
