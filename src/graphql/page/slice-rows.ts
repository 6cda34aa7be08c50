import { badInput } from '../../base/errors.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Page } from './page.ts';

/** The order of rows in memory, by unique numeric keys. */
export interface ListOrder<Row> {
  /** Describes the order completely, so that cursors of another order can be detected. */
  readonly name: string;
  readonly keys: number;
  key(row: Row): readonly number[];
}

export const compareKeys = (a: readonly number[], b: readonly number[]): number => {
  const index = a.findIndex((value, place) => value !== b[place]);
  return index < 0 ? 0 : (a[index] as number) - (b[index] as number); // an index of a, which is as long
};

/** One page of ordered rows. @throws BAD_INPUT for a cursor of another order */
export function sliceRows<Row>(rows: readonly Row[], order: ListOrder<Row>, { size, backward, cursor, cursorArgument }: Page) {
  const from = cursor === undefined ? undefined : readPosition(order, cursor, cursorArgument);
  const start = from && !backward ? findFirstAfter(rows, order, from, true) : 0;
  const end = from && backward ? findFirstAfter(rows, order, from, false) : rows.length;
  const [first, last] = backward ? [Math.max(start, end - size), end] : [start, Math.min(end, start + size)];
  return {
    edges: rows.slice(first, last).map((row) => ({ row, cursor: encodeCursor(order.name, order.key(row).map(String)) })),
    hasPreviousPage: first > 0,
    hasNextPage: last < rows.length,
  };
}

function readPosition<Row>({ name, keys }: ListOrder<Row>, cursor: string, argument: string): readonly number[] {
  const position = decodeCursor(name, keys, cursor, argument).map(Number);
  if (position.some(Number.isNaN)) throw badInput(argument, cursor, 'a cursor comes from an edge or pageInfo of the same connection');
  return position;
}

/** Index of the first row after a position, or at it. */
function findFirstAfter<Row>(rows: readonly Row[], { key }: ListOrder<Row>, position: readonly number[], isAfter: boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const difference = compareKeys(key(rows[middle] as Row), position); // below high
    if (difference < 0 || (isAfter && difference === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
