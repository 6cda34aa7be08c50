import { useAnswer } from '../query/answer.ts';
import { FirstArticle, MainEntities } from '../query/operations.ts';
import type { View } from '../state/state.ts';
import { useExplored } from '../state/use-state.ts';

/** What the graph shows: the surroundings of entities, or the statements that rest on an article. */
export interface GraphBase {
  readonly of: readonly string[];
  readonly article: string | null;
}

/**
 * What the address shows: the article of the panel, the base of the graph and the view. With one article, the page opens with it and its
 * main entities; with several, with the list of articles. Undefined means not known yet.
 */
export function useStory() {
  const { state } = useExplored();
  const first = useAnswer(FirstArticle, {});
  const total = first.data?.articles.totalCount;
  const { path, common } = state;
  // A path or a comparison without another graph shows the surroundings of its entities.
  const of = state.of.length > 0 || state.article !== null ? state.of : path ? [path.from, path.to] : common;
  const isOpen = of.length === 0 && state.article === null;
  const main = useAnswer(MainEntities, {}, { enabled: isOpen });
  const only = total === undefined ? undefined : total === 1 ? (first.data?.articles.nodes[0]?.id ?? null) : null;
  const mainIds = total === 0 ? [] : main.data?.entities.nodes.map(({ id }) => id);
  const base: GraphBase | undefined = isOpen
    ? mainIds && { of: mainIds, article: null }
    : { of, article: of.length > 0 ? null : state.article };
  const isHome = isOpen && state.selected === null && state.diff === null;
  const view: View | undefined = state.view ?? (isHome ? (total === undefined ? undefined : total > 1 ? 'articles' : 'graph') : 'graph');
  return {
    total,
    article: state.article ?? only,
    base,
    view,
    error: first.error ?? (isOpen ? main.error : null),
    retry: () => void (first.error ? first.refetch() : main.refetch()),
  };
}
