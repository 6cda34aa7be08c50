import type { Change } from './news.ts';

/** A cached query: its key and its data. */
export interface CachedQuery {
  readonly queryKey: readonly unknown[];
  readonly state: { readonly data: unknown };
}

/** The ids of a changed item and of the entities it is about. */
const listIds = ({ entity, article, statement }: Change): string[] => {
  const value = statement?.value;
  return [entity?.id, article?.id, statement?.id, statement?.subject.id, value && 'entity' in value ? value.entity.id : undefined].filter(
    (id) => id !== undefined,
  );
};

const quote = (id: string): string => `"${id}"`;

/** Lists of articles, which a new one may belong to. */
const ARTICLES = '"articles":';

/**
 * Returns a test for cached queries: true if a query shows a changed entity, statement or article, is about an article that a statement rests on, or
 * lists articles and there is a new one.
 */
export function createAffectedFilter(changes: readonly Change[]): (query: CachedQuery) => boolean {
  const ids = [...new Set(changes.flatMap(listIds))].map(quote);
  const articles = [
    ...new Set(changes.flatMap(({ statement }) => statement?.evidence.map(({ sentence }) => sentence.article.id) ?? [])),
  ].map(quote);
  const hasNewArticle = changes.some(({ kind }) => kind === 'ARTICLE_RECORDED');
  return ({ queryKey, state: { data } }) => {
    const [keyText, dataText] = [JSON.stringify(queryKey), JSON.stringify(data ?? null)];
    return (
      ids.some((id) => dataText.includes(id) || keyText.includes(id)) ||
      articles.some((id) => keyText.includes(id)) ||
      (hasNewArticle && dataText.includes(ARTICLES))
    );
  };
}
