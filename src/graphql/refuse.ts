import { GraphQLError } from 'graphql';
import { type ErrorCode, type ErrorDetail, GraphError } from '../base/errors.ts';

/** A refusal of the whole request, before anything is executed. */
export function refuse(code: ErrorCode, message: string, detail: ErrorDetail = {}, status = 400): GraphQLError {
  const { message: text, extensions } = new GraphError(code, message, detail);
  return new GraphQLError(text, { extensions: { ...extensions, http: { status } } });
}
