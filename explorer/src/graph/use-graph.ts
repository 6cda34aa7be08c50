import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useStory } from '../article/use-story.ts';
import { buildDiffGraph } from '../diff/build-diff-graph.ts';
import { useDiff } from '../diff/use-diff.ts';
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
    enabled: state.diff === null && base !== undefined && (base.article !== null || base.of.length > 0),
    placeholderData: keepPreviousData,
    retry: false, // each request inside retries on its own
  });
  const { data } = answer;
  const diff = useDiff();
  const whole = useMemo(() => {
    if (state.diff) return diff.data && buildDiffGraph(diff.data.diff, state.of, lang);
    return data && buildGraph(data, lang, t.notNamed);
  }, [data, diff.data, state.diff, state.of, lang, t]);
  const graph = useMemo(() => {
    if (!whole) return undefined;
    const filtered = filterGraph(whole, state);
    return foldBranches(state.events === 'links' && !state.diff ? convertEventsToLinks(filtered) : filtered, state.collapsed);
  }, [whole, state]);
  return {
    graph,
    whole,
    isEmpty: total === 0 && state.diff === null,
    /** True while more links are loading. */
    isAdding: state.diff ? diff.isPlaceholderData : answer.isFetching && answer.isPlaceholderData,
    error: state.diff ? diff.error : (error ?? answer.error),
    retry: state.diff ? () => void diff.refetch() : error ? retry : () => void answer.refetch(),
  };
}
