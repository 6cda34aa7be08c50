import { useSyncExternalStore } from 'react';

/** What the pointer or the keyboard is on now, wherever: entities, statements and sentences by id. It is no part of the address. */
let pointed: string | null = null;
const listeners = new Set<() => void>();

export function point(id: string | null): void {
  if (id === pointed) return;
  pointed = id;
  for (const listener of listeners) listener();
}

export const usePointed = (): string | null => useSyncExternalStore(listen, () => pointed);

/** For what is drawn outside of React. */
export function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

type Stoppable = Pick<Event, 'stopPropagation'>;

export const isPointed = (id: string): boolean => pointed === id;
/** Handlers that point while the pointer or the focus is there. Of what lies within each other the innermost is pointed at. */
export const pointing = (id: string) => ({
  onPointerOver: (event: Stoppable) => {
    event.stopPropagation();
    point(id);
  },
  onPointerOut: () => point(null),
  onFocus: (event: Stoppable) => {
    event.stopPropagation();
    point(id);
  },
  onBlur: () => point(null),
});
