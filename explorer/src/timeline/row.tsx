import { Mark } from '../kind/mark.tsx';
import { NewBadge } from '../live/new-badge.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { NameText } from '../name/name-text.tsx';
import { createHoverHandlers } from '../state/hovered.ts';
import { go, useExplored } from '../state/use-state.ts';
import { formatTime, formatValue, getRowId } from './item.ts';
import type { Span } from './span.ts';
import { WHOLE_GRAPH } from './subject.ts';
import { TIMELINE_TEXTS } from './timeline.message.ts';
import type { Item } from './use-timeline.ts';

interface TimelineRowProps {
  readonly item: Item;
  /** Null if the item has no date. */
  readonly span: Span | null;
  /** The entity of the timeline, which stays when a row is opened. */
  readonly subject: string | null;
  /** True if the item cannot be of the date that the graph is shown as of. */
  readonly isFaint?: boolean;
}

/** An item of the timeline in words, with a bar for the days its date may mean. */
export function TimelineRow({ item, span, subject, isFaint = false }: TimelineRowProps) {
  const t = useTexts(TIMELINE_TEXTS);
  const lang = useLang();
  const { selected } = useExplored().state;
  const id = getRowId(item);
  const time = formatTime(lang, item);
  return (
    <li>
      <button
        type="button"
        className="timeline-row"
        data-faint={isFaint || undefined}
        aria-current={id === selected ? 'true' : undefined}
        onClick={() => go({ selected: id, timeline: subject ?? WHOLE_GRAPH, panel: 'open' })}
        {...createHoverHandlers(id)}
      >
        <span className="timeline-what">
          <RowText item={item} />
          <NewBadge id={id} />
          {(time || item.isPlanned) && (
            <span className="timeline-when">
              {time} {item.isPlanned && <span className="badge">{t.planned}</span>}
            </span>
          )}
        </span>
        {span && (
          <span className="timeline-lane" aria-hidden="true">
            <span
              className="timeline-bar"
              data-planned={item.isPlanned || undefined}
              data-open-start={span.isOpenStart || undefined}
              data-open-end={span.isOpenEnd || undefined}
              data-what={item.event ? 'event' : 'statement'}
              style={{ left: `${span.left}%`, width: `${span.width}%` }}
            />
          </span>
        )}
      </button>
    </li>
  );
}

function RowText({ item: { event, statement } }: Pick<TimelineRowProps, 'item'>) {
  const lang = useLang();
  if (event)
    return (
      <span className="timeline-name">
        <Mark kind={event.kind} /> <NameText {...event} />
      </span>
    );
  if (!statement) return null;
  return (
    <span className="timeline-name">
      <Mark kind={statement.subject.kind} /> <NameText {...statement.subject} />{' '}
      <span className="dim">· {statement.predicateInfo.label}:</span> {formatValue(lang, statement.value)}
    </span>
  );
}
