import { expect, test } from 'vitest';
import { canOverlap, isSurelyBefore, parsePartialDate, parsePointDate } from '../../src/base/partial-date.ts';

test.each([
  ['2020', '2020-01-01', '2020-12-31'],
  ['2020-06', '2020-06-01', '2020-06-30'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['2020-06-15', '2020-06-15', '2020-06-15'],
  ['2020-06-15?', '2020-06-15', '2020-06-15'],
  ['2020~', '2020-01-01', '2020-12-31'],
  ['202X', '2020-01-01', '2029-12-31'],
  ['2020-XX', '2020-01-01', '2020-12-31'],
  ['2020-06-XX', '2020-06-01', '2020-06-30'],
  ['2020-02-29', '2020-02-29', '2020-02-29'],
  ['2021-02-XX', '2021-02-01', '2021-02-28'],
  ['203X-02-29', '2032-02-29', '2036-02-29'],
  ['202X-02', '2020-02-01', '2029-02-28'],
  ['2020-33', '2020-01-01', '2020-03-31'],
  ['2020-40', '2020-01-01', '2020-06-30'],
  ['2020-41', '2020-07-01', '2020-12-31'],
  ['000X', '0001-01-01', '0009-12-31'],
  ['9999-12-31', '9999-12-31', '9999-12-31'],
  ['2020-06-15T14:30:00', '2020-06-15', '2020-06-15'],
  ['2020-06-15T23:59:59Z', '2020-06-15', '2020-06-15'],
  ['2020-06-15T14:30:00+05:00', '2020-06-15', '2020-06-15'],
  ['2020-06-15T14:30:00/2020-06-16', '2020-06-15', '2020-06-16'],
])('%s can mean any day from %s to %s', (edtf, earliest, latest) => {
  expect(parsePartialDate(edtf)).toEqual({ edtf, earliest, latest });
});

test.each(['XXXX', 'XXXX-41', 'XXXX-06', 'XXXX-06-15'])('%s, of a year that is not stated, has no bounds', (edtf) => {
  expect(parsePartialDate(edtf)).toEqual({ edtf, earliest: null, latest: null });
});

test.each([
  ['spring', '2020-21', '2020-04-15'],
  ['summer', '2020-22', '2020-07-15'],
  ['autumn', '2020-23', '2020-10-15'],
  ['winter', '2020-24', '2020-12-15'],
])('%s, %s, can mean %s', (_, edtf, day) => {
  const { earliest, latest } = parsePartialDate(edtf) ?? {};
  expect([earliest, day, latest].toSorted()).toEqual([earliest, day, latest]);
});

test.each([
  '',
  '20',
  '2020-06-15T24:00:00',
  '2020-06-15T14:60:00',
  '2020-06-15T14:30',
  '2020-06-31T14:30:00',
  '2020-06T14:30:00',
  '2020-06-XXT14:30:00',
  '2020-06-15T14:30:00+25:00',
  '2020-06-15T14:30:00?',
  '2020-',
  '2020-13',
  '0000',
  '2020-00',
  '2020-02-30',
  '2021-02-29',
  '21X1-02-29',
  '1900-02-29',
  '2020-06-31',
  '2020-6-5',
  '2020-41-01',
  '15.06.2020',
  'May 2020',
  ' 2020',
  '2020 ',
  '-2020',
  'Y20200',
  '2020-06-15?!',
  'xxxx-41',
  '２０２０',
])('%j is no date', (text) => {
  expect(parsePartialDate(text)).toBeNull();
});

test.each([
  ['2019-01/2019-03', '2019-01-01', '2019-03-31'],
  ['2019/2020-06-15', '2019-01-01', '2020-06-15'],
  ['2019-21/2028-24', '2019-03-01', '2029-02-28'],
  ['2019-01/..', '2019-01-01', null],
  ['2019-01/', '2019-01-01', null],
  ['../2019', null, '2019-12-31'],
  ['/2019~', null, '2019-12-31'],
  ['2019/2019', '2019-01-01', '2019-12-31'],
  ['2019/2019-01', '2019-01-01', '2019-01-31'],
  ['XXXX-01/XXXX-03', null, null],
  ['2019/XXXX', '2019-01-01', null],
])('the interval %s lasts from %s to %s', (edtf, earliest, latest) => {
  expect(parsePartialDate(edtf)).toEqual({ edtf, earliest, latest });
  expect(parsePointDate(edtf)).toBeNull();
});

test.each([
  '2020/2019',
  '2020-03/2020-02',
  '/',
  '../..',
  '/..',
  '2019/2020/2021',
  '2019-13/2020',
  '2019/x',
  '2019//2020',
  '2019 / 2020',
  '2019--2020',
])('%j is no interval', (text) => {
  expect(parsePartialDate(text)).toBeNull();
});

test.each([
  ['2019', '2020', true, false],
  ['2019', '2019-12', false, true],
  ['2020', '2019', false, false],
  ['2019-01/2019-03', '2019-04', true, false],
  ['2019-01/2019-04', '2019-04', false, true],
  ['2019/..', '2030', false, true],
  ['../2019', '2020', true, false],
  ['2020-24', '2021-02', false, true],
  ['XXXX', '2020', false, true],
])('%s and %s: surely before %s, may overlap %s', (one, other, before, overlap) => {
  const [first, second] = [one, other].map((edtf) => parsePartialDate(edtf) ?? expect.fail(edtf));
  expect(first && second && isSurelyBefore(first, second)).toBe(before);
  expect(first && second && canOverlap(first, second)).toBe(overlap);
  expect(first && second && canOverlap(second, first)).toBe(overlap);
});
