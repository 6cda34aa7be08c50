import { AsOfSlider } from '../as-of/as-of-slider.tsx';
import { findDay, isOutside } from '../as-of/day.ts';
import { useTexts } from '../message/use-texts.ts';
import { useExplored } from '../state/use-state.ts';
import { Axis } from './axis.tsx';
import { getRowKey } from './item.ts';
import { MoreButton } from './more.tsx';
import { TimelineRow } from './row.tsx';
import { RowList } from './row-list.tsx';
import { computeSpan, computeStretch } from './span.ts';
import { TIMELINE_TEXTS } from './timeline.message.ts';
import type { Item } from './use-timeline.ts';

export interface TimelineRows {
  readonly items: readonly Item[];
  /** Number of rows, including those not shown. */
  readonly total: number;
  readonly subject: string | null;
  readonly loadMore: () => void;
  readonly isLoading: boolean;
}

/** The rows with a date, under the axis. */
export function DatedRows({ items, total, subject, ...rest }: TimelineRows) {
  const t = useTexts(TIMELINE_TEXTS);
  const { asOf } = useExplored().state;
  const moment = asOf === null ? null : findDay(asOf);
  const stretch = computeStretch(items);
  return (
    <section className="timeline-part" aria-label={t.dated}>
      {stretch ? (
        <>
          <Axis stretch={stretch} />
          <AsOfSlider stretch={stretch} />
          <RowList name="timeline-rows" label={t.dated}>
            {items.map((item) => (
              <TimelineRow
                key={getRowKey(item)}
                item={item}
                span={computeSpan(item, stretch)}
                subject={subject}
                isFaint={moment !== null && isOutside(item, moment)}
              />
            ))}
          </RowList>
          <p className="timeline-hint">{t.spanHint}</p>
          <MoreButton remaining={total - items.length} {...rest} />
        </>
      ) : (
        <div className="timeline-empty">
          <svg viewBox="0 0 240 40" aria-hidden="true">
            <path d="M4 20H236M40 14v12M93 14v12M146 14v12M199 14v12" />
          </svg>
          <p>
            <strong>{t.noneDated}</strong> {t.noneDatedHint}
          </p>
        </div>
      )}
    </section>
  );
}
