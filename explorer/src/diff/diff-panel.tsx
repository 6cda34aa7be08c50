import { useTexts } from '../message/use-texts.ts';
import { Failure } from '../query/failure.tsx';
import type { DiffQuery } from '../query/operations.ts';
import { Waiting } from '../query/waiting.tsx';
import { go, useExplored } from '../state/use-state.ts';
import './diff.css';
import { DIFF_TEXTS } from './diff.message.ts';
import { DiffSection } from './diff-section.tsx';
import { StateChoice } from './state-choice.tsx';
import { useDiff } from './use-diff.ts';

/** What differs between two states, as a list: the same as the picture shows. */
export function DiffPanel() {
  const t = useTexts(DIFF_TEXTS);
  const { diff } = useExplored().state;
  const { data, error, refetch } = useDiff();
  return (
    <article className="entity diff">
      <header className="entity-head">
        <h2>{t.title}</h2>
        {data && <StateChoice {...data.diff} />}
        <div className="diff-actions">
          <button type="button" className="button" onClick={() => go({ diff: null, known: null })}>
            {t.close}
          </button>
          {diff?.from && diff.to && (
            <button type="button" className="button" onClick={() => go({ diff: { from: diff.to, to: diff.from } })}>
              {t.swap}
            </button>
          )}
        </div>
      </header>
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : data ? <DiffList diff={data.diff} /> : <Waiting lines={6} />}
    </article>
  );
}

function DiffList({ diff }: DiffQuery) {
  const t = useTexts(DIFF_TEXTS);
  const { added, removed, changed, truncated, from, to } = diff;
  const isSame = [added, removed, changed].every(({ nodes, edges }) => nodes.length + edges.length === 0);
  return (
    <>
      {isSame && <p role="status">{t.none}</p>}
      {truncated && <p className="graph-cut">{t.cut}</p>}
      <DiffSection part={added} change="ADDED" known={to?.id ?? null} />
      <DiffSection part={removed} change="REMOVED" known={from?.id ?? null} />
      <DiffSection part={changed} change="CHANGED" known={to?.id ?? null} />
    </>
  );
}
