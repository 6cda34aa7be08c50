import { badInput } from '../base/errors.ts';

/** A revision, and when it was committed. */
export interface Moment {
  /** 0 before the first. */
  readonly revision: number;
  /** Revisions of two databases may have the same number; they were not committed at the same microsecond. Empty before the first. */
  readonly at: string;
}

/**
 * Position of a reader in the log of changes. The reader knows all earlier revisions, and the rows of this one up to `row`, or all if that is
 * null. Revisions are numbered in the order of commit, so that nothing ever appears before a position.
 */
export interface Position extends Moment {
  readonly row: number | null;
}

/** Creates the position after a whole revision. */
export const createPosition = ({ revision, at }: Moment): Position => ({ revision, at, row: null });

/** Returns true if there is more up to the end of a revision. */
export const isBefore = ({ revision, row }: Position, until: Moment): boolean =>
  revision < until.revision || (revision === until.revision && row !== null);

const CURSOR_VERSION = 'c2'; // another format of cursors gets another version
const CURSOR = /^c2 (0|[1-9]\d{0,14}) (\d{1,15}|\*) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z|)$/;

/** Encodes a position as a cursor for clients. */
export const writeCursor = ({ revision, at, row }: Position): string =>
  Buffer.from([CURSOR_VERSION, revision, row ?? '*', at].join(' ')).toString('base64url');

const CURSOR_ALLOWED = 'a cursor comes from a change, from changeCursor, or from the id of an event';
const OLDER_CURSOR_ALLOWED = 'this cursor is of an earlier version of the server: read your data again, and begin with a new changeCursor';

/** @throws BAD_INPUT if the text is not a cursor */
export function readCursor(cursor: string, argument: string): Position {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, revision, row, at] = CURSOR.exec(text) ?? [];
  if (revision === undefined || at === undefined) throw badInput(argument, cursor, isOlder(text) ? OLDER_CURSOR_ALLOWED : CURSOR_ALLOWED);
  return { revision: Number(revision), at, row: row === '*' ? null : Number(row) };
}

/** Cursors of the first version held snapshots of Postgres. */
const isOlder = (text: string): boolean => /^c1 \d+:\d+:[\d,]*( |$)/.test(text);
