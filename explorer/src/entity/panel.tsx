import { lazy, Suspense, useRef } from 'react';
import { ArticlePanel } from '../article/article-panel.tsx';
import { useStory } from '../article/use-story.ts';
import { useTexts } from '../message/use-texts.ts';
import { PAGE_TEXTS } from '../page/page.message.ts';
import { Waiting } from '../query/waiting.tsx';
import { getSubjectKey } from '../state/history.ts';
import { useKeptScroll } from '../state/use-kept.ts';
import { go, useExplored } from '../state/use-state.ts';
import './entity.css';
import './event.css';
import './evidence.css';
import './fact.css';

/** The article loads with the page, the other panels when they are opened. */
const EntityPanel = lazy(async () => ({ default: (await import('./entity-panel.tsx')).EntityPanel }));
const StatementPanel = lazy(async () => ({ default: (await import('./statement-panel.tsx')).StatementPanel }));
const ArticlesPanel = lazy(async () => ({ default: (await import('../articles/articles-panel.tsx')).ArticlesPanel }));
const KnownNote = lazy(async () => ({ default: (await import('../history/known-note.tsx')).KnownNote }));
const DiffPanel = lazy(async () => ({ default: (await import('../diff/diff-panel.tsx')).DiffPanel }));
const PathPanel = lazy(async () => ({ default: (await import('../path/path-panel.tsx')).PathPanel }));
const BetweenPanel = lazy(async () => ({ default: (await import('../comparison/comparison-panel.tsx')).ComparisonPanel }));

/** The panel: the selected item, else the diff, the path or the comparison, else the article. On a narrow screen it is a bottom sheet. */
export function Panel() {
  const t = useTexts(PAGE_TEXTS);
  const { state } = useExplored();
  const { selected, panel, path, common } = state;
  const { article } = useStory();
  const body = useRef<HTMLElement>(null);
  useKeptScroll('panel', body, getSubjectKey(state));
  const isOpen = panel === 'open';
  return (
    <aside className="panel" aria-label={t.details}>
      <button
        type="button"
        className="panel-handle"
        aria-expanded={isOpen}
        aria-controls="panel-body"
        onClick={() => go({ panel: isOpen ? 'closed' : 'open' })}
      >
        <span className="unseen">{isOpen ? t.closePanel : t.openPanel}</span>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="m7 10 5 5 5-5" />
        </svg>
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls */}
      <section ref={body} id="panel-body" className="panel-body" hidden={!isOpen} tabIndex={0} aria-label={t.details}>
        <Suspense fallback={<Waiting lines={8} />}>
          {state.known !== null && <KnownNote />}
          {selected?.startsWith('S') ? (
            <StatementPanel key={selected} id={selected} />
          ) : selected !== null ? (
            <EntityPanel key={selected} id={selected} />
          ) : state.diff ? (
            <DiffPanel />
          ) : path ? (
            <PathPanel path={path} />
          ) : common.length > 0 ? (
            <BetweenPanel of={common} />
          ) : article === undefined ? (
            <Waiting lines={10} />
          ) : article === null ? (
            <ArticlesPanel />
          ) : (
            <ArticlePanel article={article} />
          )}
        </Suspense>
      </section>
    </aside>
  );
}
