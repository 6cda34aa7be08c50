import { useTexts } from '../message/use-texts.ts';
import type { TimelineRows } from './dated-rows.tsx';
import { getRowKey } from './item.ts';
import { MoreButton } from './more.tsx';
import { TimelineRow } from './row.tsx';
import { RowList } from './row-list.tsx';
import { TIMELINE_TEXTS } from './timeline.message.ts';

/** The rows without a date. */
export function UndatedRows({ items, total, subject, ...rest }: TimelineRows) {
  const t = useTexts(TIMELINE_TEXTS);
  if (total === 0) return null;
  return (
    <section className="timeline-part" aria-label={t.undated}>
      <h3>
        {t.undated} <span className="dim">{t.count(total)}</span>
      </h3>
      <p className="timeline-hint">{t.undatedHint}</p>
      <RowList name="timeline-undated" label={t.undated}>
        {items.map((item) => (
          <TimelineRow key={getRowKey(item)} item={item} span={null} subject={subject} />
        ))}
      </RowList>
      <MoreButton remaining={total - items.length} {...rest} />
    </section>
  );
}
