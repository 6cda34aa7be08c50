import type { DatePoint, Today } from './date-point.ts';

type DateParts = Pick<DatePoint, 'year' | 'part' | 'day'>;

const toParts = (date: Date): DateParts => {
  const [year = null, part = null, day = null] = date.toISOString().slice(0, 10).split('-');
  return { year, part, day };
};

const toDay = ({ year, month, day }: Today, shift: number): Date | null =>
  year === null || month === null || day === null ? null : new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + shift));

/** A day some days from the article's; null if that is not known. */
export function findDay(today: Today, shift: number): DateParts | null {
  const date = toDay(today, shift);
  return date && toParts(date);
}

/** Monday and Sunday of a week from the article's. */
export function findWeek(today: Today, shift: number): readonly [DateParts, DateParts] | null {
  const date = toDay(today, 0);
  if (!date) return null;
  const monday = ((date.getUTCDay() + 6) % 7) * -1 + shift * 7;
  const [first, last] = [toDay(today, monday), toDay(today, monday + 6)];
  return first && last ? [toParts(first), toParts(last)] : null;
}

export function findMonthFrom({ year, month }: Today, shift: number): DateParts | null {
  if (year === null || month === null) return null;
  const { year: found, part } = toParts(new Date(Date.UTC(Number(year), Number(month) - 1 + shift, 1)));
  return { year: found, part, day: null };
}

/** The year some years from the article's; of four unknown digits if that is not known. */
export const findYear = ({ year }: Today, shift: number): string =>
  year === null ? 'XXXX' : String(Number(year) + shift).padStart(4, '0');

/** The last such day of the week up to the article's day. @param weekday 0 is Monday */
export function findWeekday(today: Today, weekday: number): DateParts | null {
  const date = toDay(today, 0);
  if (!date) return null;
  const passed = (((date.getUTCDay() + 6) % 7) - weekday + 7) % 7;
  return findDay(today, -passed);
}
