import type { Plugin } from 'graphql-yoga';
import type { Context } from './context.ts';

/** Adds the entries of resolvers to the extensions of the response. */
export const extensionsPlugin: Plugin<Context> = {
  onExecute: ({ args }) => ({
    onExecuteDone({ result, setResult }) {
      const { extensions } = args.contextValue as Context; // created by app.ts
      if (Object.keys(extensions).length > 0 && !(Symbol.asyncIterator in result))
        setResult({ ...result, extensions: { ...result.extensions, ...extensions } });
    },
  }),
};
