import { useEffect } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { Failure } from '../query/failure.tsx';
import { Waiting } from '../query/waiting.tsx';
import { useExplored } from '../state/use-state.ts';
import { ARTICLE_TEXTS } from './article.message.ts';
import { Sentence } from './sentence.tsx';
import type { SentencePages } from './use-article.ts';

interface SentencesProps {
  readonly pages: SentencePages;
  readonly articleLang: string;
  readonly total: number;
}

/** The sentences of an article, page by page. Pages up to the highlighted sentence load at once. */
export function Sentences({ pages, articleLang, total }: SentencesProps) {
  const t = useTexts(ARTICLE_TEXTS);
  const { sentence: highlighted } = useExplored().state;
  const { nodes, error, hasMore, isLoading, loadMore, retry } = pages;
  const isNotLoaded = highlighted !== null && nodes !== undefined && !nodes.some(({ number }) => number === highlighted);
  const isMissing = highlighted !== null && highlighted > total;
  const shouldLoad = isNotLoaded && !isMissing && hasMore && !isLoading && !error;
  useEffect(() => {
    if (shouldLoad) loadMore();
  }, [shouldLoad, loadMore]);
  if (total === 0) return null;
  return (
    <>
      {isMissing && (
        <p className="sentence-none" role="status">
          {t.noSentence(highlighted, total)}
        </p>
      )}
      <ol className="sentences">
        {nodes?.map((sentence) => (
          <Sentence key={sentence.id} sentence={sentence} articleLang={articleLang} />
        ))}
      </ol>
      {isLoading && (!nodes || isNotLoaded) && <Waiting lines={10} />}
      {error && <Failure error={error} onRetry={retry} />}
      {hasMore && !error && !(isLoading && isNotLoaded) && (
        <button type="button" className="more" disabled={isLoading} onClick={loadMore}>
          {t.moreSentences(total - (nodes?.length ?? 0))}
        </button>
      )}
    </>
  );
}
