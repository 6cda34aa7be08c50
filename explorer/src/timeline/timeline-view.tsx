import { useRef } from 'react';
import type { GraphData } from '../graph/graph-data.ts';
import { useTexts } from '../message/use-texts.ts';
import { Failure } from '../query/failure.tsx';
import { Waiting } from '../query/waiting.tsx';
import { useKeptScroll } from '../state/use-kept.ts';
import { go, useExplored } from '../state/use-state.ts';
import { DatedRows } from './dated-rows.tsx';
import { getSelectedEntity, getTimelineSubject, WHOLE_GRAPH } from './subject.ts';
import './timeline.css';
import { TIMELINE_TEXTS } from './timeline.message.ts';
import { UndatedRows } from './undated-rows.tsx';
import { MAX_ENTITIES, useTimeline } from './use-timeline.ts';

/** The timeline of an entity or of the graph. */
export function TimelineView({ graph }: { readonly graph: GraphData }) {
  const t = useTexts(TIMELINE_TEXTS);
  const { state } = useExplored();
  const entities = graph.nodes.filter(({ kind }) => kind !== null).map(({ id }) => id);
  const subject = getTimelineSubject(state);
  const selected = getSelectedEntity(state);
  const scope = { subject, of: entities.slice(0, MAX_ENTITIES) };
  const dated = useTimeline(scope, false);
  const undated = useTimeline(scope, true);
  const holder = useRef<HTMLElement>(null);
  useKeptScroll('timeline', holder);
  const error = dated.error ?? undated.error;
  const isWholeGraph = subject === null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls
    <section ref={holder} className="timeline" aria-label={t.timeline} tabIndex={0}>
      <header className="timeline-head">
        <h2>{isWholeGraph ? t.ofGraph : t.ofEntity(dated.label ?? undated.label ?? '…')}</h2>
        {!isWholeGraph && (
          <button type="button" className="button" onClick={() => go({ timeline: WHOLE_GRAPH })}>
            {t.toGraph}
          </button>
        )}
        {selected !== null && selected !== subject && (
          <button type="button" className="button" onClick={() => go({ timeline: null })}>
            {t.toSelected}
          </button>
        )}
        {isWholeGraph && entities.length > MAX_ENTITIES && <p className="timeline-cut">{t.firstOf(MAX_ENTITIES, entities.length)}</p>}
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
