import { lazy, Suspense } from 'react';
import { useMay } from '../account/viewer.ts';
import { NameLink } from '../entity/name-link.tsx';
import { findWebUrl } from '../entity/web-url.ts';
import { useLang } from '../message/lang.ts';
import { getLanguageName } from '../message/language.ts';
import { useTexts } from '../message/use-texts.ts';
import { Quality } from '../quality/quality.tsx';
import { Failure } from '../query/failure.tsx';
import type { ArticleQuery } from '../query/operations.ts';
import { Waiting } from '../query/waiting.tsx';
import { useHovered } from '../state/hovered.ts';
import { WithdrawButton } from '../undoing/withdraw-button.tsx';
import './article.css';
import { ARTICLE_TEXTS } from './article.message.ts';
import { EventList } from './event-list.tsx';
import { Sentences } from './sentences.tsx';
import { type EventPages, type SentencePages, useArticle } from './use-article.ts';

/** Loads after the article. */
const History = lazy(async () => ({ default: (await import('../history/history.tsx')).History }));

/** Loads for those who may propose. */
const Review = lazy(async () => ({ default: (await import('../review/review.tsx')).Review }));

type ArticleNode = NonNullable<ArticleQuery['article']>;

/** The article: its events, then its sentences. */
export function ArticlePanel({ article }: { readonly article: string }) {
  const t = useTexts(ARTICLE_TEXTS);
  const { data, error, refetch, events, sentences } = useArticle(article);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  // Wait for everything, so that the text does not jump while it is read.
  if (!data || !(events.nodes || events.error)) return <Waiting lines={10} />;
  return data.article ? <ArticleContent article={data.article} events={events} sentences={sentences} /> : <p>{t.notFound}</p>;
}

interface ArticleContentProps {
  readonly article: ArticleNode;
  readonly events: EventPages;
  readonly sentences: SentencePages;
}

function ArticleContent({ article, events, sentences }: ArticleContentProps) {
  const t = useTexts(ARTICLE_TEXTS);
  const { lang, textAttached } = article;
  const total = article.sentences.totalCount;
  const mayPropose = useMay('CONTRIBUTOR');
  const hovered = useHovered();
  const highlighted = new Set(sentences.nodes?.find(({ id }) => id === hovered)?.statements.map(({ id }) => id));
  return (
    <article className="article">
      <ArticleHeader article={article} />
      {mayPropose && textAttached && (
        <Suspense>
          <Review article={article.id} />
        </Suspense>
      )}
      <EventList events={events} highlighted={highlighted} />
      <section>
        <h3>{t.headline}</h3>
        <p className="dim article-own">{total === 0 ? t.noSentences : textAttached ? t.withText : t.withoutText}</p>
        <Sentences pages={sentences} articleLang={lang} total={total} />
      </section>
      <WithdrawButton article={article.id} isWithdrawn={article.withdrawn} />
      <Quality article={article.id} />
      <Suspense>
        <History of={article.id} />
      </Suspense>
    </article>
  );
}

function ArticleHeader({ article }: { readonly article: ArticleNode }) {
  const t = useTexts(ARTICLE_TEXTS);
  const lang = useLang();
  const { sentences, statements, inferred, title, published, publisher } = article;
  const address = article.url === null ? null : findWebUrl('', article.url);
  const size = t.size(sentences.totalCount, statements.totalCount) + (inferred.totalCount > 0 ? t.inferredOf(inferred.totalCount) : '');
  return (
    <header>
      <p className="kicker">
        {t.article} · {getLanguageName(lang, article.lang)} · {size}
      </p>
      <h2 data-untitled={title === null || undefined} lang={title === null ? undefined : article.lang}>
        {title ?? sentences.nodes[0]?.gloss}
      </h2>
      <p className="article-source">
        {t.publisher}: {publisher ? <NameLink {...publisher} /> : t.notStated} · {t.published}:{' '}
        {published ? <time>{published.text}</time> : t.notStated}
      </p>
      {address && (
        <a href={address} rel="noopener noreferrer" target="_blank">
          {t.original}
        </a>
      )}
    </header>
  );
}
