/** What stands on a timeline, as far as its place in time goes: days as ISO dates, null where open. */
export interface Dated {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** A stretch of time in milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where a row is drawn, in hundredths of the whole width. */
export interface Span {
  readonly left: number;
  readonly width: number;
  readonly isOpenStart: boolean;
  readonly isOpenEnd: boolean;
}

const DAY = 86_400_000;
/** Nothing is zoomed to less than this, so that a lone day is not as wide as the page. */
const SHORTEST = 120 * DAY;
const AROUND = 0.06;

const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const endOf = (day: string): number => startOf(day) + DAY;

/** The time that rows together take, with some room around it; null where none has a place. */
export function stretchOf(rows: readonly Dated[]): Stretch | null {
  const starts = rows.flatMap(({ earliest, latest }) => [earliest ?? latest].filter((day) => day !== null).map(startOf));
  const ends = rows.flatMap(({ earliest, latest }) => [latest ?? earliest].filter((day) => day !== null).map(endOf));
  if (starts.length === 0) return null;
  const [first, last] = [Math.min(...starts), Math.max(...ends)];
  const missing = Math.max(0, SHORTEST - (last - first)) / 2;
  const room = Math.max(last - first, SHORTEST) * AROUND;
  return { from: first - missing - room, to: last + missing + room };
}

/** Where a row lies in a stretch. What is open goes to the edge. */
export function spanOf({ earliest, latest }: Dated, { from, to }: Stretch): Span {
  const share = (moment: number): number => ((moment - from) / (to - from)) * 100;
  const left = earliest === null ? 0 : share(startOf(earliest));
  const right = latest === null ? 100 : share(endOf(latest));
  return { left, width: right - left, isOpenStart: earliest === null, isOpenEnd: latest === null };
}
