import { scaleUtc } from 'd3-scale';
import { formatDate } from '../entity/date.ts';
import { useLang } from '../message/lang.ts';
import type { Stretch } from './span.ts';

const MAX_TICKS = 6;
/** In hundredths of the width: beyond, a year would be cut off. */
const MAX_TICK_PERCENT = 94;
const DAY_MS = 86_400_000;
/** How much of an ISO date says a year, a month, a day. */
const [YEAR_LETTERS, MONTH_LETTERS, DAY_LETTERS] = [4, 7, 10];

/** The years, months or days above the rows. What they say, each row says in words. */
export function Axis({ stretch }: { readonly stretch: Stretch }) {
  const lang = useLang();
  const scale = scaleUtc([stretch.from, stretch.to], [0, 100]);
  const ticks = scale.ticks(MAX_TICKS);
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
