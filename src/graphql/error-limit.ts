import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Errors of one answer. */
export const MAX_ERRORS = 20;

/** Leaves out the errors beyond the maximum, and says in the extensions how many those are. */
export function limitErrors<R extends ExecutionResult>(result: R): R {
  const { errors = [], extensions } = result;
  if (errors.length <= MAX_ERRORS) return result;
  return { ...result, errors: errors.slice(0, MAX_ERRORS), extensions: { ...extensions, errorsLeftOut: errors.length - MAX_ERRORS } };
}

export const errorLimitPlugin: Plugin = {
  onExecutionResult({ result, setResult }) {
    if (result && !Array.isArray(result) && !(Symbol.asyncIterator in result)) setResult(limitErrors(result));
  },
};
