/** The first day of a date such as 2030, 2030-09 or 2030-09-15, in milliseconds. Null for a date without a year. */
export function findDay(date: string): number | null {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date) ?? [];
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(time) ? null : time;
}

/** The day of a moment as an ISO date. */
export const toDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

interface Bounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** True if a period cannot include a day. An unknown bound includes any day. */
export function isOutside({ earliest, latest }: Bounds, moment: number): boolean {
  const day = toDay(moment);
  return (earliest !== null && day < earliest) || (latest !== null && day > latest);
}
