import { useEffect, useState } from 'react';
import { useLang } from '../message/lang.ts';
import { useAnswer } from '../query/answer.ts';
import { Search, type SearchQuery } from '../query/operations.ts';
import { listRecent } from './recent.ts';

type Hit = SearchQuery['search']['edges'][number];

/** A suggestion: an entity and why it matches. Recent entities have no reason. */
export interface Suggestion {
  readonly entity: Pick<Hit['node'], 'id' | 'kind' | 'label'>;
  readonly description: string | null;
  readonly matched: Hit['matchedName'] | null;
  readonly why: Hit['why'];
}

const DEBOUNCE_MS = 120;
/** Maximum length of a query, in characters. */
export const MAX_QUERY_LENGTH = 200;

/** Suggestions for the typed text. Without text, recent entities. */
export function useSuggestions(typed: string) {
  const lang = useLang();
  const text = useDebounced(typed.trim().slice(0, MAX_QUERY_LENGTH));
  const { data, error, isFetching, refetch } = useAnswer(Search, { text, lang }, { enabled: text !== '', keep: true });
  const hits = data?.search.edges.map(
    ({ node, matchedName, why }): Suggestion => ({ entity: node, description: node.description, matched: matchedName, why }),
  );
  const recent = listRecent().map((entity): Suggestion => ({ entity, description: null, matched: null, why: [] }));
  return {
    isRecent: typed.trim() === '',
    suggestions: typed.trim() === '' ? recent : (hits ?? []),
    isSearching: isFetching || text !== typed.trim(),
    isTruncated: data?.search.truncated ?? false,
    error,
    retry: () => void refetch(),
  };
}

/** The value after it has stopped changing. */
function useDebounced(value: string): string {
  const [debounced, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return debounced;
}
