import { expect, test } from 'vitest';
import { formatDate } from '../../explorer/src/entity/date.ts';
import { formatPeriod } from '../../explorer/src/entity/period.ts';
import { formatQuantity } from '../../explorer/src/entity/quantity.ts';
import type { Comparator, Unit } from '../../explorer/src/query/operations.ts';

/** Spaces that do not break are spaces here. */
const plain = (text: string) => text.replace(/[\u{a0}\u{202f}]/gu, ' ');

test.each([
  ['360000', 'MORE_THAN', 'FAMILY', 'more than 360,000 families', 'более 360 000 семей', '360 000 отбасыдан астам'],
  ['50000', 'EXACTLY', 'KZT', '₸50,000', '50 000 ₸', '50 000 ₸'],
  ['700000', 'MORE_THAN', 'KZT', 'more than ₸700,000', 'более 700 000 ₸', '700 000 ₸-ден астам'],
  ['340000000', 'EXACTLY', 'KZT', '₸340 million', '340 млн ₸', '340 млн ₸'],
  ['1250000000', 'ABOUT', 'KZT', 'about ₸1.25 billion', 'около 1,25 млрд ₸', 'шамамен 1,25 млрд ₸'],
  ['1234567', 'EXACTLY', 'KZT', '₸1,234,567', '1 234 567 ₸', '1 234 567 ₸'],
  ['1000000.5', 'EXACTLY', 'KZT', '₸1,000,000.5', '1 000 000,5 ₸', '1 000 000,5 ₸'],
  ['1', 'EXACTLY', 'FAMILY', '1 family', '1 семья', '1 отбасы'],
  ['2', 'EXACTLY', 'FAMILY', '2 families', '2 семьи', '2 отбасы'],
  ['21', 'EXACTLY', 'FAMILY', '21 families', '21 семья', '21 отбасы'],
  ['21', 'LESS_THAN', 'FAMILY', 'under 21 families', 'менее 21 семьи', '21 отбасыдан аз'],
  ['3', 'AT_LEAST', 'PERSON', 'at least 3 people', 'не менее 3 человек', 'кемінде 3 адам'],
  ['2100', 'MORE_THAN', 'PERSON', 'more than 2,100 people', 'более 2 100 человек', '2 100 адамнан астам'],
  ['2000000', 'EXACTLY', 'PERSON', '2 million people', '2 млн человек', '2 млн адам'],
  ['1.50', 'EXACTLY', 'TONNE', '1.5 tonnes', '1,5 тонны', '1,5 тонна'],
  ['1.0', 'EXACTLY', 'TONNE', '1 tonne', '1 тонна', '1 тонна'],
  ['1000', 'MORE_THAN', 'TONNE', 'more than 1,000 tonnes', 'более 1 000 тонн', '1 000 тоннадан астам'],
  ['7', 'EXACTLY', 'TIMES', '7 times', 'в 7 раз', '7 есе'],
  ['2', 'MORE_THAN', 'TIMES', 'more than 2 times', 'более чем в 2 раза', '2 еседен астам'],
  ['40', 'AT_MOST', 'PERSON', 'no more than 40 people', 'не более 40 человек', 'ең көбі 40 адам'],
  [
    '900719925474099300000001',
    'EXACTLY',
    'FAMILY',
    '900,719,925,474,099,300,000,001 families',
    '900 719 925 474 099 300 000 001 семья',
    '900 719 925 474 099 300 000 001 отбасы',
  ],
] as const satisfies readonly [string, Comparator, Unit, string, string, string][])(
  '%s, %s, in %s is said as people do',
  (amount, comparator, unit, en, ru, kk) => {
    const said = (['en', 'ru', 'kk'] as const).map((lang) => plain(formatQuantity(lang, { amount, comparator, unit, unitLabel: '' })));
    expect(said).toEqual([en, ru, kk]);
  },
);

test.each([
  ['USD', '$12', '12 $', '12 $'],
  ['CHF', 'CHF 12', '12 CHF', '12 CHF'],
  ['km', '12 km', '12 км', '12 километр'],
  ['a', '12 years', '12 лет', '12 жыл'],
  ['PERCENT', '12%', '12 %', '12%'],
  ['WHEELBARROW', '12 wheelbarrows', '12 тачек', '12 арба'],
])('a unit of any ontology has its words: %s', (unit, ...said) => {
  const labels: Readonly<Record<string, readonly string[]>> = { a: ['years', 'лет', 'жыл'], km: ['kilometres', 'километров', 'километр'] };
  const [en = '', ru = '', kk = ''] = labels[unit] ?? ['wheelbarrows', 'тачек', 'арба'];
  const quantity = { amount: '12', comparator: 'EXACTLY' as const, unit: unit as Unit }; // a team's own unit is in no type
  const texts = { en, ru, kk };
  expect((['en', 'ru', 'kk'] as const).map((lang) => plain(formatQuantity(lang, { ...quantity, unitLabel: texts[lang] })))).toEqual(said);
});

test.each([
  ['en', '₸50,000 each'],
  ['ru', 'по 50 000 ₸'],
  ['kk', 'әрқайсысына 50 000 ₸'],
] as const)('in %s an amount for each says so', (lang, said) => {
  expect(plain(formatQuantity(lang, { amount: '50000', comparator: 'EXACTLY', unit: 'KZT', unitLabel: '' }, { each: true }))).toBe(said);
});

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
