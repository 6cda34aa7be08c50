import { useSyncExternalStore } from 'react';

const NOTHING: readonly string[] = [];
/**
 * What the pointer or the keyboard is on now, wherever: entities, statements and sentences by id, and after it what lights up with it,
 * as the statements of a sentence do. It is no part of the address.
 */
let pointed = NOTHING;
const listeners = new Set<() => void>();

export function point(id: string | null, along = NOTHING): void {
  if (id === (pointed[0] ?? null)) return;
  pointed = id === null ? NOTHING : [id, ...along];
  for (const listener of listeners) listener();
}

export const usePointed = (): string | null => useSyncExternalStore(listen, () => pointed[0] ?? null);
/** With what lights up along. */
export const usePointedAll = (): readonly string[] => useSyncExternalStore(listen, () => pointed);

/** For what is drawn outside of React. */
export function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

type Stoppable = Pick<Event, 'stopPropagation'>;

export const isPointed = (id: string): boolean => pointed[0] === id;
/** Handlers that point while the pointer or the focus is there. Of what lies within each other the innermost is pointed at. */
export const pointing = (id: string, along = NOTHING) => ({
  onPointerOver: (event: Stoppable) => {
    event.stopPropagation();
    point(id, along);
  },
  onPointerOut: () => point(null),
  onFocus: (event: Stoppable) => {
    event.stopPropagation();
    point(id, along);
  },
  onBlur: () => point(null),
});
