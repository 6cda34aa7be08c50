/** The days of an item as ISO dates; null if a bound is unknown. */
export interface Dated {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** A stretch of time in milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The position of a row, in percent of the width. */
export interface Span {
  readonly left: number;
  readonly width: number;
  readonly isOpenStart: boolean;
  readonly isOpenEnd: boolean;
}

const DAY_MS = 86_400_000;
/** The minimum stretch, so that a single day does not fill the page. */
const MIN_STRETCH_MS = 120 * DAY_MS;
const PADDING_SHARE = 0.06;

const getDayStart = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const getDayEnd = (day: string): number => getDayStart(day) + DAY_MS;

/** The time that all rows cover, with padding. Null if no row has a date. */
export function computeStretch(rows: readonly Dated[]): Stretch | null {
  const starts = rows.flatMap(({ earliest, latest }) => [earliest ?? latest].filter((day) => day !== null).map(getDayStart));
  const ends = rows.flatMap(({ earliest, latest }) => [latest ?? earliest].filter((day) => day !== null).map(getDayEnd));
  if (starts.length === 0) return null;
  const [first, last] = [Math.min(...starts), Math.max(...ends)];
  const widening = Math.max(0, MIN_STRETCH_MS - (last - first)) / 2;
  const padding = Math.max(last - first, MIN_STRETCH_MS) * PADDING_SHARE;
  return { from: first - widening - padding, to: last + widening + padding };
}

/** The position of a row. An unknown bound reaches the edge. */
export function computeSpan({ earliest, latest }: Dated, { from, to }: Stretch): Span {
  const toPercent = (moment: number): number => ((moment - from) / (to - from)) * 100;
  const left = earliest === null ? 0 : toPercent(getDayStart(earliest));
  const right = latest === null ? 100 : toPercent(getDayEnd(latest));
  return { left, width: right - left, isOpenStart: earliest === null, isOpenEnd: latest === null };
}
