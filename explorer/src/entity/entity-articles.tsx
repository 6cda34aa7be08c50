import { ArticleLink } from '../articles/article-link.tsx';
import { formatSource } from '../articles/article-source.ts';
import { useLang } from '../message/lang.ts';
import { formatNumber } from '../message/number.ts';
import { useTexts } from '../message/use-texts.ts';
import { Failure } from '../query/failure.tsx';
import { ArticlesOf, type EntityQuery } from '../query/operations.ts';
import { usePages } from '../query/pages.ts';
import { useKeptSwitch } from '../state/use-kept.ts';
import { ENTITY_TEXTS } from './entity.message.ts';

interface EntityArticlesProps {
  readonly entity: string;
  /** The number of articles and the newest ones. */
  readonly articles: NonNullable<EntityQuery['entity']>['articles'];
}

/** The articles that tell of an entity, the newest first. More load page by page. */
export function EntityArticles({ entity, articles: { totalCount, nodes } }: EntityArticlesProps) {
  const t = useTexts(ENTITY_TEXTS);
  const lang = useLang();
  const [isOpen, setOpen] = useKeptSwitch(`articles ${entity}`);
  const pages = usePages(ArticlesOf, { ref: entity, lang }, (answer) => answer.entity?.articles, isOpen);
  const articles = pages.nodes ?? nodes;
  const remaining = totalCount - articles.length;
  if (totalCount === 0) return null;
  return (
    <section className="names">
      <h3>
        {t.articles} <span className="count">{formatNumber(lang, totalCount)}</span>
      </h3>
      <ul className="entity-articles">
        {articles.map((article) => (
          <li key={article.id}>
            <ArticleLink article={article} text={article.title ?? article.slug} isForeign={article.title !== null} />
            <span className="dim">{formatSource(lang, article)}</span>
          </li>
        ))}
      </ul>
      {pages.error ? (
        <Failure error={pages.error} onRetry={pages.retry} />
      ) : remaining > 0 ? (
        <button type="button" className="more" disabled={pages.isLoading} onClick={() => (isOpen ? pages.loadMore() : setOpen(true))}>
          {t.more(remaining)}
        </button>
      ) : null}
    </section>
  );
}
