import { parsePointDate } from '../../base/partial-date.ts';

/** A date of a text before its year is settled. Offsets are UTF-16 units. */
export interface DatePoint {
  readonly start: number;
  readonly end: number;
  /** Four characters, X for unknown digits; null if the text does not state the year. */
  readonly year: string | null;
  /** Month, season, quarter or half by its EDTF number. */
  readonly part: string | null;
  readonly day: string | null;
  /** The end of an interval, if the words name one. */
  readonly until: DatePoint | null;
  /** Half of an interval: since or until the date. */
  readonly open: 'SINCE' | 'UNTIL' | null;
  /** True if the words are a date only beside another: a month without a preposition. */
  readonly isWeak: boolean;
  readonly doubt: DateDoubt | null;
}

/**
 * Why a reading may be wrong. YEAR: the year is that of the article. DAY: a day of the week near the article's date. ORDER: day
 * and month may be the other way round. CENTURY: two digits of a year. PART: the words narrow the date down ("early 2020").
 */
export type DateDoubt = 'YEAR' | 'DAY' | 'ORDER' | 'CENTURY' | 'PART';

/** The day of the article, as far as it is known. */
export interface Today {
  readonly year: string | null;
  readonly month: string | null;
  readonly day: string | null;
}

export const UNKNOWN_TODAY: Today = { year: null, month: null, day: null };

/** The parts of the article's date. Seasons and unknown digits tell its year only. */
export function readToday(published: string | null): Today {
  const [, year = null, month = null, day = null] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[?~%]?$/.exec(published ?? '') ?? [];
  return { year: year ?? /^(\d{4})-/.exec(published ?? '')?.[1] ?? null, month, day };
}

export const EMPTY_POINT = { year: null, part: null, day: null, until: null, open: null, isWeak: false, doubt: null } as const;

const UNKNOWN_YEAR = 'XXXX';
const toEdtf = ({ part, day }: DatePoint, year: string): string => [year, part, day].filter((piece) => piece !== null).join('-');

/** A date in EDTF, of the stated year, else of the article's; null if there is no such day. */
export function resolvePoint(
  point: DatePoint,
  { year: current }: Today,
): { readonly edtf: string; readonly doubt: DateDoubt | null } | null {
  const last = point.until;
  const stated = point.year ?? last?.year ?? null;
  const year = stated ?? current ?? UNKNOWN_YEAR;
  const doubt = point.doubt ?? last?.doubt ?? (stated === null && current !== null ? 'YEAR' : null);
  const own = toEdtf(point, year);
  if (parsePointDate(own) === null) return null;
  if (point.open !== null) return { edtf: point.open === 'SINCE' ? `${own}/..` : `../${own}`, doubt };
  if (!last) return { edtf: own, doubt };
  const end = toEdtf(last, last.year ?? year);
  return parsePointDate(end) === null ? null : { edtf: `${own}/${end}`, doubt };
}
