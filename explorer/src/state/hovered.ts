import { createStore } from './store.ts';

const NO_IDS: readonly string[] = [];

/**
 * The id of the entity, statement or sentence under the pointer or the keyboard focus, followed by related ids, such as the statements of
 * a sentence. It is not in the address.
 */
const hovered = createStore(NO_IDS);

export function setHovered(id: string | null, related = NO_IDS): void {
  if (id !== (hovered.get()[0] ?? null)) hovered.set(id === null ? NO_IDS : [id, ...related]);
}

export const useHovered = (): string | null => hovered.use(([id]) => id ?? null);
/** The hovered item and the related ones. */
export const useAllHovered = (): readonly string[] => hovered.use((ids) => ids);

type StoppableEvent = Pick<Event, 'stopPropagation'>;

/** Event handlers that set the hovered item. The innermost element counts. */
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
