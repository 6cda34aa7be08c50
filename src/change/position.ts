import { badInput } from '../base/errors.ts';

/** Which transactions had committed at a moment, as Postgres writes it: xmin:xmax:those between that had not. */
export type Snapshot = string;

/**
 * Where a reader of the log of changes stands: it knows all that `seen` sees, and of what `next` sees besides, the rows up
 * to `row`. Transactions commit neither in the order of their ids nor of their rows; yet what is still to commit is seen by
 * neither snapshot, so that nothing can ever come to stand before a position.
 */
export interface Position {
  readonly seen: Snapshot;
  readonly within: { readonly next: Snapshot; readonly row: number } | null;
}

/** Rows of the log that one snapshot sees and an earlier one does not. */
export interface Range {
  readonly seen: Snapshot;
  readonly next: Snapshot;
}

/** The position of one who knows all that a snapshot sees. */
export const createPosition = (seen: Snapshot): Position => ({ seen, within: null });

const CURSOR_VERSION = 'c1'; // of another form of cursors this would be another

/** A position as clients keep it. */
export const writeCursor = ({ seen, within }: Position): string =>
  Buffer.from([CURSOR_VERSION, seen, ...(within ? [within.next, within.row] : [])].join(' ')).toString('base64url');

const CURSOR_ALLOWED = 'a cursor comes from a change, from changeCursor, or from the id of an event';

/** @throws BAD_INPUT where it is none */
export function readCursor(cursor: string, argument: string): Position {
  const [version, seen = '', next, row, ...more] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const isWithin = next !== undefined && row !== undefined;
  const isPosition =
    version === CURSOR_VERSION &&
    more.length === 0 &&
    isSnapshot(seen) &&
    (isWithin ? isSnapshot(next) && /^\d{1,15}$/.test(row) : next === undefined);
  if (!isPosition) throw badInput(argument, cursor, CURSOR_ALLOWED);
  return { seen, within: isWithin ? { next, row: Number(row) } : null };
}

/** Whether a position is of transactions that are yet to come at a moment: then it is of another database. */
export const isAhead = ({ seen, within }: Position, now: Snapshot): boolean =>
  [seen, within?.next ?? seen].some((snapshot) => xmaxOf(snapshot) > xmaxOf(now));

const xmaxOf = (snapshot: Snapshot): bigint => BigInt(snapshot.split(':')[1] ?? 0);

const ID = '[1-9]\\d{0,17}'; // fits what Postgres has for it
const SNAPSHOT = new RegExp(`^(${ID}):(${ID}):(${ID}(?:,${ID})*)?$`);

/** Whether Postgres would read it: those that had not committed ascend from xmin and stay below xmax. */
function isSnapshot(text: string): boolean {
  const [, xmin, xmax, open] = SNAPSHOT.exec(text) ?? [];
  if (xmin === undefined || xmax === undefined) return false;
  const ids = [xmin, ...(open?.split(',') ?? [])].map(BigInt);
  const last = ids.at(-1) ?? 0n;
  return ids.every((id, at) => id >= (ids[at - 1] ?? 0n)) && (open === undefined ? last <= BigInt(xmax) : last < BigInt(xmax));
}
