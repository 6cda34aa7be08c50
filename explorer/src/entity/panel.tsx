import { ArticlePanel } from '../article/article-panel.tsx';
import { useTexts } from '../message/use-texts.ts';
import { PAGE_TEXTS } from '../page/page.message.ts';
import { go, useExplored } from '../state/use-state.ts';
import './entity.css';
import { EntityPanel } from './entity-panel.tsx';
import { StatementPanel } from './statement-panel.tsx';

/** What is known of what is selected; of nothing else, the article. On a narrow screen it is a sheet from below. */
export function Panel() {
  const t = useTexts(PAGE_TEXTS);
  const { selected, panel } = useExplored().state;
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section id="panel-body" className="panel-body" hidden={!isOpen} tabIndex={0} aria-label={t.details}>
        {selected === null ? (
          <ArticlePanel />
        ) : selected.startsWith('S') ? (
          <StatementPanel key={selected} id={selected} />
        ) : (
          <EntityPanel key={selected} id={selected} />
        )}
      </section>
    </aside>
  );
}
