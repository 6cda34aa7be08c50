import { chooseTheme, useTheme } from '../look/theme.ts';
import { useTexts } from '../message/use-texts.ts';
import { PAGE_TEXTS } from './page.message.ts';

export function ThemeSwitch() {
  const t = useTexts(PAGE_TEXTS);
  const isDark = useTheme() === 'dark';
  const label = isDark ? t.toLight : t.toDark;
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={() => chooseTheme(isDark ? 'light' : 'dark')}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {isDark ? (
          <path d="M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10Zm0-5v2m0 16v2M2 12h2m16 0h2M5 5l1.4 1.4m11.2 11.2L19 19M5 19l1.4-1.4M17.6 6.4 19 5" />
        ) : (
          <path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z" />
        )}
      </svg>
    </button>
  );
}
