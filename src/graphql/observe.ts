import type { GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { getCurrentRequest } from '../base/current-request.ts';
import { addRequestId } from './request-id.ts';
import { summarizeOperation } from './root-fields.ts';

/** Adds to the current request what its operation is, and to each error the id of the request. */
export const createObservePlugin = (schema: GraphQLSchema): Plugin => ({
  onParse:
    ({ context }) =>
    ({ result }) => {
      const request = getCurrentRequest();
      if (!request || !result || result instanceof Error) return;
      const operation = summarizeOperation(schema, result, context.params.operationName);
      if (operation)
        Object.assign(request, { operation: operation.name, fields: operation.fields, isSubscription: operation.isSubscription });
    },
  onResultProcess({ result, setResult }) {
    if (!Array.isArray(result) && !(Symbol.asyncIterator in result)) setResult(addRequestId(result, getCurrentRequest()?.id));
  },
});
