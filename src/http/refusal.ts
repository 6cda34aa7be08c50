import type { Logger } from 'pino';
import { getCurrentRequest, markError } from '../base/current-request.ts';
import { describeError } from '../base/error-record.ts';
import { type ErrorCode, GraphError } from '../base/errors.ts';
import { warnSeldom } from '../base/log.ts';
import { toGraphError } from '../database/failure.ts';
import { type Headers, respondJson } from './response.ts';

export const STATUS: Readonly<Record<ErrorCode, number>> = {
  BAD_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  HISTORY_LOST: 409,
  TOO_COSTLY: 413,
  RATE_LIMITED: 429,
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

/** The headers that come with an error, whatever the form of its answer. */
export function getErrorHeaders({ code, retryAfter }: GraphError['extensions']): Headers {
  if (code === 'UNAVAILABLE') return { 'retry-after': '1' };
  if (code === 'RATE_LIMITED') return { 'retry-after': String(retryAfter ?? 1) };
  return code === 'UNAUTHENTICATED' ? { 'www-authenticate': 'Bearer' } : {};
}

/** A refusal as JSON: the code, the message, where there are such the argument, the value seen and what is allowed, and the request's id. */
export function respondRefusal(
  error: GraphError,
  { callback, status = error.status ?? STATUS[error.extensions.code], headers }: RefusalOptions = {},
): Response {
  const { message, extensions } = error;
  const requestId = getCurrentRequest()?.id;
  markError(extensions.code);
  return respondJson({ ...extensions, message, requestId }, { status, callback, headers: { ...getErrorHeaders(extensions), ...headers } });
}

/** A refusal as GraphQL's answers have errors. */
export function respondErrors({ message, extensions }: GraphError, status: number): Response {
  markError(extensions.code);
  return respondJson(
    { errors: [{ message, extensions: { ...extensions, requestId: getCurrentRequest()?.id } }] },
    { status, headers: getErrorHeaders(extensions) },
  );
}

/** Whether an operator has to know: what one client alone is refused, or has left, could fill the log. */
const isWorthLogging = ({ extensions: { code }, status }: GraphError): boolean =>
  status !== TOO_MANY_REQUESTS && (code === 'UNAVAILABLE' || code === 'TIMEOUT') && !getCurrentRequest()?.isGone;

/** Logs an error that clients are told as it is, if it says something of the server. Many at a time are summed up. */
export function logKnown(log: Logger, error: GraphError): void {
  if (!isWorthLogging(error)) return;
  let cause = describeError(error);
  while (cause.cause) cause = cause.cause;
  warnSeldom(log, error.message, error.cause === undefined ? {} : { cause: cause.message, code: cause.code });
}

/** Of the faults of one request only so many are logged: each row of an answer may have the same. */
const MAX_FAULTS = 3;

/** Logs an error that clients are not told. @returns the error that they are told instead */
export function logUnexpected(log: Logger, error: unknown): GraphError {
  const request = getCurrentRequest();
  if (request) request.faults += 1;
  const isLeft = request?.isGone && error instanceof Error && error.name === 'AbortError';
  if (!isLeft && (request?.faults ?? 0) <= MAX_FAULTS) log.error({ err: describeError(error), requestId: request?.id }, 'unexpected error');
  return new GraphError('INTERNAL', `something went wrong on the server; its log has it under ${request?.id}`);
}

/** What is told of an error: our own and what befell the database as they are, all else under the request's id, under which the log has the cause. */
export function respondFailure(error: unknown, log: Logger, callback?: string): Response {
  const known = toGraphError(error);
  if (known) logKnown(log, known);
  return respondRefusal(known ?? logUnexpected(log, error), { callback });
}
