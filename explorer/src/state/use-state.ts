import { useMemo, useSyncExternalStore } from 'react';
import { readAddress, type UnreadPart, writeAddress } from './address.ts';
import { createNextEntry, getEntry } from './history.ts';
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

/** The state of the address. Components render again when it changes, including by back and forward. */
export function useExplored(): Explored {
  const search = useSyncExternalStore(subscribe, () => location.search);
  return useMemo(() => readAddress(search), [search]);
}

/** Changes the state in a step that the back button undoes. */
export const go = (change: StateChange): void => writeHistory(change, 'pushState');
/** Changes the state without a new step, for small changes such as a drag. */
export const replaceState = (change: StateChange): void => writeHistory(change, 'replaceState');

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The parts of the state that say what the graph shows. */
const GRAPH_KEYS: readonly (keyof State)[] = ['of', 'article', 'path', 'common'];

function writeHistory(change: StateChange, method: 'pushState' | 'replaceState'): void {
  const { state } = readAddress(location.search);
  const next: Writable<State> = { ...state, ...change };
  // What the graph shows was chosen in the list of articles, which would hide it.
  if (next.view === 'articles' && GRAPH_KEYS.some((key) => key in change)) next.view = null;
  const search = writeAddress(next);
  if (search === location.search) return;
  history[method](method === 'pushState' ? createNextEntry(state, next) : getEntry(), '', `${location.pathname}${search}`);
  notify();
}

/** The address of a changed state, for links. */
export const buildAddress = (state: State, change: StateChange): string => writeAddress({ ...state, ...change }) || location.pathname;
