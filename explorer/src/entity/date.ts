import type { Lang } from '../state/state.ts';
import { DATE_TEXTS, type DateWords } from './date.message.ts';

/** A date of the API: a year, then a month or another part of the year, then a day. X is an unknown digit. */
const DATE_PATTERN = /^([\dX]{4})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%])?$/;

/** Formats a partial date, such as "second half of the year, year not stated". Returns text of any other form unchanged. */
export function formatDate(lang: Lang, edtf: string): string {
  const [, digits, part, day, qualifier] = DATE_PATTERN.exec(edtf) ?? [];
  if (digits === undefined) return edtf;
  const words = DATE_TEXTS[lang];
  const year = digits.includes('X') ? null : digits.replace(/^0+/, '');
  const partText = part === undefined || part === 'XX' ? null : formatPart(words, part, day, year);
  if (partText === undefined) return edtf;
  const parts = [
    partText ?? formatYears(words, digits),
    partText !== null && year === null ? formatYears(words, digits) : null,
    part === 'XX' ? words.noMonth : null,
    day === 'XX' && part !== 'XX' ? words.noDay : null,
  ];
  const whole = parts.filter((part) => part !== null).join(', ');
  const doubt = qualifier === '?' ? words.uncertain : qualifier === '~' ? words.about : qualifier === '%' ? words.both : null;
  return doubt === null ? whole : `${whole} (${doubt})`;
}

/** Formats a month, season, quarter, third or half. Undefined if there is no part with that number. */
function formatPart(words: DateWords, part: string, day: string | undefined, year: string | null): string | undefined {
  const number = Number(part);
  if (number <= 12) {
    const name = (day === undefined || day === 'XX' ? words.months : words.monthsOfDay)[number - 1];
    if (name === undefined) return undefined;
    return day === undefined || day === 'XX' ? words.month(name, year) : words.day(Number(day), name, year);
  }
  if (number >= 21 && number <= 32) {
    const name = words.seasons[(number - 21) % 4];
    const season = name && words.season(name, year);
    return number >= 29 && season ? `${season} (${words.southern})` : season;
  }
  const name = words.quarters[number - 33] ?? words.thirds[number - 37] ?? words.halves[number - 40];
  return name && words.part(name, year);
}

function formatYears(words: DateWords, digits: string): string {
  if (digits === 'XXXX') return words.noYear;
  if (!digits.includes('X')) return words.year(digits.replace(/^0+/, ''));
  const isDecade = /^\d{3}X$/.test(digits);
  return isDecade ? words.decade(digits.replace('X', '0')) : words.years(digits.replaceAll('X', '0'), digits.replaceAll('X', '9'));
}
