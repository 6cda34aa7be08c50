import { attachEnding } from '../inflection/attach.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';
import { DATE_FORMS } from './date-forms.ts';

/** A year, a month or a day, whose words can be inflected. */
const PLAIN_DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/;

export const isPlainDate = (edtf: string): boolean => PLAIN_DATE.test(edtf);

/** The parts of a plain date without leading zeros; the month as an index. */
interface PlainDate {
  readonly year: string;
  readonly month: number | null;
  readonly day: string | null;
}

function splitDate(edtf: string): PlainDate {
  const [, year = '', month, day] = PLAIN_DATE.exec(edtf) ?? [];
  return {
    year: year.replace(/^0+/, ''),
    month: month === undefined ? null : Number(month) - 1,
    day: day === undefined ? null : String(Number(day)),
  };
}

const joinWords = (...words: readonly (string | null | undefined)[]): string => words.filter(Boolean).join(' ');
const nameOf = (names: readonly string[], month: number | null): string | undefined => (month === null ? undefined : names[month]);

/** The start of an interval without what its end repeats: "с 1 по 15 июня 2020 года". */
interface Shared {
  readonly isSameYear: boolean;
  readonly isSameMonth: boolean;
}

function findShared(from: PlainDate, to: PlainDate): Shared {
  const isSameYear = from.year === to.year && from.month !== null && to.month !== null;
  return { isSameYear, isSameMonth: isSameYear && from.month === to.month && from.day !== null && to.day !== null };
}

const NOTHING: Shared = { isSameYear: false, isSameMonth: false };

const writeEnglish = ({ year, month, day }: PlainDate, { isSameYear, isSameMonth }: Shared): string =>
  joinWords(day, isSameMonth ? null : nameOf(DATE_FORMS.en.months, month), isSameYear ? null : year);

function writeRussian({ year, month, day }: PlainDate, { isSameYear, isSameMonth }: Shared): string {
  return joinWords(day, isSameMonth ? null : nameOf(DATE_FORMS.ru.monthsOfDay, month), isSameYear ? null : `${year} года`);
}

/** After "по": the accusative, which is the nominative of months and years. */
const writeRussianEnd = (date: PlainDate): string =>
  date.month !== null && date.day === null
    ? `${DATE_FORMS.ru.months[date.month]} ${date.year} года`
    : date.month === null
      ? `${date.year} год`
      : writeRussian(date, NOTHING);

/** "С 1 по 15 июня 2020 года", "с 2015 года", "по 2025 год". */
function writeRussianBounds(from: PlainDate | null, to: PlainDate | null): string {
  const shared = from && to ? findShared(from, to) : NOTHING;
  const start =
    from && `${from.day === '2' ? 'со' : 'с'} ${from.month === null && to?.month === null ? from.year : writeRussian(from, shared)}`;
  if (!to) return start ?? '';
  return joinWords(start, `по ${writeRussianEnd(to)}`);
}

function writeEnglishBounds(from: PlainDate | null, to: PlainDate | null): string {
  if (from && to) return `from ${writeEnglish(from, findShared(from, to))} to ${writeEnglish(to, NOTHING)}`;
  return from ? `since ${writeEnglish(from, NOTHING)}` : to ? `until ${writeEnglish(to, NOTHING)}` : '';
}

/** A Kazakh date with a case: "2019 жылғы қаңтардан". The end does not repeat the year of the start. */
function writeKazakh({ year, month, day }: PlainDate, ending: 'ABLATIVE' | 'DATIVE', isYearKnown: boolean): string {
  if (month === null) return `${year} ${attachEnding('жыл', ending)}`;
  return joinWords(isYearKnown ? null : `${year} жылғы`, day, attachEnding(DATE_FORMS.kk.months[month] ?? '', ending));
}

function writeKazakhBounds(from: PlainDate | null, to: PlainDate | null): string {
  const end = to && writeKazakh(to, 'DATIVE', from !== null && findShared(from, to).isSameYear);
  return joinWords(from && writeKazakh(from, 'ABLATIVE', false), end ? `${end} дейін` : 'бастап');
}

const WRITERS: Readonly<Record<RecognizedLanguage, (from: PlainDate | null, to: PlainDate | null) => string>> = {
  kk: writeKazakhBounds,
  ru: writeRussianBounds,
  en: writeEnglishBounds,
};

/** An interval of plain dates in words; null is an open bound. */
export const writeBounds = (from: string | null, to: string | null, lang: RecognizedLanguage): string =>
  WRITERS[lang](from === null ? null : splitDate(from), to === null ? null : splitDate(to));
