import type { Picture } from '../graph/picture.ts';
import { useTexts } from '../message/use-texts.ts';
import { Failure } from '../query/failure.tsx';
import { Waiting } from '../query/waiting.tsx';
import { go, useExplored } from '../state/use-state.ts';
import { DatedRows } from './dated-rows.tsx';
import { ALL, selectedEntity, subjectOf } from './subject.ts';
import './timeline.css';
import { TIMELINE_TEXTS } from './timeline.message.ts';
import { UndatedRows } from './undated-rows.tsx';
import { MOST_ENTITIES, useTimeline } from './use-timeline.ts';

/** When it was: of the entity that is looked at, else of what the graph shows. */
export function TimelineView({ picture }: { readonly picture: Picture }) {
  const t = useTexts(TIMELINE_TEXTS);
  const { state } = useExplored();
  const entities = picture.nodes.filter(({ kind }) => kind !== null).map(({ id }) => id);
  const subject = subjectOf(state);
  const selected = selectedEntity(state);
  const whose = { subject, of: entities.slice(0, MOST_ENTITIES) };
  const dated = useTimeline(whose, false);
  const undated = useTimeline(whose, true);
  const error = dated.error ?? undated.error;
  const isOfAll = subject === null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="timeline" aria-label={t.timeline} tabIndex={0}>
      <header className="timeline-head">
        <h2>{isOfAll ? t.ofGraph : t.ofEntity(dated.label ?? undated.label ?? '…')}</h2>
        {!isOfAll && (
          <button type="button" className="button" onClick={() => go({ timeline: ALL })}>
            {t.toGraph}
          </button>
        )}
        {selected !== null && selected !== subject && (
          <button type="button" className="button" onClick={() => go({ timeline: null })}>
            {t.toSelected}
          </button>
        )}
        {isOfAll && entities.length > MOST_ENTITIES && <p className="timeline-cut">{t.firstOf(MOST_ENTITIES, entities.length)}</p>}
      </header>
      {error ? (
        <Failure error={error} onRetry={dated.error ? dated.retry : undated.retry} />
      ) : !dated.items || !undated.items ? (
        <Waiting lines={6} />
      ) : dated.total + undated.total === 0 ? (
        <p className="timeline-none">{t.none}</p>
      ) : (
        <>
          <DatedRows {...dated} items={dated.items} subject={subject} />
          <UndatedRows {...undated} items={undated.items} subject={subject} />
        </>
      )}
    </section>
  );
}
