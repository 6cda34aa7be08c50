import { NameLink } from '../entity/name-link.tsx';
import { NewBadge } from '../live/new-badge.tsx';
import { useLang } from '../message/lang.ts';
import { getLanguageName } from '../message/language.ts';
import { useTexts } from '../message/use-texts.ts';
import type { ArticleSummaryFragment } from '../query/operations.ts';
import { ArticleLink } from './article-link.tsx';
import { ARTICLES_TEXTS } from './articles.message.ts';

/** An article of the list: title, publisher, date, language, number of facts and the first sentence in the page's language. */
export function ArticleRow({ article }: { readonly article: ArticleSummaryFragment }) {
  const t = useTexts(ARTICLES_TEXTS);
  const lang = useLang();
  const { title, publisher, published, statements, sentences } = article;
  const gloss = sentences.nodes[0]?.gloss;
  return (
    <li className="article-row">
      <h3>
        <ArticleLink article={article} text={title ?? gloss ?? article.slug} isForeign={title !== null} /> <NewBadge id={article.id} />
      </h3>
      <p className="dim">
        {publisher && (
          <>
            <NameLink {...publisher} /> ·{' '}
          </>
        )}
        {published ? <time>{published.text}</time> : t.noDate} · {getLanguageName(lang, article.lang)} · {t.facts(statements.totalCount)}
      </p>
      {title !== null && gloss && <p>{gloss}</p>}
    </li>
  );
}
