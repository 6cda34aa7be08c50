import { useEffect, useState } from 'react';
import { useLang } from '../message/lang.ts';
import { useAnswer } from '../query/answer.ts';
import { Search, type SearchQuery } from '../query/operations.ts';
import { listRecent } from './recent.ts';
import { type TextHit, useTextHits } from './use-text-hits.ts';

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

/** A row of the list: an entity, or an article or sentence that has the words. */
export type Row = { readonly key: string } & (
  | { readonly suggestion: Suggestion; readonly hit?: never }
  | { readonly hit: TextHit; readonly suggestion?: never }
);

/** Suggestions for the typed text: entities, then with `withTexts` articles and sentences. Without text, recent entities. */
export function useSuggestions(typed: string, withTexts: boolean) {
  const lang = useLang();
  const text = useDebounced(typed.trim().slice(0, MAX_QUERY_LENGTH));
  const { data, error, isFetching, refetch } = useAnswer(Search, { text, lang }, { enabled: text !== '', keep: true });
  const texts = useTextHits(text, withTexts);
  const hits = data?.search.edges.map(
    ({ node, matchedName, why }): Suggestion => ({ entity: node, description: node.description, matched: matchedName, why }),
  );
  const recent = listRecent().map((entity): Suggestion => ({ entity, description: null, matched: null, why: [] }));
  return {
    isRecent: typed.trim() === '',
    rows: typed.trim() === '' ? toRows(recent, []) : toRows(hits ?? [], texts.hits),
    isSearching: isFetching || texts.isFetching || text !== typed.trim(),
    isTruncated: data?.search.truncated ?? false,
    error,
    retry: () => void refetch(),
  };
}

const toRows = (suggestions: readonly Suggestion[], hits: readonly TextHit[]): readonly Row[] => [
  ...suggestions.map((suggestion) => ({ key: suggestion.entity.id, suggestion })),
  ...hits.map((hit) => ({ key: hit.sentence?.id ?? hit.article.id, hit })),
];

/** The value after it has stopped changing. */
function useDebounced(value: string): string {
  const [debounced, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return debounced;
}
