import { expect, test } from 'vitest';
import { findDates } from '../../../src/text/date/find-dates.ts';

const list = (text: string, lang: string, published: string | null) => findDates(text, lang, published).map(({ edtf }) => edtf);

test.each([
  ['kk', 'кеше', '2020-06-30'],
  ['kk', 'биыл', '2020'],
  ['kk', 'өткен аптада', '2020-06-22/2020-06-28'],
  ['kk', 'үш күн бұрын', '2020-06-28'],
  ['kk', 'келесі жылы', '2021'],
  ['kk', 'екінші жартыжылдыққа', '2020-41'],
  ['ru', 'вчера', '2020-06-30'],
  ['ru', 'в мае прошлого года', '2019-05'],
  ['ru', 'на этой неделе', '2020-06-29/2020-07-05'],
  ['ru', 'в прошлом месяце', '2020-06'],
  ['ru', 'два года назад', '2018'],
  ['ru', 'будущим летом', '2021-22'],
  ['en', 'yesterday', '2020-06-30'],
  ['en', 'last week', '2020-06-22/2020-06-28'],
  ['en', 'next summer', '2021-22'],
  ['en', 'on Friday', '2020-06-26'],
  ['en', 'two months ago', '2020-05'],
  ['en', 'the second half of the year', '2020-41'],
])('%s: %s, said on 1 July 2020, is %s', (lang, text, edtf) => {
  expect(list(text, lang, '2020-07-01')).toEqual([edtf]);
});

test.each([
  ['kk', 'екінші жартыжылдыққа', ['XXXX-41']],
  ['kk', 'биыл', ['XXXX']],
  ['ru', '15 июня', ['XXXX-06-15']],
  ['ru', 'вчера', []],
  ['en', 'in May', ['XXXX-05']],
  ['en', 'last week', []],
])('%s: %s, of an article without a date, is %j', (lang, text, edtf) => {
  expect(list(text, lang, null)).toEqual(edtf);
});

test.each([
  ['en', 'They may march on to the august house by April Ludgate.'],
  ['en', 'It cost 2020 dollars, at 1:30, flight 2019.'],
  ['ru', 'Май стал тёплым, 30 февраля не бывает, 2020 человек, дом 1999.'],
  ['kk', 'Наурыз тойы, қазан толы ет, 2020 адам, 31 сәуір болмайды.'],
])('%s: %s: no date', (lang, text) => {
  expect(list(text, lang, '2020-07-01')).toEqual([]);
});

test.each([
  ['ru', '15 июня', 'YEAR'],
  ['en', '03/04/2020', 'ORDER'],
  ['ru', '15.06.20', 'CENTURY'],
  ['ru', 'в пятницу', 'DAY'],
  ['en', 'late 2028', 'PART'],
  ['en', '25/12/2020', null],
  ['en', '12/25/2020', null],
])('%s: %s leaves the doubt %s', (lang, text, doubt) => {
  expect(findDates(text, lang, '2020-07-01')).toMatchObject([{ doubt }]);
});

test('a long text takes no long time, whatever it repeats', () => {
  for (const piece of ['1 ', '2020 ', 'май ', '1-', 'с 1 по ', 'қаңтар-', 'June 1', 'в '])
    expect(findDates(piece.repeat(20_000), 'ru').length).toBeGreaterThanOrEqual(0);
});
