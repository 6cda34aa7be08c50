import type { Lang } from '../state/state.ts';
import { DATE_TEXTS } from './date.message.ts';
import { formatDate } from './date.ts';

/** A year, a month or a day, whose words can be inflected. */
const PLAIN_DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/;

/** Kazakh months after "from" and before "until". */
const KAZAKH_FROM =
  'қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан'.split(' ');
const KAZAKH_UNTIL = 'қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға'.split(
  ' ',
);

/** A period with its known bounds, such as "с 2027 года по 1 сентября 2030 года". Null if neither is known. */
export function formatPeriod(lang: Lang, from: string | null, until: string | null): string | null {
  const bounds = [from, until].filter((bound) => bound !== null);
  if (bounds.length === 0) return null;
  // Other dates are in the nominative case, so they stand after a colon.
  if (!bounds.every((bound) => PLAIN_DATE.test(bound))) return formatLabeled(lang, from, until);
  if (lang === 'ru')
    return join(from && `${isSecond(from) ? 'со' : 'с'} ${inflectRussian(from)}`, until && `по ${formatDate('ru', until)}`);
  if (lang === 'en') return formatLabeled(lang, from, until);
  const start = from && inflectKazakh(from, KAZAKH_FROM, 'жылдан');
  return join(start && (until ? start : `${start} бастап`), until && `${inflectKazakh(until, KAZAKH_UNTIL, 'жылға')} дейін`);
}

const join = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' ');

function formatLabeled(lang: Lang, from: string | null, until: string | null): string {
  const words = DATE_TEXTS[lang];
  const parts = [from && words.from(formatDate(lang, from)), until && words.until(formatDate(lang, until))];
  return parts.filter((part) => part !== null).join(', ');
}

/** "Со второго", not "с второго". */
const isSecond = (date: string): boolean => date.endsWith('-02') && date.length > 'YYYY-MM'.length;

function inflectRussian(date: string): string {
  const [year, month, day] = splitDate(date);
  const words = [day, month && DATE_TEXTS.ru.monthsOfDay[Number(month) - 1], year, 'года'];
  return words.filter(Boolean).join(' ');
}

function inflectKazakh(date: string, months: readonly string[], yearWord: string): string {
  const [year, month, day] = splitDate(date);
  return month === null ? `${year} ${yearWord}` : [`${year} жылғы`, day, months[Number(month) - 1]].filter(Boolean).join(' ');
}

/** The parts of a plain date without leading zeros. */
function splitDate(date: string): readonly [year: string, month: string | null, day: string | null] {
  const [, year = '', month = null, day = null] = PLAIN_DATE.exec(date) ?? [];
  return [year.replace(/^0+/, ''), month, day && String(Number(day))];
}
