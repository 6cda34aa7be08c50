import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { type ErrorCode, GraphError } from '../base/errors.ts';
import { toGraphError } from '../database/failure.ts';
import { json } from './response.ts';

export const STATUS: Readonly<Record<ErrorCode, number>> = {
  BAD_INPUT: 400,
  NOT_FOUND: 404,
  TOO_COSTLY: 413,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  TIMEOUT: 504,
};

interface Options {
  readonly callback?: string | undefined;
  /** Instead of the code's own. */
  readonly status?: number;
}

/** A refusal as JSON: the code, the message, and where there are such the argument, the value seen and what is allowed. */
export function refusal({ message, extensions }: GraphError, { callback, status = STATUS[extensions.code] }: Options = {}): Response {
  const headers = extensions.code === 'UNAVAILABLE' ? { 'retry-after': '1' } : {};
  return json({ ...extensions, message }, { status, callback, headers });
}

/** What is told of an error: our own and what befell the database as they are, all else under an id that stands in the log with the cause. */
export function failure(error: unknown, log: Logger, callback?: string): Response {
  const known = toGraphError(error);
  if (known) {
    const { code } = known.extensions;
    if (code === 'UNAVAILABLE' || code === 'TIMEOUT') log.warn({ err: known.cause ?? known }, known.message);
    return refusal(known, { callback });
  }
  const id = randomUUID();
  log.error({ err: error, id }, 'unexpected error');
  return refusal(new GraphError('INTERNAL', `something went wrong on the server; its log has it under ${id}`), { callback });
}
