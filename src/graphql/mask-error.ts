import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import type { Logger } from 'pino';
import { GraphError } from '../base/errors.ts';
import { toGraphError } from '../database/failure.ts';

/** The error that graphql-js or Yoga wrapped, however often. */
export const unwrapError = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? unwrapError(error.originalError) : error;

/** Statuses for what is no fault of the request. */
const HTTP = { UNAVAILABLE: { status: 503, headers: { 'retry-after': '1' } }, TIMEOUT: { status: 504 } } as const;

/** The status graphql-js or Yoga gave the error. */
const getHttpExtension = (error: unknown) => (error instanceof GraphQLError && error.extensions.http ? { http: error.extensions.http } : {});

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
    const cause = unwrapError(error);
    const known = cause instanceof GraphError ? cause : toGraphError(cause);
    if (known) {
      const { code } = known.extensions;
      if (code === 'UNAVAILABLE' || code === 'TIMEOUT') log.warn({ err: known.cause ?? known }, known.message);
      // graphql-js says where in a variable or a literal it is wrong; that text ends in ours.
      const message = error instanceof GraphQLError && error.message.includes(known.message) ? error.message : known.message;
      return new GraphQLError(message, {
        ...at,
        extensions: { ...known.extensions, ...(code in HTTP ? { http: HTTP[code as keyof typeof HTTP] } : getHttpExtension(error)) }, // `in` has just shown it
      });
    }
    if (error instanceof GraphQLError && cause instanceof GraphQLError) {
      // Of the request itself. graphql-js gives no code where a variable is wrong; Yoga adds the body it could not read.
      const { originalError: _, code, ...extensions } = error.extensions;
      if (code === 'BAD_REQUEST') return new GraphQLError(error.message, { extensions: { code: 'BAD_INPUT', http: { status: 400 } } });
      return new GraphQLError(error.message, {
        ...at,
        extensions: { ...extensions, code: error.message.startsWith('Variable "$') ? 'BAD_INPUT' : code },
      });
    }
    const id = randomUUID();
    log.error({ err: cause, id }, 'unexpected error');
    return new GraphQLError(`INTERNAL: something went wrong on the server; its log has it under ${id}`, {
      ...at,
      extensions: { code: 'INTERNAL', id, unexpected: true },
    });
  };
