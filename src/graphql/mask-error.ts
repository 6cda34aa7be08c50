import { GraphQLError, type GraphQLErrorExtensions, type GraphQLErrorOptions } from 'graphql';
import type { Logger } from 'pino';
import { ERROR_CODES, GraphError } from '../base/errors.ts';
import { toGraphError } from '../database/failure.ts';
import { logKnown, logUnexpected, STATUS } from '../http/refusal.ts';

/** The original error inside the wrappers of graphql-js and Yoga. */
export const unwrapError = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? unwrapError(error.originalError) : error;

/** The status of what is no fault of the request, else the one graphql-js or Yoga gave the error. */
function getHttp({ status, extensions: { code } }: GraphError, error: unknown) {
  if (code === 'UNAVAILABLE') return { http: { status: status ?? STATUS[code], headers: { 'retry-after': '1' } } };
  if (code === 'TIMEOUT') return { http: { status: STATUS[code] } };
  return error instanceof GraphQLError && error.extensions.http ? { http: error.extensions.http } : {};
}

/** Codes that are told as they are; graphql-js and Yoga give others, and often none. */
const CODES: ReadonlySet<unknown> = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', ...Object.keys(ERROR_CODES)]);
const METHOD_NOT_ALLOWED = 405;

/** The status of an error about the request. Yoga marks what may be 200 for `application/json`: what we refuse is not. */
function getRequestStatus({ code, http }: GraphQLErrorExtensions) {
  if (code === 'BAD_REQUEST' && http?.status !== METHOD_NOT_ALLOWED) return { http: { status: 400 } };
  if (!http) return {};
  const { spec, ...rest } = http;
  return { http: Object.hasOwn(ERROR_CODES, String(code)) || spec === undefined ? rest : http };
}

/** An error about the request itself, without what Yoga adds of its body. */
function toRequestError(error: GraphQLError, at: GraphQLErrorOptions): GraphQLError {
  const { originalError: _, http: __, code, ...extensions } = error.extensions;
  return new GraphQLError(error.message, {
    ...at,
    extensions: { ...extensions, code: CODES.has(code) ? code : 'BAD_INPUT', ...getRequestStatus(error.extensions) },
  });
}

/**
 * Errors for the client: our own errors and those of graphql-js about the request unchanged, database failures as errors
 * with advice, everything else as INTERNAL with the request's id, under which the log has the cause.
 */
export const maskError =
  (log: Logger) =>
  (error: unknown): GraphQLError => {
    const location: GraphQLErrorOptions =
      error instanceof GraphQLError
        ? { nodes: error.nodes ?? null, source: error.source ?? null, positions: error.positions ?? null, path: error.path ?? null }
        : {};
    const cause = unwrapError(error);
    const known = cause instanceof GraphError ? cause : toGraphError(cause);
    if (known) {
      logKnown(log, known);
      // graphql-js adds the position in a variable or literal before our message.
      const message = error instanceof GraphQLError && error.message.includes(known.message) ? error.message : known.message;
      return new GraphQLError(message, {
        ...location,
        extensions: { ...known.extensions, ...getHttp(known, error) },
      });
    }
    if (error instanceof GraphQLError && cause instanceof GraphQLError) return toRequestError(error, location);
    const { message, extensions } = logUnexpected(log, cause);
    return new GraphQLError(message, { ...location, extensions: { ...extensions, unexpected: true } });
  };
