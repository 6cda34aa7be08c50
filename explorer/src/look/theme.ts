import { useSyncExternalStore } from 'react';

/** Which look: the visitor's own choice, kept in this browser, else what the system says. It is no part of the address. */
export type Theme = 'light' | 'dark';

const KEPT = 'shezhire:theme';
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function kept(): Theme | null {
  try {
    const theme = localStorage.getItem(KEPT);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    return null; // storage is closed to the page
  }
}

let theme: Theme = kept() ?? (system.matches ? 'dark' : 'light');

function show(next: Theme): void {
  theme = next;
  document.documentElement.dataset['theme'] = next;
  for (const listener of listeners) listener();
}

/** To be called once, before anything is drawn. */
export function startTheme(): void {
  show(theme);
  system.addEventListener('change', () => kept() ?? show(system.matches ? 'dark' : 'light'));
}

export function chooseTheme(next: Theme): void {
  try {
    localStorage.setItem(KEPT, next);
  } catch {
    // It holds until the page is left.
  }
  show(next);
}

export const useTheme = (): Theme =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => theme,
  );
