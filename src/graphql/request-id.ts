import { type ExecutionResult, GraphQLError } from 'graphql';
import { markError } from '../base/current-request.ts';

/** Gives each error the id of the request, under which the log has it. Errors are not changed, as Yoga keeps those of a document. */
export function addRequestId<R extends ExecutionResult>(result: R, requestId: string | undefined): R {
  if (!result.errors || requestId === undefined) return result;
  markError(result.errors[0]?.extensions['code']);
  return { ...result, errors: result.errors.map((error) => withRequestId(error, requestId)) };
}

const withRequestId = (error: GraphQLError, requestId: string): GraphQLError =>
  new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions: { ...error.extensions, requestId },
  });
