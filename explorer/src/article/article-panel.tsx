import { useLang } from '../message/lang.ts';
import { languageName } from '../message/number.ts';
import { useTexts } from '../message/use-texts.ts';
import { useAnswer } from '../query/answer.ts';
import { Failure } from '../query/failure.tsx';
import { Article, type ArticleQuery } from '../query/operations.ts';
import { Waiting } from '../query/waiting.tsx';
import './article.css';
import { ARTICLE_TEXTS } from './article.message.ts';
import { Sentence } from './sentence.tsx';
import { useStory } from './use-story.ts';

/** The article that the page is about, sentence by sentence. */
export function ArticlePanel() {
  const t = useTexts(ARTICLE_TEXTS);
  const lang = useLang();
  const { article, ...story } = useStory();
  const { data, error, refetch } = useAnswer(Article, { ref: article ?? '', lang }, { enabled: typeof article === 'string' });
  if (story.error) return <Failure error={story.error} onRetry={story.retry} />;
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (article === null) return null;
  if (!data) return <Waiting lines={10} />;
  return data.article ? <Known article={data.article} /> : <p>{t.gone}</p>;
}

function Known({ article }: { readonly article: NonNullable<ArticleQuery['article']> }) {
  const t = useTexts(ARTICLE_TEXTS);
  const lang = useLang();
  const { sentences, statements, title, url, published, publisher } = article;
  return (
    <article className="article">
      <header>
        <p className="kicker">
          {t.article} · {languageName(lang, article.lang)} · {t.size(sentences.totalCount, statements.totalCount)}
        </p>
        <h2 data-untitled={title === null || undefined}>{title ?? sentences.nodes[0]?.gloss}</h2>
        <p className="article-source">
          {t.publisher}: {publisher?.label ?? t.notStated} · {t.published}: {published?.edtf ?? t.notStated}
        </p>
        {url && (
          <a href={url} rel="noreferrer" target="_blank">
            {t.read}
          </a>
        )}
      </header>
      <section>
        <h3>{t.headline}</h3>
        <p className="dim article-own">{t.own}</p>
        <ol className="sentences">
          {sentences.nodes.map((sentence) => (
            <Sentence key={sentence.id} sentence={sentence} />
          ))}
        </ol>
      </section>
    </article>
  );
}
