import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from './context.ts';

/** Adds the entries of resolvers to the extensions of the response. */
export function addExtensions(result: ExecutionResult, { extensions }: Context): ExecutionResult {
  return Object.keys(extensions).length > 0 ? { ...result, extensions: { ...result.extensions, ...extensions } } : result;
}

export const extensionsPlugin: Plugin<Context> = {
  onExecute: ({ args }) => ({
    onExecuteDone({ result, setResult }) {
      if (!(Symbol.asyncIterator in result)) setResult(addExtensions(result, args.contextValue as Context)); // created by app.ts
    },
  }),
};
