import { useSyncExternalStore } from 'react';

/** Where the menu of an entity is open, in the window. */
export interface Menu {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** What is under way and is no part of the address: an open menu, and a path whose other end is yet to be chosen. */
interface UnderWay {
  readonly menu: Menu | null;
  readonly pathFrom: string | null;
}

let underWay: UnderWay = { menu: null, pathFrom: null };
const listeners = new Set<() => void>();

function change(changed: Partial<UnderWay>): void {
  underWay = { ...underWay, ...changed };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const openMenu = (menu: Menu): void => change({ menu });
export const closeMenu = (): void => change({ menu: null });
export const choosePathFrom = (pathFrom: string | null): void => change({ pathFrom });
export const pathFrom = (): string | null => underWay.pathFrom;
export const useUnderWay = (): UnderWay => useSyncExternalStore(subscribe, () => underWay);

/** Opens the menu at the lower edge of the button that asks for it. */
export function openMenuAt(id: string, button: Element): void {
  const { left, bottom } = button.getBoundingClientRect();
  openMenu({ id, x: left, y: bottom + 4 });
}
