import { expect, test } from 'vitest';
import { formatDate } from '../../explorer/src/entity/date.ts';
import { formatPeriod } from '../../explorer/src/entity/period.ts';

test.each([
  ['2020', '2020', '2020 год', '2020 жыл'],
  ['2020-06', 'June 2020', 'июнь 2020 года', '2020 жылғы маусым'],
  ['2031-05-05', '5 May 2031', '5 мая 2031 года', '2031 жылғы 5 мамыр'],
  ['202X', 'the 2020s', '2020-е годы', '2020-жылдар'],
  ['20XX', 'between 2000 and 2099', 'между 2000 и 2099 годами', '2000–2099 жылдар аралығы'],
  ['XXXX', 'year not stated', 'год не указан', 'жылы көрсетілмеген'],
  [
    'XXXX-41',
    'second half of the year, year not stated',
    'вторая половина года, год не указан',
    'жылдың екінші жартысы, жылы көрсетілмеген',
  ],
  ['XXXX-06', 'June, year not stated', 'июнь, год не указан', 'маусым, жылы көрсетілмеген'],
  ['XXXX-06-15', '15 June, year not stated', '15 июня, год не указан', '15 маусым, жылы көрсетілмеген'],
  ['202X-40', 'first half of the year, the 2020s', 'первая половина года, 2020-е годы', 'жылдың бірінші жартысы, 2020-жылдар'],
  ['2020-41', 'second half of 2020', 'вторая половина 2020 года', '2020 жылдың екінші жартысы'],
  ['2020-21', 'spring 2020', 'весна 2020 года', '2020 жылғы көктем'],
  ['2020-28', 'winter 2020', 'зима 2020 года', '2020 жылғы қыс'],
  ['2020-31', 'autumn 2020 (southern hemisphere)', 'осень 2020 года (южное полушарие)', '2020 жылғы күз (оңтүстік жартышар)'],
  ['2020-36', 'fourth quarter of 2020', 'IV квартал 2020 года', '2020 жылдың IV тоқсаны'],
  ['2020-39', 'last third of 2020', 'последняя треть 2020 года', '2020 жылдың соңғы үштен бірі'],
  ['2020-XX', '2020, month not stated', '2020 год, месяц не указан', '2020 жыл, айы көрсетілмеген'],
  ['2020-06-XX', 'June 2020, day not stated', 'июнь 2020 года, день не указан', '2020 жылғы маусым, күні көрсетілмеген'],
  ['2020~', '2020 (approximate)', '2020 год (приблизительно)', '2020 жыл (шамамен)'],
  ['2020-06-15?', '15 June 2020 (uncertain)', '15 июня 2020 года (неточно)', '2020 жылғы 15 маусым (нақты емес)'],
  ['0987', '987', '987 год', '987 жыл'],
  ['2020-13', '2020-13', '2020-13', '2020-13'],
  ['next week', 'next week', 'next week', 'next week'],
])('%s is said as people do', (edtf, en, ru, kk) => {
  expect([formatDate('en', edtf), formatDate('ru', edtf), formatDate('kk', edtf)]).toEqual([en, ru, kk]);
});

test('a period says what is known of it', () => {
  expect(formatPeriod('en', '2019', '2020-06')).toBe('from 2019, until June 2020');
  expect(formatPeriod('ru', null, '2020-41')).toBe('конец: вторая половина 2020 года');
  expect(formatPeriod('kk', '2019', null)).toBe('2019 жылдан бастап');
  expect(formatPeriod('kk', '2027', '2030-09-01')).toBe('2027 жылдан 2030 жылғы 1 қыркүйекке дейін');
  expect(formatPeriod('kk', '2030-12', '2031-03')).toBe('2030 жылғы желтоқсаннан 2031 жылғы наурызға дейін');
  expect(formatPeriod('kk', '202X', null)).toBe('басталуы: 2020-жылдар');
  expect(formatPeriod('ru', '2027', '2030-09-01')).toBe('с 2027 года по 1 сентября 2030 года');
  expect(formatPeriod('ru', '2030-06', '2031')).toBe('с июня 2030 года по 2031 год');
  expect(formatPeriod('ru', '2030-06-02', null)).toBe('со 2 июня 2030 года');
  expect(formatPeriod('ru', '2030-02', null)).toBe('с февраля 2030 года');
  expect(formatPeriod('en', null, null)).toBeNull();
});
