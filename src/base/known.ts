import type { RevisionId } from '../../schema/ids.ts';
import { parsePartialDate } from './partial-date.ts';

/** A transaction time: a revision, or the last one that was committed by a moment. */
export type Known =
  | { readonly by: 'revision'; readonly revision: RevisionId; readonly written: string }
  | { readonly by: 'moment'; readonly at: string; readonly written: string };

const isDay = (text: string) => parsePartialDate(text)?.earliest === text && text.length === 'YYYY-MM-DD'.length;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/; // Postgres has no larger offsets

/** A date and time with a time zone; null if the text is none. */
export const parseDateTime = (text: string): string | null => (isDay(DATE_TIME.exec(text)?.[1] ?? '') ? text : null);

/** Microseconds since 1970, as precise as Postgres. */
export const toMicroseconds = (dateTime: string): number =>
  Date.parse(dateTime) * 1_000 + Number((/\.(\d+)/.exec(dateTime)?.[1] ?? '').padEnd(6, '0').slice(3));

/** R0 stands before the first revision. */
const REVISION = /^R(0|[1-9]\d{0,14})$/;
export const KNOWN_ALLOWED = 'a revision is written R17, a moment 2020-07-01T00:00:00Z';

/** Parses `R17` or a moment; null if the text is neither. */
export function parseKnown(written: string): Known | null {
  const [, number] = REVISION.exec(written) ?? [];
  if (number !== undefined) return { by: 'revision', revision: Number(number) as RevisionId, written }; // the number of one
  const at = parseDateTime(written);
  return at === null ? null : { by: 'moment', at, written };
}

export const formatRevisionId = (id: RevisionId): string => `R${id}`;
