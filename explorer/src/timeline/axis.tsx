import { scaleUtc } from 'd3-scale';
import { formatDate } from '../entity/date.ts';
import { NARROW_SCREEN } from '../look/narrow.ts';
import { useLang } from '../message/lang.ts';
import type { Stretch } from './span.ts';

const MAX_TICKS = 6;
const MAX_NARROW_TICKS = 3;
/** A later label would be cut off. */
const MAX_TICK_PERCENT = 94;
const DAY_MS = 86_400_000;
/** The lengths of a year, a month and a day in an ISO date. */
const [YEAR_LETTERS, MONTH_LETTERS, DAY_LETTERS] = [4, 7, 10];

/** The axis above the rows, hidden from screen readers: each row has its date in words. */
export function Axis({ stretch }: { readonly stretch: Stretch }) {
  const lang = useLang();
  const scale = scaleUtc([stretch.from, stretch.to], [0, 100]);
  const ticks = scale.ticks(matchMedia(NARROW_SCREEN).matches ? MAX_NARROW_TICKS : MAX_TICKS);
  const step = Number(ticks[1] ?? 0) - Number(ticks[0] ?? 0);
  const letters = step < 27 * DAY_MS ? DAY_LETTERS : step < 300 * DAY_MS ? MONTH_LETTERS : YEAR_LETTERS;
  return (
    <div className="timeline-axis" aria-hidden="true">
      <div className="timeline-ticks">
        {ticks
          .filter((tick) => scale(tick) < MAX_TICK_PERCENT)
          .map((tick) => (
            <span key={Number(tick)} style={{ left: `${scale(tick)}%` }}>
              {formatDate(lang, tick.toISOString().slice(0, letters))}
            </span>
          ))}
      </div>
    </div>
  );
}
