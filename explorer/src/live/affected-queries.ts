import type { Change } from './news.ts';

/** A kept answer: what was asked, and what was answered. */
export interface CachedQuery {
  readonly queryKey: readonly unknown[];
  readonly state: { readonly data: unknown };
}

/** The ids of what was changed, and of what it is said of. */
const listIds = ({ entity, statement }: Change): string[] => {
  const value = statement?.value;
  return [entity?.id, statement?.id, statement?.subject.id, value && 'entity' in value ? value.entity.id : undefined].filter(
    (id) => id !== undefined,
  );
};

const quote = (id: string): string => `"${id}"`;

/** Says of a kept answer whether changes have to do with it: it shows one of the entities or statements, or is about one of the articles. */
export function createAffectedFilter(changes: readonly Change[]): (query: CachedQuery) => boolean {
  const ids = [...new Set(changes.flatMap(listIds))].map(quote);
  const articles = [
    ...new Set(changes.flatMap(({ statement }) => statement?.evidence.map(({ sentence }) => sentence.article.id) ?? [])),
  ].map(quote);
  return ({ queryKey, state: { data } }) => {
    const [keyText, dataText] = [JSON.stringify(queryKey), JSON.stringify(data ?? null)];
    return ids.some((id) => dataText.includes(id) || keyText.includes(id)) || articles.some((id) => keyText.includes(id));
  };
}
