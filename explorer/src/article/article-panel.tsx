import { dateIn } from '../entity/date.ts';
import { NameLink } from '../entity/name-link.tsx';
import { webAddress } from '../entity/web-address.ts';
import { useLang } from '../message/lang.ts';
import { getLanguageName } from '../message/number.ts';
import { useTexts } from '../message/use-texts.ts';
import { Failure } from '../query/failure.tsx';
import type { ArticleQuery } from '../query/operations.ts';
import { Waiting } from '../query/waiting.tsx';
import { usePointed } from '../state/pointed.ts';
import './article.css';
import { ARTICLE_TEXTS } from './article.message.ts';
import { Happenings } from './happenings.tsx';
import { Sentences } from './sentences.tsx';
import { type EventPages, type SentencePages, useArticle } from './use-article.ts';
import { useStory } from './use-story.ts';

type Known = NonNullable<ArticleQuery['article']>;

/** The article that the page is about: what it tells of, then sentence by sentence. */
export function ArticlePanel() {
  const t = useTexts(ARTICLE_TEXTS);
  const { article, ...story } = useStory();
  const { data, error, refetch, events, sentences } = useArticle(article);
  if (story.error) return <Failure error={story.error} onRetry={story.retry} />;
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (article === null) return null;
  // All of it at once, so that nothing that is read is pushed down.
  if (!data || !(events.nodes || events.error)) return <Waiting lines={10} />;
  return data.article ? <Whole article={data.article} events={events} sentences={sentences} /> : <p>{t.notFound}</p>;
}

interface WholeProps {
  readonly article: Known;
  readonly events: EventPages;
  readonly sentences: SentencePages;
}

function Whole({ article, events, sentences }: WholeProps) {
  const t = useTexts(ARTICLE_TEXTS);
  const { lang, textAttached } = article;
  const total = article.sentences.totalCount;
  const pointed = usePointed();
  const lit = new Set(sentences.nodes?.find(({ id }) => id === pointed)?.statements.map(({ id }) => id));
  return (
    <article className="article">
      <Head article={article} />
      <Happenings events={events} lit={lit} />
      <section>
        <h3>{t.headline}</h3>
        <p className="dim article-own">{total === 0 ? t.noSentences : textAttached ? t.withText : t.withoutText}</p>
        <Sentences pages={sentences} articleLang={lang} total={total} />
      </section>
    </article>
  );
}

function Head({ article }: { readonly article: Known }) {
  const t = useTexts(ARTICLE_TEXTS);
  const lang = useLang();
  const { sentences, statements, inferred, title, published, publisher } = article;
  const address = article.url === null ? null : webAddress('', article.url);
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
        {published ? <time>{dateIn(lang, published.edtf)}</time> : t.notStated}
      </p>
      {address && (
        <a href={address} rel="noopener noreferrer" target="_blank">
          {t.original}
        </a>
      )}
    </header>
  );
}
