import { useSyncExternalStore } from 'react';

/** Which look: the visitor's own choice, kept in this browser, else what the system says. It is no part of the address. */
export type Theme = 'light' | 'dark';

const THEME_KEY = 'shezhire:theme';
const darkQuery = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function readStoredTheme(): Theme | null {
  try {
    const theme = localStorage.getItem(THEME_KEY);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    return null; // storage is closed to the page
  }
}

let theme: Theme = readStoredTheme() ?? (darkQuery.matches ? 'dark' : 'light');

function applyTheme(next: Theme): void {
  theme = next;
  document.documentElement.dataset['theme'] = next;
  for (const listener of listeners) listener();
}

/** To be called once, before anything is drawn. */
export function startTheme(): void {
  applyTheme(theme);
  darkQuery.addEventListener('change', () => readStoredTheme() ?? applyTheme(darkQuery.matches ? 'dark' : 'light'));
}

export function chooseTheme(next: Theme): void {
  try {
    localStorage.setItem(THEME_KEY, next);
  } catch {
    // It holds until the page is left.
  }
  applyTheme(next);
}

export const useTheme = (): Theme =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => theme,
  );
