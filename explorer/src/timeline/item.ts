import { formatDate, formatPeriod } from '../entity/date.ts';
import { formatQuantity } from '../entity/quantity.ts';
import type { Lang } from '../state/state.ts';
import type { Item } from './use-timeline.ts';

/** What a row opens: the fact that dates it, which has the sentence; where no fact does, the event. */
export const getRowId = ({ statement, event }: Item): string => statement?.id ?? event?.id ?? '';

/** A row is once what it is of: an event can have several dates. */
export const getRowKey = ({ statement, event }: Item): string => `${event?.id} ${statement?.id}`;

/** What is said, in a line without links. */
export function formatValue(lang: Lang, value: NonNullable<Item['statement']>['value']): string {
  if ('entity' in value) return value.entity.label;
  if ('quantity' in value) return formatQuantity(lang, value.quantity);
  if ('text' in value) return value.text;
  return 'date' in value ? (value.date ? formatDate(lang, value.date.edtf) : '') : value.unknown;
}

/** When, as people say it; null where nothing is said of it. */
export const formatTime = (lang: Lang, { date, statement }: Item): string | null =>
  date ? formatDate(lang, date.edtf) : formatPeriod(lang, statement?.validFrom?.edtf ?? null, statement?.validTo?.edtf ?? null);
