import { lazy, Suspense, useEffect } from 'react';
import { GraphTable } from '../graph/graph-table.tsx';
import { OverStage } from '../graph/over-stage.tsx';
import { usePicture } from '../graph/use-picture.ts';
import { useTexts } from '../message/use-texts.ts';
import { Failure } from '../query/failure.tsx';
import { Waiting } from '../query/waiting.tsx';
import type { View } from '../state/state.ts';
import { go, useExplored } from '../state/use-state.ts';
import { PAGE_TEXTS } from './page.message.ts';

/** Comes after the rest of the page, which can be read by then; beside what is drawn, not after it. */
const graphView = () => import('../graph/graph-view.tsx');
const GraphView = lazy(async () => ({ default: (await graphView()).GraphView }));

/** The views there are, in the order of their buttons. */
const SHOWN: readonly View[] = ['graph', 'table'];

/** Where the graph is seen, in one of its views. */
export function Stage() {
  const t = useTexts(PAGE_TEXTS);
  const { state } = useExplored();
  const { picture, whole, error, retry, isEmpty, isAdding } = usePicture();
  const isGraph = state.view !== 'table';
  useEffect(() => {
    if (isGraph) graphView().catch(() => {}); // told where it is drawn
  }, [isGraph]);
  return (
    <main id="stage" className="stage" tabIndex={-1}>
      <nav className="views" aria-label={t.views}>
        {SHOWN.map((view) => (
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
        ) : !picture || !whole ? (
          <StageWaiting />
        ) : isGraph ? (
          <Suspense fallback={<StageWaiting />}>
            <GraphView picture={picture} whole={whole} />
          </Suspense>
        ) : (
          <GraphTable picture={picture} whole={whole} />
        )}
      </div>
      <OverStage whole={whole} isAdding={isAdding} />
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
