import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { type ErrorCode, GraphError } from '../base/errors.ts';
import { toGraphError } from '../database/failure.ts';
import { type Headers, respondJson } from './response.ts';

export const STATUS: Readonly<Record<ErrorCode, number>> = {
  BAD_INPUT: 400,
  NOT_FOUND: 404,
  TOO_COSTLY: 413,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** One client asks for more at a time than one may. */
export const TOO_MANY_REQUESTS = 429;

interface RefusalOptions {
  readonly callback?: string | undefined;
  /** Instead of the code's own. */
  readonly status?: number;
  readonly headers?: Headers;
}

/** A refusal as JSON: the code, the message, and where there are such the argument, the value seen and what is allowed. */
export function respondRefusal(
  error: GraphError,
  { callback, status = error.status ?? STATUS[error.extensions.code], headers }: RefusalOptions = {},
): Response {
  const { message, extensions } = error;
  const retry = extensions.code === 'UNAVAILABLE' ? { 'retry-after': '1' } : {};
  return respondJson({ ...extensions, message }, { status, callback, headers: { ...retry, ...headers } });
}

/** Whether an operator has to know: what one client alone is refused could fill the log. */
export const isWorthLogging = ({ extensions: { code }, status }: GraphError): boolean =>
  status !== TOO_MANY_REQUESTS && (code === 'UNAVAILABLE' || code === 'TIMEOUT');

/** What is told of an error: our own and what befell the database as they are, all else under an id that stands in the log with the cause. */
export function respondFailure(error: unknown, log: Logger, callback?: string): Response {
  const known = toGraphError(error);
  if (known) {
    if (isWorthLogging(known)) log.warn({ err: known.cause ?? known }, known.message);
    return respondRefusal(known, { callback });
  }
  const id = randomUUID();
  log.error({ err: error, id }, 'unexpected error');
  return respondRefusal(new GraphError('INTERNAL', `something went wrong on the server; its log has it under ${id}`), { callback });
}
