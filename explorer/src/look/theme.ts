import { createStore } from '../state/store.ts';

/** The theme: the visitor's choice, stored in this browser, else that of the system. It is not in the address. */
export type Theme = 'light' | 'dark';

const THEME_KEY = 'shezhire:theme';
const darkQuery = matchMedia('(prefers-color-scheme: dark)');

function readStoredTheme(): Theme | null {
  try {
    const stored = localStorage.getItem(THEME_KEY);
    return stored === 'light' || stored === 'dark' ? stored : null;
  } catch {
    return null; // storage is not available
  }
}

const getSystemTheme = (): Theme => (darkQuery.matches ? 'dark' : 'light');
const theme = createStore(readStoredTheme() ?? getSystemTheme());

function applyTheme(next: Theme): void {
  document.documentElement.dataset['theme'] = next;
  theme.set(next);
}

/** Call once, before anything is drawn. */
export function startTheme(): void {
  applyTheme(theme.get());
  darkQuery.addEventListener('change', () => readStoredTheme() ?? applyTheme(getSystemTheme()));
}

export function chooseTheme(next: Theme): void {
  try {
    localStorage.setItem(THEME_KEY, next);
  } catch {
    // The choice lasts until the page is closed.
  }
  applyTheme(next);
}

export const useTheme = (): Theme => theme.use((current) => current);
