/** A partial date or an interval in EDTF, with the earliest and latest possible day (null if open). */
export interface PartialDate {
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Earliest and latest possible day of a time; absent or null if open. */
export interface Days {
  readonly earliest?: string | null | undefined;
  readonly latest?: string | null | undefined;
}

const DAY_MS = 86_400_000;

/** The day that was asked for last: each label asks for it, and writing it takes longer than choosing the label. */
let last: { readonly number: number; readonly days: Days } = { number: Number.NaN, days: {} };

/** Today in UTC. */
export function getToday(): Days {
  const number = Math.floor(Date.now() / DAY_MS);
  if (number !== last.number) {
    const day = new Date(number * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
    last = { number, days: { earliest: day, latest: day } };
  }
  return last.days;
}

export const POINT_ALLOWED =
  'an EDTF date: 2020, 2020-06, 2020-06-15, a day with its time such as 2020-06-15T14:30:00, a season or half-year such as 2020-21 or 2020-41, X for unknown digits (202X, XXXX-41), ? or ~ if uncertain or approximate';
export const EDTF_ALLOWED = `${POINT_ALLOWED}, or an interval: 2019-01/2019-03, 2019-01/.. without an end, 2019-01/ if the end is unknown`;

/** Year, then a month or a season, then a day. X stands for an unknown digit. */
const SHAPE = /^([\dX]{4})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?[?~%]?$/;

/** A day, the time of day, and the offset from UTC if it is known. */
export const DAY_TIME = /^(\d{4}-\d\d-\d\d)T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

/** First and last month of seasons and other parts of a year, by EDTF number. Month 14 is February of the next year. */
const SEASONS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  ...{ 21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [12, 14] },
  ...{ 25: [3, 5], 26: [6, 8], 27: [9, 11], 28: [12, 14], 29: [9, 11], 30: [12, 14], 31: [3, 5], 32: [6, 8] },
  ...{ 33: [1, 3], 34: [4, 6], 35: [7, 9], 36: [10, 12] },
  ...{ 37: [1, 4], 38: [5, 8], 39: [9, 12] },
  ...{ 40: [1, 6], 41: [7, 12] },
};

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
/** The last day of a month. Months after 12 belong to the next year. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year + 400, month, 0)).getUTCDate(); // Date.UTC maps years below 100 to 19xx
const dayText = (year: number, month: number, day: number): string =>
  month > 12 ? dayText(year + 1, month - 12, day) : `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** Every possible year from 1, ascending, with X for unknown digits. */
function yearsOf(digits: string): number[] {
  const index = digits.indexOf('X');
  if (index < 0) return [Number(digits)].filter((year) => year > 0);
  return Array.from('0123456789').flatMap((digit) => yearsOf(digits.slice(0, index) + digit + digits.slice(index + 1)));
}

/** Parses a date, with or without the time of day, or a season. Null if invalid. */
export function parsePointDate(text: string): PartialDate | null {
  const [, day] = DAY_TIME.exec(text) ?? [];
  if (day === undefined) return parseDate(text);
  const found = parseDate(day);
  return found && { ...found, edtf: text };
}

/** Parses a date or season in the years 0001 to 9999 (Postgres has no year 0). XX stands for an unknown month or day. Null if invalid. */
function parseDate(text: string): PartialDate | null {
  const [, digits = '', part, days] = SHAPE.exec(text) ?? [];
  const months = monthsOf(part);
  if (!digits || !months || (days !== undefined && months[0] !== months[1] && days !== 'XX')) return null;
  if (days !== undefined && Number(part) > 12) return null;
  const [first, last] = months;
  const day = days === undefined || days === 'XX' ? null : Number(days);
  // 29 February is possible in leap years only.
  const isThere = (year: number) => day === null || (day >= 1 && day <= daysIn(year, first));
  if (digits === 'XXXX') return isThere(2000) ? { edtf: text, earliest: null, latest: null } : null;
  const years = yearsOf(digits);
  const [from, to] = [years.find(isThere), years.findLast(isThere)];
  if (from === undefined || to === undefined || (to === 9999 && last > 12)) return null;
  return { edtf: text, earliest: dayText(from, first, day ?? 1), latest: dayText(to, last, day ?? daysIn(to, last)) };
}

/** The first and last possible month; null if the text is not a month or a season. */
function monthsOf(part: string | undefined): readonly [first: number, last: number] | null {
  if (part === undefined || part === 'XX') return [1, 12];
  const month = Number(part);
  return month >= 1 && month <= 12 ? [month, month] : (SEASONS[part] ?? null);
}

/** True if the first date is over before the second begins, whatever their exact days are. */
export const isSurelyBefore = (one: PartialDate, other: PartialDate): boolean =>
  one.latest !== null && other.earliest !== null && one.latest < other.earliest;

/** True if both dates may have a day in common. An open bound may be any day. */
export const canOverlap = (one: PartialDate, other: PartialDate): boolean => !isSurelyBefore(one, other) && !isSurelyBefore(other, one);

/** A bound of an interval that is open (`..`) or unknown (empty). */
const NO_BOUND: PartialDate = { edtf: '', earliest: null, latest: null };
const isOpen = (text: string): boolean => text === '' || text === '..';
const parseBound = (text: string): PartialDate | null => (isOpen(text) ? NO_BOUND : parsePointDate(text));

/** Parses a date, a season or an interval of them. Null if invalid, or if an interval ends before it begins. */
export function parsePartialDate(text: string): PartialDate | null {
  const [first = '', last, ...rest] = text.split('/');
  if (last === undefined) return parsePointDate(text);
  const [start, end] = [parseBound(first), parseBound(last)];
  if (!start || !end || rest.length > 0 || (isOpen(first) && isOpen(last)) || isSurelyBefore(end, start)) return null;
  return { edtf: text, earliest: start.earliest, latest: end.latest };
}
