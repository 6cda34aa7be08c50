import { useMemo, useSyncExternalStore } from 'react';
import { readAddress, type UnreadPart, writeAddress } from './address.ts';
import type { State } from './state.ts';

export type StateChange = Partial<State>;

export interface Explored {
  readonly state: State;
  readonly unread: readonly UnreadPart[];
}

const listeners = new Set<() => void>();
const notify = (): void => {
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
export const go = (change: StateChange): void => writeHistory(change, 'pushState');
/** A change too small to be a step, such as where something was dragged to. */
export const replaceState = (change: StateChange): void => writeHistory(change, 'replaceState');

function writeHistory(change: StateChange, method: 'pushState' | 'replaceState'): void {
  const { state } = readAddress(location.search);
  const search = writeAddress({ ...state, ...change });
  if (search === location.search) return;
  history[method](null, '', `${location.pathname}${search}`);
  notify();
}

/** The address of a change, for links that can be opened elsewhere. */
export const buildAddress = (state: State, change: StateChange): string => writeAddress({ ...state, ...change }) || location.pathname;
