import { badInput } from '../base/errors.ts';

/** A snapshot as Postgres writes it: xmin, xmax and the transactions between them that had not committed. */
export type Snapshot = string;

/**
 * Position of a reader in the change log. The reader knows everything that `seen` sees, and of what only `next` sees,
 * the rows up to `row`. Transactions commit neither in the order of their ids nor in that of their rows. But a
 * transaction that is still open is in neither snapshot, so that a row never appears before a position.
 */
export interface Position {
  readonly seen: Snapshot;
  readonly within: { readonly next: Snapshot; readonly row: number } | null;
}

/** Rows of the log that `next` sees and `seen` does not. */
export interface Range {
  readonly seen: Snapshot;
  readonly next: Snapshot;
}

/** Creates the position after everything that a snapshot sees. */
export const createPosition = (seen: Snapshot): Position => ({ seen, within: null });

const CURSOR_VERSION = 'c1'; // another format of cursors gets another version

/** Encodes a position as a cursor for clients. */
export const writeCursor = ({ seen, within }: Position): string =>
  Buffer.from([CURSOR_VERSION, seen, ...(within ? [within.next, within.row] : [])].join(' ')).toString('base64url');

const CURSOR_ALLOWED = 'a cursor comes from a change, from changeCursor, or from the id of an event';

/** @throws BAD_INPUT if the text is not a cursor */
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

/** Returns true if a position includes transactions that do not exist yet. Then it comes from another database. */
export const isAhead = ({ seen, within }: Position, now: Snapshot): boolean =>
  [seen, within?.next ?? seen].some((snapshot) => xmaxOf(snapshot) > xmaxOf(now));

const xmaxOf = (snapshot: Snapshot): bigint => BigInt(snapshot.split(':')[1] ?? 0);

const ID = '[1-9]\\d{0,17}'; // fits into Postgres's type
const SNAPSHOT = new RegExp(`^(${ID}):(${ID}):(${ID}(?:,${ID})*)?$`);

/** Returns true if Postgres can read the snapshot: the open transactions ascend from xmin and are below xmax. */
function isSnapshot(text: string): boolean {
  const [, xmin, xmax, open] = SNAPSHOT.exec(text) ?? [];
  if (xmin === undefined || xmax === undefined) return false;
  const ids = [xmin, ...(open?.split(',') ?? [])].map(BigInt);
  const last = ids.at(-1) ?? 0n;
  return ids.every((id, at) => id >= (ids[at - 1] ?? 0n)) && (open === undefined ? last <= BigInt(xmax) : last < BigInt(xmax));
}
