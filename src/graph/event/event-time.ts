import { RANKS, type Rank } from '../../../schema/words.ts';
import { type PartialDate, parsePartialDate } from '../../base/partial-date.ts';

/** A statement that may date an event. */
interface Dated {
  readonly predicate: string;
  readonly rank: Rank;
  readonly date: string | null;
}

const LAST = '~';
/** Keys that sort the dates of an event, as `TIME_ORDER` does in SQL. */
const toSortKey = ({ rank, predicate }: Dated, { edtf, earliest, latest }: PartialDate): string =>
  [RANKS.indexOf(rank), predicate === 'PLANNED_TIME' ? 1 : 0, earliest ?? LAST, latest ?? LAST, edtf].join(' ');

/** The date of an event of those that are stated: by rank, actual ones before planned ones, the earliest first. */
export function pickEventTime(rows: readonly Dated[]): PartialDate | null {
  const dated = rows.flatMap((row) => {
    const date = row.date === null ? null : parsePartialDate(row.date);
    return date ? [{ date, key: toSortKey(row, date) }] : [];
  });
  return dated.sort((a, b) => (a.key < b.key ? -1 : 1))[0]?.date ?? null;
}
