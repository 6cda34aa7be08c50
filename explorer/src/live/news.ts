import { useSyncExternalStore } from 'react';
import type { ChangesSubscription } from '../query/operations.ts';

export type Change = ChangesSubscription['changes'];

/** What was recorded since the page looks for new facts, and has not been called seen. */
let news: readonly Change[] = [];
let ids: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

const NEW = ['ENTITY_ADDED', 'ENTITY_RESTORED', 'STATEMENT_RECORDED', 'STATEMENT_RESTORED'];
export const idOf = ({ statement, entity }: Change): string => statement?.id ?? entity?.id ?? '';

function keep(next: readonly Change[]): void {
  news = next;
  ids = new Set(next.map(idOf));
  for (const listener of listeners) listener();
}

/** Takes what is new, and drops what is no more. */
export function tellNews(changes: readonly Change[]): void {
  const told = new Map(news.map((one) => [idOf(one), one]));
  for (const change of changes) {
    if (NEW.includes(change.kind)) told.set(idOf(change), change);
    else if (change.kind.endsWith('RETRACTED')) told.delete(idOf(change));
  }
  keep([...told.values()]);
}

export const forgetNews = (): void => keep([]);

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useNews = (): readonly Change[] => useSyncExternalStore(listen, () => news);
export const useNewIds = (): ReadonlySet<string> => useSyncExternalStore(listen, () => ids);
export const useIsNew = (id: string): boolean => useSyncExternalStore(listen, () => ids.has(id));
