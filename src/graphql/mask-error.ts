import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import type { Logger } from 'pino';
import { GraphError } from '../base/errors.ts';
import { toGraphError } from '../database/failure.ts';

/** The original error inside the wrappers of graphql-js and Yoga. */
export const unwrapError = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? unwrapError(error.originalError) : error;

/** HTTP statuses for errors that are not caused by the request. */
const HTTP = { UNAVAILABLE: { status: 503, headers: { 'retry-after': '1' } }, TIMEOUT: { status: 504 } } as const;

/** The status that graphql-js or Yoga set. */
const getHttpExtension = (error: unknown) =>
  error instanceof GraphQLError && error.extensions.http ? { http: error.extensions.http } : {};

/**
 * Errors for the client: our own errors and those of graphql-js about the request unchanged, database failures as errors
 * with advice, everything else as INTERNAL with an id that the log has with the cause.
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
      const { code } = known.extensions;
      if (code === 'UNAVAILABLE' || code === 'TIMEOUT') log.warn({ err: known.cause ?? known }, known.message);
      // graphql-js adds the position in a variable or literal before our message.
      const message = error instanceof GraphQLError && error.message.includes(known.message) ? error.message : known.message;
      return new GraphQLError(message, {
        ...location,
        extensions: { ...known.extensions, ...(code in HTTP ? { http: HTTP[code as keyof typeof HTTP] } : getHttpExtension(error)) }, // checked by `in`
      });
    }
    if (error instanceof GraphQLError && cause instanceof GraphQLError) {
      // The request is invalid. graphql-js sets no code for invalid variables; Yoga adds the body that it could not parse.
      const { originalError: _, code, ...extensions } = error.extensions;
      if (code === 'BAD_REQUEST') return new GraphQLError(error.message, { extensions: { code: 'BAD_INPUT', http: { status: 400 } } });
      return new GraphQLError(error.message, {
        ...location,
        extensions: { ...extensions, code: error.message.startsWith('Variable "$') ? 'BAD_INPUT' : code },
      });
    }
    const id = randomUUID();
    log.error({ err: cause, id }, 'unexpected error');
    return new GraphQLError(`INTERNAL: something went wrong on the server; its log has it under ${id}`, {
      ...location,
      extensions: { code: 'INTERNAL', id, unexpected: true },
    });
  };
