import { useSyncExternalStore } from 'react';

/** Where the menu of an entity is open, in the window. */
export interface Menu {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** What is under way and is no part of the address: an open menu, and a path whose other end is yet to be chosen. */
interface MenuState {
  readonly menu: Menu | null;
  readonly pathStart: string | null;
}

let menuState: MenuState = { menu: null, pathStart: null };
const listeners = new Set<() => void>();

function update(changed: Partial<MenuState>): void {
  menuState = { ...menuState, ...changed };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const openMenu = (menu: Menu): void => update({ menu });
export const closeMenu = (): void => update({ menu: null });
export const setPathStart = (pathStart: string | null): void => update({ pathStart });
export const getPathStart = (): string | null => menuState.pathStart;
export const useMenuState = (): MenuState => useSyncExternalStore(subscribe, () => menuState);

/** Opens the menu at the lower edge of the button that asks for it. */
export function openMenuAt(id: string, button: Element): void {
  const { left, bottom } = button.getBoundingClientRect();
  openMenu({ id, x: left, y: bottom + 4 });
}
