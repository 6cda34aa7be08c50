import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
} from 'graphql';
import type { MaybePromise } from '../../base/maybe-promise.ts';
import type { Context } from '../context.ts';
import { collectErrors } from './collected-errors.ts';
import { createPlans } from './plans.ts';
import { type Execution, runFields } from './run.ts';

type Executor = (args: ExecutionArgs & { readonly contextValue: Context }) => MaybePromise<ExecutionResult>;

/**
 * Executes queries as graphql-js does, with what is the same for all rows and all requests worked out once: which fields are there, their arguments,
 * their types. graphql-js does this anew for each field of each row, which takes several times as long as all resolvers. Anything but a query is left to it.
 */
export function createExecutor(schema: GraphQLSchema): Executor {
  const plans = createPlans(schema);

  return (args) => {
    const { document, operationName, variableValues = {}, contextValue } = args;
    const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
    const { coerced, errors: wrong } = getVariableValues(schema, definitions, variableValues ?? {}, { maxErrors: MAX_VARIABLE_ERRORS });
    if (wrong) return { errors: wrong };
    const plan = plans.find(document, operationName, coerced);
    if (!plan) return execute(args);
    const { operation, fragments, select } = plan;
    const errors = collectErrors();
    const execution: Execution = { schema, fragments, operation, select, errors, variableValues: coerced, context: contextValue, args: [] };
    const size = plan.size();
    const end = (data: Record<string, unknown> | null): ExecutionResult => {
      if (plan.size() > size) plans.trim();
      return errors.list.length === 0 ? { data } : { errors: errors.list, data };
    };
    const fail = (error: unknown): ExecutionResult => {
      errors.add(error as GraphQLError, undefined); // fields throw no other
      return end(null);
    };
    try {
      const data = runFields(execution, plan.root(), undefined, undefined);
      return data instanceof Promise ? data.then(end, fail) : end(data);
    } catch (error) {
      return fail(error);
    }
  };
}

/** As graphql-js has it. */
const MAX_VARIABLE_ERRORS = 50;
