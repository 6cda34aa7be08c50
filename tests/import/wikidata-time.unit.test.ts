import { expect, test } from 'vitest';
import { readTime } from '../../src/import/wikidata-time.ts';

const read = (time: string, precision: number, calendar = 'Q1985727') =>
  readTime({ time, precision, calendarmodel: `http://www.wikidata.org/entity/${calendar}` });

test.each([
  ['+1953-05-17T00:00:00Z', 11, '1953-05-17'],
  ['+1953-05-00T00:00:00Z', 10, '1953-05'],
  ['+1953-00-00T00:00:00Z', 9, '1953'],
  ['+1950-00-00T00:00:00Z', 8, '195X'],
])('%s with precision %i is %s', (time, precision, edtf) => {
  expect(read(time, precision)).toEqual({ edtf });
});

test('a Julian day is one of the Gregorian calendar', () => {
  expect(read('+1917-10-25T00:00:00Z', 11, 'Q1985786')).toEqual({ edtf: '1917-11-07' });
  expect(read('+1582-10-04T00:00:00Z', 11, 'Q1985786')).toEqual({ edtf: '1582-10-14' });
});

test.each([
  ['-0044-03-15T00:00:00Z', 11],
  ['+2000-00-00T00:00:00Z', 7],
  ['yesterday', 11],
])('%s with precision %i has no form', (time, precision) => {
  expect(read(time, precision)).toHaveProperty('reason');
});
