import { useEffect } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { Failure } from '../query/failure.tsx';
import { Waiting } from '../query/waiting.tsx';
import { useExplored } from '../state/use-state.ts';
import { ARTICLE_TEXTS } from './article.message.ts';
import { Sentence } from './sentence.tsx';
import type { SentencePages } from './use-article.ts';

interface Props {
  readonly pages: SentencePages;
  readonly articleLang: string;
  readonly total: number;
}

/** Every sentence of an article, page by page; up to the one that is lit at once. */
export function Sentences({ pages, articleLang, total }: Props) {
  const t = useTexts(ARTICLE_TEXTS);
  const { sentence: lit } = useExplored().state;
  const { nodes, error, hasMore, isLoading, more, retry } = pages;
  const isFurther = lit !== null && nodes !== undefined && !nodes.some(({ number }) => number === lit);
  const isBeyond = lit !== null && lit > total;
  const readsOn = isFurther && !isBeyond && hasMore && !isLoading && !error;
  useEffect(() => {
    if (readsOn) more();
  }, [readsOn, more]);
  if (total === 0) return null;
  return (
    <>
      {isBeyond && (
        <p className="sentence-none" role="status">
          {t.noSentence(lit, total)}
        </p>
      )}
      <ol className="sentences">
        {nodes?.map((sentence) => (
          <Sentence key={sentence.id} sentence={sentence} articleLang={articleLang} />
        ))}
      </ol>
      {isLoading && (!nodes || isFurther) && <Waiting lines={10} />}
      {error && <Failure error={error} onRetry={retry} />}
      {hasMore && !error && !(isLoading && isFurther) && (
        <button type="button" className="more" disabled={isLoading} onClick={more}>
          {t.moreSentences(total - (nodes?.length ?? 0))}
        </button>
      )}
    </>
  );
}
