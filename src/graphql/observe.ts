import type { GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { getCurrentRequest } from '../base/current-request.ts';
import { addRequestId } from './request-id.ts';
import { type OperationSummary, summarizeOperation } from './root-fields.ts';

/** Adds to the current request what its operation is. */
export function describeOperation({ name, fields, isSubscription, isMutation }: OperationSummary): void {
  const request = getCurrentRequest();
  if (request) Object.assign(request, { operation: name, fields, isSubscription, isMutation });
}

/** Adds to the current request what its operation is, and to each error the id of the request. */
export const createObservePlugin = (schema: GraphQLSchema): Plugin => ({
  onParse:
    ({ context }) =>
    ({ result }) => {
      if (!getCurrentRequest() || !result || result instanceof Error) return;
      const operation = summarizeOperation(schema, result, context.params.operationName);
      if (operation) describeOperation(operation);
    },
  onResultProcess({ result, setResult }) {
    if (!Array.isArray(result) && !(Symbol.asyncIterator in result)) setResult(addRequestId(result, getCurrentRequest()?.id));
  },
});
