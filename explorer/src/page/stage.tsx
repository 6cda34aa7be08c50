import { Suspense } from 'react';
import { StageOverlay } from '../graph/stage-overlay.tsx';
import { useGraph } from '../graph/use-graph.ts';
import { useTexts } from '../message/use-texts.ts';
import { Failure } from '../query/failure.tsx';
import { Waiting } from '../query/waiting.tsx';
import { VIEWS } from '../state/state.ts';
import { go, useExplored } from '../state/use-state.ts';
import { PAGE_TEXTS } from './page.message.ts';
import { useView } from './view.tsx';

/** The graph in one of its views. */
export function Stage() {
  const t = useTexts(PAGE_TEXTS);
  const { state } = useExplored();
  const { graph, whole, error, retry, isEmpty, isAdding } = useGraph();
  const View = useView(state.view);
  return (
    <main id="stage" className="stage" tabIndex={-1}>
      <nav className="views" aria-label={t.views}>
        {VIEWS.map((view) => (
          <button key={view} type="button" aria-current={view === state.view ? 'page' : undefined} onClick={() => go({ view })}>
            {t[view]}
          </button>
        ))}
      </nav>
      <div className="view">
        {error ? (
          <div className="stage-note">
            <Failure error={error} onRetry={retry} />
          </div>
        ) : isEmpty ? (
          <div className="stage-note">
            <h2>{t.empty}</h2>
            <p>{t.emptyHint}</p>
          </div>
        ) : !graph || !whole ? (
          <StageWaiting />
        ) : (
          <Suspense fallback={<StageWaiting />}>
            <View graph={graph} whole={whole} />
          </Suspense>
        )}
      </div>
      <StageOverlay whole={whole} isAdding={isAdding} />
    </main>
  );
}

function StageWaiting() {
  return (
    <div className="stage-note">
      <Waiting />
    </div>
  );
}
