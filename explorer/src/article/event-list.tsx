import { EventParts } from '../entity/event-parts.tsx';
import { NameLink } from '../entity/name-link.tsx';
import { useTexts } from '../message/use-texts.ts';
import { Failure } from '../query/failure.tsx';
import { ARTICLE_TEXTS } from './article.message.ts';
import type { EventPages } from './use-article.ts';

interface EventListProps {
  readonly events: EventPages;
  /** The facts of the sentence that is pointed at. */
  readonly highlighted: ReadonlySet<string>;
}

/** What the article tells of, with who took part: the facts of its headline first, as they are tied the most. */
export function EventList({ events, highlighted }: EventListProps) {
  const t = useTexts(ARTICLE_TEXTS);
  const { pages, nodes, error, hasMore, isLoading, loadMore, retry } = events;
  const total = pages?.[0]?.events.totalCount ?? 0;
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
