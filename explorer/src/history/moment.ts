import { formatDate } from '../entity/date.ts';
import type { Lang } from '../state/state.ts';

/** A moment in the time zone of the browser, such as "30 November 2026, 21:44". */
export function formatMoment(lang: Lang, at: string): string {
  const moment = new Date(at);
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
  return `${formatDate(lang, day)}, ${pad(moment.getHours())}:${pad(moment.getMinutes())}`;
}
