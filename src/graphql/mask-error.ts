import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLErrorExtensions, type GraphQLErrorOptions } from 'graphql';
import type { Logger } from 'pino';
import { ERROR_CODES, GraphError } from '../base/errors.ts';
import { toGraphError } from '../database/failure.ts';
import { isWorthLogging, STATUS } from '../http/refusal.ts';

/** The error that graphql-js or Yoga wrapped, however often. */
export const innermost = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? innermost(error.originalError) : error;

/** The status of what is no fault of the request, else the one graphql-js or Yoga gave the error. */
function httpOf({ status, extensions: { code } }: GraphError, error: unknown) {
  if (code === 'UNAVAILABLE') return { http: { status: status ?? STATUS[code], headers: { 'retry-after': '1' } } };
  if (code === 'TIMEOUT') return { http: { status: STATUS[code] } };
  return error instanceof GraphQLError && error.extensions.http ? { http: error.extensions.http } : {};
}

/** Codes that are told as they are; graphql-js and Yoga give others, and often none. */
const CODES: ReadonlySet<unknown> = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', ...Object.keys(ERROR_CODES)]);
const METHOD_NOT_ALLOWED = 405;

/** The status of an error about the request. Yoga marks what may be 200 for `application/json`: what we refuse is not. */
function statusOf({ code, http }: GraphQLErrorExtensions) {
  if (code === 'BAD_REQUEST' && http?.status !== METHOD_NOT_ALLOWED) return { http: { status: 400 } };
  if (!http) return {};
  const { spec, ...rest } = http;
  return { http: Object.hasOwn(ERROR_CODES, String(code)) || spec === undefined ? rest : http };
}

/** An error about the request itself, without what Yoga adds of its body. */
function ofRequest(error: GraphQLError, at: GraphQLErrorOptions): GraphQLError {
  const { originalError: _, http: __, code, ...extensions } = error.extensions;
  return new GraphQLError(error.message, {
    ...at,
    extensions: { ...extensions, code: CODES.has(code) ? code : 'BAD_INPUT', ...statusOf(error.extensions) },
  });
}

/**
 * What the client is told: our own errors and graphql-js's about the request as they are, what befell the database
 * as something to act upon, all else as INTERNAL under an id that stands in the log with the cause.
 */
export const maskError =
  (log: Logger) =>
  (error: unknown): GraphQLError => {
    const at: GraphQLErrorOptions =
      error instanceof GraphQLError
        ? { nodes: error.nodes ?? null, source: error.source ?? null, positions: error.positions ?? null, path: error.path ?? null }
        : {};
    const cause = innermost(error);
    const known = cause instanceof GraphError ? cause : toGraphError(cause);
    if (known) {
      if (isWorthLogging(known)) log.warn({ err: known.cause ?? known }, known.message);
      // graphql-js says where in a variable or a literal it is wrong; that text ends in ours.
      const message = error instanceof GraphQLError && error.message.includes(known.message) ? error.message : known.message;
      return new GraphQLError(message, {
        ...at,
        extensions: { ...known.extensions, ...httpOf(known, error) },
      });
    }
    if (error instanceof GraphQLError && cause instanceof GraphQLError) return ofRequest(error, at);
    const id = randomUUID();
    log.error({ err: cause, id }, 'unexpected error');
    return new GraphQLError(`INTERNAL: something went wrong on the server; its log has it under ${id}`, {
      ...at,
      extensions: { code: 'INTERNAL', id, unexpected: true },
    });
  };
