import { useRef } from 'react';
import { NARROW_SCREEN } from '../look/narrow.ts';
import { useTexts } from '../message/use-texts.ts';
import { Quality } from '../quality/quality.tsx';
import { useKeptScroll } from '../state/use-kept.ts';
import { useExplored } from '../state/use-state.ts';
import { ArticleList } from './article-list.tsx';
import { ArticleSearchForm } from './article-search-form.tsx';
import './articles.css';
import { ARTICLES_TEXTS } from './articles.message.ts';

/** The home page with several articles: one line that says what this is, the search of articles and the newest ones. */
export function ArticlesView() {
  const t = useTexts(ARTICLES_TEXTS);
  const { state } = useExplored();
  const container = useRef<HTMLElement>(null);
  useKeptScroll('articles', container);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls
    <section ref={container} className="articles" aria-label={t.articles} tabIndex={0}>
      <div className="articles-page">
        <p className="articles-intro">
          {t.intro} <a href="/graphql">{t.graphql}</a>
        </p>
        <h2>{t.newest}</h2>
        <details open={!matchMedia(NARROW_SCREEN).matches}>
          <summary>{t.search}</summary>
          <ArticleSearchForm search={state} />
        </details>
        <ArticleList search={state} />
        <Quality />
      </div>
    </section>
  );
}
