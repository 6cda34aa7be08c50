import { useTexts } from '../message/use-texts.ts';
import { go } from '../state/use-state.ts';
import { ArticleList } from './article-list.tsx';
import { ARTICLES_TEXTS } from './articles.message.ts';
import { NO_SEARCH } from './use-articles.ts';

/** The newest articles, in the panel of a graph that belongs to no article. */
export function ArticlesPanel() {
  const t = useTexts(ARTICLES_TEXTS);
  return (
    <section className="articles-panel">
      <h2>{t.newest}</h2>
      <button type="button" className="button" onClick={() => go({ view: 'articles', ...NO_SEARCH })}>
        {t.all}
      </button>
      <ArticleList search={NO_SEARCH} />
    </section>
  );
}
