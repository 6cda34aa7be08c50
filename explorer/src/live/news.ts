import { useSyncExternalStore } from 'react';
import type { ChangesSubscription } from '../query/operations.ts';

export type Change = ChangesSubscription['changes'];

/** What was recorded since the page looks for new facts, and has not been called seen. */
let news: readonly Change[] = [];
let ids: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

const ADDED_KINDS = ['ENTITY_ADDED', 'ENTITY_RESTORED', 'STATEMENT_RECORDED', 'STATEMENT_RESTORED'];
export const getChangeId = ({ statement, entity }: Change): string => statement?.id ?? entity?.id ?? '';

function setNews(next: readonly Change[]): void {
  news = next;
  ids = new Set(next.map(getChangeId));
  for (const listener of listeners) listener();
}

/** Takes what is new, and drops what is no more. */
export function addNews(changes: readonly Change[]): void {
  const newsById = new Map(news.map((change) => [getChangeId(change), change]));
  for (const change of changes) {
    if (ADDED_KINDS.includes(change.kind)) newsById.set(getChangeId(change), change);
    else if (change.kind.endsWith('RETRACTED')) newsById.delete(getChangeId(change));
  }
  setNews([...newsById.values()]);
}

export const clearNews = (): void => setNews([]);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useNews = (): readonly Change[] => useSyncExternalStore(subscribe, () => news);
export const useNewIds = (): ReadonlySet<string> => useSyncExternalStore(subscribe, () => ids);
export const useIsNew = (id: string): boolean => useSyncExternalStore(subscribe, () => ids.has(id));
