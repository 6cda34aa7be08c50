import { parsePointDate } from '../../base/partial-date.ts';
import { findDates } from '../../text/date/find-dates.ts';

const ISO = /^\s*(\d{4}-\d{2}-\d{2})(?:[T\s]|$)/;
/** "Mon, 05 May 2031 10:00:00 GMT" */
const MAIL = /^\s*(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})\b/;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
/** A day, with or without its time. */
const WRITTEN_DAY = /^\d{4}-\d{2}-\d{2}(?=T|$)/;
/** "14:05", "14.05, 14:05 МСК" */
const CLOCK = /\b\d{1,2}[:.]\d{2}(?::\d{2})?\b/g;

/** A day that a machine wrote. */
function readMachineDay(text: string): string | undefined {
  const [, iso] = ISO.exec(text) ?? [];
  if (iso) return iso;
  const [, day = '', month = '', year = ''] = MAIL.exec(text) ?? [];
  const index = MONTHS.indexOf(month);
  return day === '' || index < 0 ? undefined : `${year}-${String(index / 3 + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The day of a date of publication, as a machine or a person writes it; null if it says no single day. */
export function readDay(text: string | null | undefined, lang: string): string | null {
  if (!text) return null;
  const machine = readMachineDay(text);
  if (machine) return parsePointDate(machine)?.edtf ?? null;
  const days = new Set(findDates(text, lang).flatMap(({ edtf, doubt }) => (doubt === null ? (WRITTEN_DAY.exec(edtf) ?? []) : [])));
  const [only] = days;
  return days.size === 1 ? (only ?? null) : null;
}

/** True for a line that says when it was written and nothing else. */
export function isDateLine(line: string, lang: string): boolean {
  if (readDay(line, lang) === null) return false;
  const spans = findDates(line, lang);
  const letters = Array.from(line);
  for (const { start, end } of spans) letters.fill(' ', start, end);
  return !/\p{L}{4}/u.test(letters.join('').replace(CLOCK, ''));
}
