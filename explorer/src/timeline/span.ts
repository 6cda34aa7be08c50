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

const DAY_MS = 86_400_000;
/** Nothing is zoomed to less than this, so that a lone day is not as wide as the page. */
const MIN_STRETCH_MS = 120 * DAY_MS;
const PADDING_SHARE = 0.06;

const getDayStart = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const getDayEnd = (day: string): number => getDayStart(day) + DAY_MS;

/** The time that rows together take, with some room around it; null where none has a place. */
export function computeStretch(rows: readonly Dated[]): Stretch | null {
  const starts = rows.flatMap(({ earliest, latest }) => [earliest ?? latest].filter((day) => day !== null).map(getDayStart));
  const ends = rows.flatMap(({ earliest, latest }) => [latest ?? earliest].filter((day) => day !== null).map(getDayEnd));
  if (starts.length === 0) return null;
  const [first, last] = [Math.min(...starts), Math.max(...ends)];
  const widening = Math.max(0, MIN_STRETCH_MS - (last - first)) / 2;
  const padding = Math.max(last - first, MIN_STRETCH_MS) * PADDING_SHARE;
  return { from: first - widening - padding, to: last + widening + padding };
}

/** Where a row lies in a stretch. What is open goes to the edge. */
export function computeSpan({ earliest, latest }: Dated, { from, to }: Stretch): Span {
  const toPercent = (moment: number): number => ((moment - from) / (to - from)) * 100;
  const left = earliest === null ? 0 : toPercent(getDayStart(earliest));
  const right = latest === null ? 100 : toPercent(getDayEnd(latest));
  return { left, width: right - left, isOpenStart: earliest === null, isOpenEnd: latest === null };
}
