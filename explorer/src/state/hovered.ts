import { useSyncExternalStore } from 'react';

const NO_IDS: readonly string[] = [];
/**
 * What the pointer or the keyboard is on now, wherever: entities, statements and sentences by id, and after it what lights up with it,
 * as the statements of a sentence do. It is no part of the address.
 */
let hovered = NO_IDS;
const listeners = new Set<() => void>();

export function setHovered(id: string | null, related = NO_IDS): void {
  if (id === (hovered[0] ?? null)) return;
  hovered = id === null ? NO_IDS : [id, ...related];
  for (const listener of listeners) listener();
}

export const useHovered = (): string | null => useSyncExternalStore(listen, () => hovered[0] ?? null);
/** With what lights up along. */
export const useAllHovered = (): readonly string[] => useSyncExternalStore(listen, () => hovered);

/** For what is drawn outside of React. */
export function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

type StoppableEvent = Pick<Event, 'stopPropagation'>;

export const isHovered = (id: string): boolean => hovered[0] === id;
/** Handlers that point while the pointer or the focus is there. Of what lies within each other the innermost is pointed at. */
export const createHoverHandlers = (id: string, related = NO_IDS) => ({
  onPointerOver: (event: StoppableEvent) => {
    event.stopPropagation();
    setHovered(id, related);
  },
  onPointerOut: () => setHovered(null),
  onFocus: (event: StoppableEvent) => {
    event.stopPropagation();
    setHovered(id, related);
  },
  onBlur: () => setHovered(null),
});
