import { EventParts } from '../entity/event-parts.tsx';
import { NameLink } from '../entity/name-link.tsx';
import { useTexts } from '../message/use-texts.ts';
import { Failure } from '../query/failure.tsx';
import { ARTICLE_TEXTS } from './article.message.ts';
import type { EventPages } from './use-article.ts';

interface EventListProps {
  readonly events: EventPages;
  /** Statements of the hovered sentence. */
  readonly highlighted: ReadonlySet<string>;
}

/** The events of the article with their participants. Events with the most statements come first. */
export function EventList({ events, highlighted }: EventListProps) {
  const t = useTexts(ARTICLE_TEXTS);
  const { total, nodes, error, hasMore, isLoading, loadMore, retry } = events;
  if (nodes && total === 0) return null;
  return (
    <section className="happenings">
      <h3>{t.events}</h3>
      <ul>
        {nodes?.map((event) => (
          <li key={event.id} className="happening">
            <h4>
              <NameLink id={event.id} kind={event.kind} label={event.label} />
            </h4>
            <EventParts event={event} highlighted={highlighted} />
          </li>
        ))}
      </ul>
      {error && <Failure error={error} onRetry={retry} />}
      {hasMore && !error && (
        <button type="button" className="more" disabled={isLoading} onClick={loadMore}>
          {t.moreEvents(total - (nodes?.length ?? 0))}
        </button>
      )}
    </section>
  );
}
