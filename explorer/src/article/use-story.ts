import { useAnswer } from '../query/answer.ts';
import { FirstArticle, MainEntities } from '../query/operations.ts';
import { useExplored } from '../state/use-state.ts';

/** The article and the start entities: those in the address, or the first article and its main entities. Undefined means not known yet. */
export function useStory() {
  const { state } = useExplored();
  const first = useAnswer(FirstArticle, {}, { enabled: state.article === null });
  const article = state.article ?? (first.data ? (first.data.articles.nodes[0]?.id ?? null) : undefined);
  const main = useAnswer(MainEntities, { article: article ?? '' }, { enabled: typeof article === 'string' && state.of.length === 0 });
  const of = state.of.length > 0 ? state.of : article === null ? [] : main.data?.entities.nodes.map(({ id }) => id);
  return {
    article,
    of,
    error: first.error ?? main.error,
    retry: () => void (first.error ? first.refetch() : main.refetch()),
  };
}
