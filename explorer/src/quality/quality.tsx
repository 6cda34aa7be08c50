import { KeptDetails } from '../look/kept-details.tsx';
import { useLang } from '../message/lang.ts';
import { formatNumber } from '../message/number.ts';
import { useTexts } from '../message/use-texts.ts';
import { useAnswer } from '../query/answer.ts';
import { Failure } from '../query/failure.tsx';
import { ArticleQuality, OverallQuality, type QualityCountsFragment } from '../query/operations.ts';
import { Waiting } from '../query/waiting.tsx';
import './quality.css';
import { QUALITY_TEXTS } from './quality.message.ts';

/** Each count, and what it is a part of. */
const ROWS = [
  ['sentencesWithFacts', 'sentences'],
  ['mentionsChecked', 'mentions'],
  ['mentionsInferred', 'mentions'],
  ['factsIndependent', 'facts'],
  ['factsInferred', 'facts'],
  ['unknowns', 'facts'],
  ['contradictions', null],
] as const;

interface QualityProps {
  /** The article; by default all articles. */
  readonly article?: string;
  /** Whose articles. */
  readonly publisher?: string;
}

/** How well articles are read into the graph. It is counted when it is opened. */
export function Quality({ article, publisher }: QualityProps) {
  const t = useTexts(QUALITY_TEXTS);
  const title = article === undefined ? (publisher === undefined ? t.ofAll : t.ofPublisher) : t.title;
  return (
    <KeptDetails name={`quality ${article ?? publisher ?? ''}`} className="quality" summary={title}>
      {article === undefined ? <OfArticles publisher={publisher ?? null} /> : <OfArticle article={article} />}
    </KeptDetails>
  );
}

function OfArticle({ article }: { readonly article: string }) {
  const { data, error, refetch } = useAnswer(ArticleQuality, { article });
  return <Counted counts={data?.article?.quality} error={error} onRetry={() => void refetch()} />;
}

function OfArticles({ publisher }: { readonly publisher: string | null }) {
  const { data, error, refetch } = useAnswer(OverallQuality, { publisher });
  return <Counted counts={data?.quality} error={error} onRetry={() => void refetch()} />;
}

interface CountedProps {
  readonly counts: QualityCountsFragment | undefined;
  readonly error: Error | null;
  readonly onRetry: () => void;
}

function Counted({ counts, error, onRetry }: CountedProps) {
  const t = useTexts(QUALITY_TEXTS);
  const lang = useLang();
  if (error) return <Failure error={error} onRetry={onRetry} />;
  if (!counts) return <Waiting lines={3} />;
  if (counts.sentences === 0) return <p className="dim">{t.nothing}</p>;
  const show = (count: number): string => formatNumber(lang, count);
  return (
    <dl className="quality-counts">
      {ROWS.map(([part, all]) => (
        <div key={part}>
          <dt>{t.counts[part]}</dt>
          <dd>{all === null ? show(counts[part]) : t.of(show(counts[part]), show(counts[all]))}</dd>
        </div>
      ))}
    </dl>
  );
}
