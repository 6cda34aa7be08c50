import { lazy, Suspense, useEffect, useRef } from 'react';
import { useStory } from '../article/use-story.ts';
import { AsOfControl } from '../as-of/as-of-control.tsx';
import { StageOverlay } from '../graph/stage-overlay.tsx';
import { useGraph } from '../graph/use-graph.ts';
import { useTexts } from '../message/use-texts.ts';
import { Failure } from '../query/failure.tsx';
import { Waiting } from '../query/waiting.tsx';
import { VIEWS } from '../state/state.ts';
import { go, useExplored } from '../state/use-state.ts';
import { PAGE_TEXTS } from './page.message.ts';
import { useView } from './view.tsx';

const ArticlesView = lazy(async () => ({ default: (await import('../articles/articles-view.tsx')).ArticlesView }));
const DuplicatesView = lazy(async () => ({ default: (await import('../duplicates/duplicates-view.tsx')).DuplicatesView }));
const RecordingView = lazy(async () => ({ default: (await import('../recording/recording-view.tsx')).RecordingView }));

/** The graph in one of its views, or the list of articles. */
export function Stage() {
  const t = useTexts(PAGE_TEXTS);
  const { known, diff, write } = useExplored().state;
  const { view = 'graph' } = useStory();
  const { graph, whole, error, retry, isEmpty, isAdding } = useGraph();
  const View = useView(view);
  const current = useRef<HTMLButtonElement>(null);
  // On a narrow screen the buttons scroll.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view has another button
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [view]);
  return (
    <main id="stage" className="stage" tabIndex={-1}>
      <div className="stage-bar">
        <nav className="views" aria-label={t.views}>
          {VIEWS.map((name) => (
            <button
              key={name}
              ref={name === view ? current : null}
              type="button"
              aria-current={name === view && write === null ? 'page' : undefined}
              onClick={() => go({ view: name, write: null })}
            >
              {t[name]}
            </button>
          ))}
        </nav>
        {view !== 'articles' && write === null && diff === null && <AsOfControl />}
      </div>
      <div className="view">
        {write === 'article' ? (
          <Suspense fallback={<StageWaiting />}>
            <RecordingView />
          </Suspense>
        ) : write === 'duplicates' ? (
          <Suspense fallback={<StageWaiting />}>
            <DuplicatesView />
          </Suspense>
        ) : error ? (
          <div className="stage-note">
            <Failure error={error} onRetry={retry} />
          </div>
        ) : isEmpty ? (
          <div className="stage-note">
            {known === null ? (
              <>
                <h2>{t.empty}</h2>
                <p>{t.emptyHint}</p>
              </>
            ) : (
              <p>{t.emptyThen}</p>
            )}
          </div>
        ) : view === 'articles' ? (
          <Suspense fallback={<StageWaiting />}>
            <ArticlesView />
          </Suspense>
        ) : !graph || !whole ? (
          <StageWaiting />
        ) : (
          <Suspense fallback={<StageWaiting />}>
            <View graph={graph} whole={whole} />
          </Suspense>
        )}
      </div>
      {write === null && <StageOverlay whole={whole} isAdding={isAdding} />}
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
