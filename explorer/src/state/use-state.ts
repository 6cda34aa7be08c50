import { useMemo, useSyncExternalStore } from 'react';
import { readAddress, type Unread, writeAddress } from './address.ts';
import type { State } from './state.ts';

export type Change = Partial<State>;

export interface Explored {
  readonly state: State;
  readonly unread: readonly Unread[];
}

const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('popstate', listener);
  };
}

/** The state as the address says it; every component that asks is told of changes, also of those by the browser's back and forward. */
export function useExplored(): Explored {
  const search = useSyncExternalStore(subscribe, () => location.search);
  return useMemo(() => readAddress(search), [search]);
}

/** A step that back undoes. */
export const go = (change: Change): void => move(change, 'pushState');
/** A change too small to be a step, such as where something was dragged to. */
export const adjust = (change: Change): void => move(change, 'replaceState');

function move(change: Change, how: 'pushState' | 'replaceState'): void {
  const { state } = readAddress(location.search);
  const search = writeAddress({ ...state, ...change });
  if (search === location.search) return;
  history[how](null, '', `${location.pathname}${search}`);
  tell();
}

/** The address of a change, for links that can be opened elsewhere. */
export const addressOf = (state: State, change: Change): string => writeAddress({ ...state, ...change }) || location.pathname;
