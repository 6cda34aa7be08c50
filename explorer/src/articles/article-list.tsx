import { useTexts } from '../message/use-texts.ts';
import { Failure } from '../query/failure.tsx';
import { Waiting } from '../query/waiting.tsx';
import { ArticleRow } from './article-row.tsx';
import './articles.css';
import { ARTICLES_TEXTS } from './articles.message.ts';
import { type ArticleSearch, useArticles } from './use-articles.ts';

/** The articles that match a search, the newest first. */
export function ArticleList({ search }: { readonly search: ArticleSearch }) {
  const t = useTexts(ARTICLES_TEXTS);
  const { nodes, total = 0, error, hasMore, isLoading, loadMore, retry } = useArticles(search);
  if (!nodes) return error ? <Failure error={error} onRetry={retry} /> : <Waiting lines={8} />;
  return (
    <>
      <p role="status" className="dim">
        {total === 0 ? t.none : t.matching(total)}
      </p>
      <ul className="article-rows">
        {nodes.map((article) => (
          <ArticleRow key={article.id} article={article} />
        ))}
      </ul>
      {error && <Failure error={error} onRetry={retry} />}
      {hasMore && !error && (
        <button type="button" className="more" disabled={isLoading} onClick={loadMore}>
          {t.more(total - nodes.length)}
        </button>
      )}
    </>
  );
}
