import { useEffect, useState } from 'react';
import { useLang } from '../message/lang.ts';
import { Duplicates, type EntityKind } from '../query/operations.ts';
import { usePages } from '../query/pages.ts';
import { RequestRejected } from '../query/send-operation.ts';

const WAIT_MS = 1_500;

/** True while the server compares all entries for the first time. */
const isComparing = (error: Error | null): boolean =>
  error instanceof RequestRejected && error.errors.some(({ code }) => code === 'UNAVAILABLE');

/** The pairs that wait for a judgement, of which one is looked at. A judged one is gone, and the next one is in its place. */
export function usePairs(kind: EntityKind | null, entity: readonly string[]) {
  const lang = useLang();
  const [at, setAt] = useState(0);
  const variables = { lang, ...(kind && { kind: [kind] }), ...(entity.length > 0 && { entity, minScore: 0 }) };
  const { pages, nodes, error, hasMore, isLoading, loadMore, retry } = usePages(Duplicates, variables, ({ duplicates }) => duplicates);
  const comparing = isComparing(error);
  useEffect(() => {
    if (!comparing || isLoading) return;
    const timer = setTimeout(retry, WAIT_MS);
    return () => clearTimeout(timer);
  });
  const count = nodes?.length ?? 0;
  useEffect(() => {
    if (hasMore && !isLoading && !error && at >= count - 1) loadMore();
  });
  const shown = Math.min(at, Math.max(0, count - 1));
  return {
    pairs: nodes,
    pair: nodes?.[shown],
    total: pages?.[0]?.duplicates.totalCount ?? 0,
    error: comparing ? null : error,
    comparing,
    retry,
    goToNext: shown < count - 1 ? () => setAt(shown + 1) : undefined,
    goToPrevious: shown > 0 ? () => setAt(shown - 1) : undefined,
    start: () => setAt(0),
  };
}
