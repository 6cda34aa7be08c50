import type { ChangeKind, ChangesSubscription } from '../query/operations.ts';
import { createStore } from '../state/store.ts';

export type Change = ChangesSubscription['changes'];

interface News {
  readonly changes: readonly Change[];
  readonly ids: ReadonlySet<string>;
}

const NO_NEWS: News = { changes: [], ids: new Set() };
const ADDED_KINDS: readonly ChangeKind[] = ['ARTICLE_RECORDED', 'ENTITY_ADDED', 'ENTITY_RESTORED', 'STATEMENT_RECORDED'];
const REMOVED_KINDS: readonly ChangeKind[] = ['ENTITY_RETRACTED', 'STATEMENT_RETRACTED'];

/** Entries recorded since live updates began, except those marked as seen. */
const news = createStore(NO_NEWS);

export const getChangeId = ({ statement, entity, article }: Change): string => statement?.id ?? entity?.id ?? article?.id ?? '';

/** Adds new entries and removes retracted ones. */
export function addNews(changes: readonly Change[]): void {
  const byId = new Map(news.get().changes.map((change) => [getChangeId(change), change]));
  for (const change of changes) {
    if (ADDED_KINDS.includes(change.kind)) byId.set(getChangeId(change), change);
    else if (REMOVED_KINDS.includes(change.kind)) byId.delete(getChangeId(change));
  }
  news.set({ changes: [...byId.values()], ids: new Set(byId.keys()) });
}

export const clearNews = (): void => news.set(NO_NEWS);

export const useNews = (): readonly Change[] => news.use(({ changes }) => changes);
export const useNewIds = (): ReadonlySet<string> => news.use(({ ids }) => ids);
export const useIsNew = (id: string): boolean => news.use(({ ids }) => ids.has(id));
