import { formatPeriod } from '../entity/period.ts';
import { readLabel } from '../name/label.ts';
import type { Lang } from '../state/state.ts';
import type { Item } from './use-timeline.ts';

/** The id that a row opens: its statement, else its event. */
export const getRowId = ({ statement, event }: Item): string => statement?.id ?? event?.id ?? '';

/** A key. An event can have several dates, so the statement is part of it. */
export const getRowKey = ({ statement, event }: Item): string => `${event?.id} ${statement?.id}`;

/** A value as plain text. */
export function formatValue(lang: Lang, value: NonNullable<Item['statement']>['value']): string {
  if ('entity' in value) return readLabel(lang, value.entity.kind, value.entity.label).text;
  if ('quantity' in value) return value.quantity.text;
  if ('text' in value) return value.text ?? '—';
  return 'date' in value ? (value.date?.text ?? '') : value.unknown;
}

/** The date or period of an item, or null if there is none. */
export const formatTime = (lang: Lang, { date, statement }: Item): string | null =>
  date ? date.text : formatPeriod(lang, statement?.validFrom?.edtf ?? null, statement?.validTo?.edtf ?? null);
