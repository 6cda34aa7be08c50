import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useStory } from '../article/use-story.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useExplored } from '../state/use-state.ts';
import { convertEventsToLinks } from './events-to-links.ts';
import { fetchGraph } from './fetch-graph.ts';
import { filterGraph } from './filter-graph.ts';
import { foldBranches } from './fold-branches.ts';
import { GRAPH_TEXTS } from './graph.message.ts';
import { buildGraph } from './graph-data.ts';

/** The graph of the address: `whole` with hidden items, `graph` as it is shown. */
export function useGraph() {
  const { state } = useExplored();
  const lang = useLang();
  const t = useTexts(GRAPH_TEXTS);
  const { base, total, error, retry } = useStory();
  const { depth, expanded, path, common, asOf, known, events } = state;
  const request = { of: base?.of ?? [], article: base?.article ?? null, lang, depth, expanded, path, common, asOf, known, events };
  const answer = useQuery({
    queryKey: ['graph', request],
    queryFn: () => fetchGraph(request),
    enabled: base !== undefined && (base.article !== null || base.of.length > 0),
    placeholderData: keepPreviousData,
    retry: false, // each request inside retries on its own
  });
  const { data } = answer;
  const whole = useMemo(() => data && buildGraph(data, lang, t.notNamed), [data, lang, t]);
  const graph = useMemo(() => {
    if (!whole) return undefined;
    const filtered = filterGraph(whole, state);
    return foldBranches(state.events === 'links' ? convertEventsToLinks(filtered) : filtered, state.collapsed);
  }, [whole, state]);
  return {
    graph,
    whole,
    isEmpty: total === 0,
    /** True while more links are loading. */
    isAdding: answer.isFetching && answer.isPlaceholderData,
    error: error ?? answer.error,
    retry: error ? retry : () => void answer.refetch(),
  };
}
