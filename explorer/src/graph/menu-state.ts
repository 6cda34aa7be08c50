import { createStore } from '../state/store.ts';

/** An open menu and its position in the window. */
export interface Menu {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** State that is not in the address: the open menu, and the start of a path whose end is not chosen yet. */
interface MenuState {
  readonly menu: Menu | null;
  readonly pathStart: string | null;
}

const store = createStore<MenuState>({ menu: null, pathStart: null });
const update = (change: Partial<MenuState>): void => store.set({ ...store.get(), ...change });

export const openMenu = (menu: Menu): void => update({ menu });
export const closeMenu = (): void => update({ menu: null });
export const setPathStart = (pathStart: string | null): void => update({ pathStart });
export const getPathStart = (): string | null => store.get().pathStart;
export const useMenuState = (): MenuState => store.use((state) => state);

/** Opens the menu under a button. */
export function openMenuAt(id: string, button: Element): void {
  const { left, bottom } = button.getBoundingClientRect();
  openMenu({ id, x: left, y: bottom + 4 });
}
