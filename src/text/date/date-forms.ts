import type { RecognizedLanguage } from '../recognize/stem.ts';

/** The words for dates. `year` is the digits of the year, or null if the year is not known exactly. */
export interface DateForms {
  /** `months` are in the form that `month` needs, `monthsOfDay` in the form that `day` needs. */
  readonly months: readonly string[];
  readonly monthsOfDay: readonly string[];
  readonly seasons: readonly string[];
  readonly southern: string;
  readonly quarters: readonly string[];
  readonly thirds: readonly string[];
  readonly halves: readonly string[];
  readonly year: (year: string) => string;
  readonly decade: (year: string) => string;
  readonly years: (from: string, to: string) => string;
  readonly noYear: string;
  readonly noMonth: string;
  readonly noDay: string;
  readonly month: (name: string, year: string | null) => string;
  readonly day: (day: number, month: string, year: string | null) => string;
  readonly season: (name: string, year: string | null) => string;
  readonly part: (name: string, year: string | null) => string;
  readonly time: (day: string, time: string) => string;
  readonly uncertain: string;
  readonly about: string;
  readonly both: string;
  readonly unknownStart: string;
  readonly unknownEnd: string;
}

const ROMAN = ['I', 'II', 'III', 'IV'];
const appendYear = (text: string, year: string | null, ending = ''): string => (year === null ? text : `${text} ${year}${ending}`);
const splitMonths = (names: string): readonly string[] => names.split(' ');
const EN_MONTHS = splitMonths('January February March April May June July August September October November December');
const KK_MONTHS = splitMonths('қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан');

export const DATE_FORMS: Readonly<Record<RecognizedLanguage, DateForms>> = {
  en: {
    months: EN_MONTHS,
    monthsOfDay: EN_MONTHS,
    seasons: ['spring', 'summer', 'autumn', 'winter'],
    southern: 'southern hemisphere',
    quarters: ['first quarter', 'second quarter', 'third quarter', 'fourth quarter'],
    thirds: ['first third', 'second third', 'last third'],
    halves: ['first half', 'second half'],
    year: (year) => year,
    decade: (year) => `the ${year}s`,
    years: (from, to) => `between ${from} and ${to}`,
    noYear: 'year not stated',
    noMonth: 'month not stated',
    noDay: 'day not stated',
    month: (name, year) => appendYear(name, year),
    day: (day, month, year) => appendYear(`${day} ${month}`, year),
    season: (name, year) => appendYear(name, year),
    part: (name, year) => `${name} of ${year ?? 'the year'}`,
    time: (day, time) => `${day} at ${time}`,
    uncertain: 'uncertain',
    about: 'approximate',
    both: 'approximate, uncertain',
    unknownStart: 'start unknown',
    unknownEnd: 'end unknown',
  },
  ru: {
    months: splitMonths('январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'),
    monthsOfDay: splitMonths('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
    seasons: ['весна', 'лето', 'осень', 'зима'],
    southern: 'южное полушарие',
    quarters: ROMAN.map((number) => `${number} квартал`),
    thirds: ['первая треть', 'вторая треть', 'последняя треть'],
    halves: ['первая половина', 'вторая половина'],
    year: (year) => `${year} год`,
    decade: (year) => `${year}-е годы`,
    years: (from, to) => `между ${from} и ${to} годами`,
    noYear: 'год не указан',
    noMonth: 'месяц не указан',
    noDay: 'день не указан',
    month: (name, year) => appendYear(name, year, ' года'),
    day: (day, month, year) => appendYear(`${day} ${month}`, year, ' года'),
    season: (name, year) => appendYear(name, year, ' года'),
    part: (name, year) => (year === null ? `${name} года` : `${name} ${year} года`),
    time: (day, time) => `${day} в ${time}`,
    uncertain: 'неточно',
    about: 'приблизительно',
    both: 'приблизительно, неточно',
    unknownStart: 'начало неизвестно',
    unknownEnd: 'конец неизвестен',
  },
  kk: {
    months: KK_MONTHS,
    monthsOfDay: KK_MONTHS,
    seasons: ['көктем', 'жаз', 'күз', 'қыс'],
    southern: 'оңтүстік жартышар',
    quarters: ROMAN.map((number) => `${number} тоқсаны`),
    thirds: ['алғашқы үштен бірі', 'екінші үштен бірі', 'соңғы үштен бірі'],
    halves: ['бірінші жартысы', 'екінші жартысы'],
    year: (year) => `${year} жыл`,
    decade: (year) => `${year}-жылдар`,
    years: (from, to) => `${from}–${to} жылдар аралығы`,
    noYear: 'жылы көрсетілмеген',
    noMonth: 'айы көрсетілмеген',
    noDay: 'күні көрсетілмеген',
    month: (name, year) => (year === null ? name : `${year} жылғы ${name}`),
    day: (day, month, year) => (year === null ? `${day} ${month}` : `${year} жылғы ${day} ${month}`),
    season: (name, year) => (year === null ? name : `${year} жылғы ${name}`),
    part: (name, year) => (year === null ? `жылдың ${name}` : `${year} жылдың ${name}`),
    time: (day, time) => `${day}, сағат ${time}`,
    uncertain: 'нақты емес',
    about: 'шамамен',
    both: 'шамамен, нақты емес',
    unknownStart: 'басталуы белгісіз',
    unknownEnd: 'аяқталуы белгісіз',
  },
};
