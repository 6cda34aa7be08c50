import { createHash } from 'node:crypto';
import { badInput } from '../../base/errors.ts';

/** The values of the sort keys at one row, as text. Paging continues after them, whatever is added or retracted in between. */
export type CursorPosition = readonly string[];

/** A short fingerprint of an order, to detect cursors of another order. */
const fingerprintOrder = (order: string): string => createHash('sha256').update(order).digest('base64url').slice(0, 6);

export const encodeCursor = (order: string, position: CursorPosition): string =>
  Buffer.from(JSON.stringify([fingerprintOrder(order), ...position])).toString('base64url');

/** @throws BAD_INPUT if the cursor belongs to another order */
export function decodeCursor(order: string, keys: number, cursor: string, argument: string): CursorPosition {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    parts = null;
  }
  if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string')) {
    throw badInput(argument, cursor, 'a cursor comes from an edge or pageInfo of the same connection');
  }
  const [found, ...position] = parts;
  if (found !== fingerprintOrder(order) || position.length !== keys)
    throw badInput(argument, cursor, 'this cursor belongs to another order or another connection');
  return position;
}
