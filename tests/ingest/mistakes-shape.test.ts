import { expect, test } from 'vitest';
import type { Edit } from '../support/folder.ts';
import { lineOf, toldOf } from '../support/mistakes.ts';

/** Numbers, dates and texts: one edit of the press note, and what is told of its line. */
const CASES: readonly (readonly [what: string, edit: Edit, told: string])[] = [
  [
    'a bad date',
    ['"2031-05-05"', '"2031-02-30"'],
    'entities.book-delivery.statements.3.date is "2031-02-30": must be an EDTF date: 2020, ',
  ],
  ['a date of publication that is none', ['published: 2031-05', 'published: May'], 'article.published is "May": must be an EDTF date'],
  [
    'an interval as a date of publication',
    ['published: 2031-05', 'published: 2031/2032'],
    'article.published is "2031/2032": must be an EDTF date',
  ],
  [
    'an interval that ends before it begins',
    ['"2031-05-05"', '"2031-05/2031-04"'],
    'entities.book-delivery.statements.3.date is "2031-05/2031-04": must be an EDTF date: 2020, ',
  ],
  ['a bad amount', ['amount: 1.50', 'amount: 1,5'], 'entities.book-delivery.statements.2.quantity.5 is not a key that can stand here'],
  [
    'an amount with letters',
    ['amount: 1.50', 'amount: 1.5t'],
    'entities.book-delivery.statements.2.quantity.amount is "1.5t": must be a decimal number',
  ],
  ['an amount without end', ['amount: 1.50', 'amount: .inf'], 'entities.book-delivery.statements.2.quantity.amount is '],
  [
    'an amount too large for a number',
    ['amount: 700000', 'amount: 12345678901234567890'],
    'entities.shelf-money.statements.1.quantity.amount is 12345678901234567000: must stand in quotes',
  ],
  [
    'an amount with more digits than a number has',
    ['amount: 1.50', 'amount: 1234567890.123456789'],
    'entities.book-delivery.statements.2.quantity.amount is 1234567890.1234567: must stand in quotes',
  ],
  [
    'an amount that JavaScript writes with an exponent',
    ['amount: 1.50', 'amount: 0.00000025'],
    'entities.book-delivery.statements.2.quantity.amount is 2.5e-7: must stand in quotes',
  ],
  [
    'an empty span',
    ['span: [340, 355]', 'span: [355, 355]'],
    'sentences.4.mentions.1.span is [355,355]: the start must come before the end',
  ],
  ['a span of one number', ['span: [340, 355]', 'span: [340]'], 'sentences.4.mentions.1.span'],
  ['a negative offset', ['span: [0, 81]', 'span: [-1, 81]'], 'sentences.0.span.0 is -1: '],
  ['no evidence', ['unknown: true, evidence: [2]', 'unknown: true'], 'entities.shelf-money.statements.0.evidence is missing'],
  [
    'an empty list of evidence',
    ['unknown: true, evidence: [2]', 'unknown: true, evidence: []'],
    'entities.shelf-money.statements.0.evidence is []: ',
  ],
  [
    'evidence that is no sentence',
    ['unknown: true, evidence: [2]', 'unknown: true, evidence: [A1.2]'],
    'entities.shelf-money.statements.0.evidence.0 is "A1.2": must be a sentence number or {sentence, span',
  ],
  ['a language tag that is none', ['lang: kk\n', 'lang: kk_KZ\n'], 'article.lang is "kk_KZ": must be a language tag such as kk'],
  [
    'a language tag written otherwise',
    ['text: Zhuldyzai fund, lang: en', 'text: Zhuldyzai fund, lang: EN'],
    'entities.zhuldyzai.names.1.lang is "EN": must be a language tag such as kk, kk-Latn',
  ],
  ['a latitude beyond the pole', ['latitude: 50.5', 'latitude: 90.5'], 'entities.qaiyngdy.latitude is 90.5: '],
  [
    'a gloss in no language',
    ['gloss: { kk: Сөрелерге ақша берілді., en: Money was allocated for shelves. }', 'gloss: {}'],
    'sentences.1.gloss is {}: must have at least one of kk, ru, en',
  ],
  ['an empty name', ['text: Zhuldyzai fund', 'text: " "'], 'entities.zhuldyzai.names.1.text is "": '],
  ['an address that is none', ['url: https://library.example/news/1', 'url: library'], 'article.url is "library": '],
  ...['javascript:void(0)', 'data:text/html,hello', 'ftp://library.example/1', 'file:///news/1'].map((url): (typeof CASES)[number] => [
    `an address that is not of the web: ${url}`,
    ['url: https://library.example/news/1', `url: "${url}"`],
    `article.url is "${url}": must be a URL that begins with https:// or http://`,
  ]),
  ['a fingerprint that is none', ['sha256: b48445cb', 'sha256: B48445CB'], 'article.sha256 is "B48445CB'],
];

test.each(CASES)('%s', async (_, edit, told) => {
  expect(await toldOf(edit)).toEqual([expect.stringContaining(`${await lineOf(edit)}: ${told}`)]);
});

test('a date that YAML takes for a number, with what to do', async () => {
  const edit: Edit = ['"2031-05-05"', '2031'];
  expect(await toldOf(edit)).toEqual([
    expect.stringMatching(`^${await lineOf(edit)}: entities.book-delivery.statements.3.date is 2031: .*quotes`),
  ]);
});

test('a NUL in a name, which Postgres cannot store', async () => {
  const edit: Edit = ['text: Zhuldyzai fund', 'text: "Zhuldyzai\\0fund"'];
  expect(await toldOf(edit)).toEqual([expect.stringContaining(`${await lineOf(edit)}: entities.zhuldyzai.names.1.text is `)]);
});
