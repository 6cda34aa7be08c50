import type { Plugin } from 'graphql-yoga';
import type { Context } from './context.ts';

/** Puts into the reply what resolvers have said for its extensions. */
export const extensionsPlugin: Plugin<Context> = {
  onExecute: ({ args }) => ({
    onExecuteDone({ result, setResult }) {
      const { extensions } = args.contextValue as Context; // made by app.ts
      if (Object.keys(extensions).length > 0 && !(Symbol.asyncIterator in result))
        setResult({ ...result, extensions: { ...result.extensions, ...extensions } });
    },
  }),
};
