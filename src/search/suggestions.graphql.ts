import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { GraphError } from '../base/errors.ts';
import type { Db } from '../database/connect.ts';
import type { Context } from '../graphql/context.ts';
import { unwrapError } from '../graphql/mask-error.ts';
import { suggestEntity } from './suggest-entity.store.ts';

/** Maximum number of errors of one answer that get a suggestion. */
const MAX_SUGGESTIONS = 5;

async function addSuggestion(db: Db, error: GraphQLError): Promise<GraphQLError> {
  const cause = unwrapError(error);
  const better = await suggestEntity(db, cause).catch(() => cause); // the error itself says enough
  if (better === cause || !(better instanceof Error)) return error;
  return new GraphQLError(better.message, { nodes: error.nodes ?? null, path: error.path ?? null, originalError: better });
}

/** Suggests entities by name for references that no entity has. */
export async function addSuggestions(result: ExecutionResult, { db }: Context): Promise<ExecutionResult> {
  if (!result.errors?.some(isUnknownEntity)) return result;
  const [first, others] = [result.errors.slice(0, MAX_SUGGESTIONS), result.errors.slice(MAX_SUGGESTIONS)];
  return { ...result, errors: [...(await Promise.all(first.map((error) => addSuggestion(db, error)))), ...others] };
}

export const suggestionsPlugin: Plugin<Context> = {
  onExecute: ({ args }) => ({
    async onExecuteDone({ result, setResult }) {
      if (!(Symbol.asyncIterator in result)) setResult(await addSuggestions(result, args.contextValue as Context)); // created by app.ts
    },
  }),
};

const isUnknownEntity = (error: GraphQLError): boolean => {
  const cause = unwrapError(error);
  return cause instanceof GraphError && cause.sought !== undefined;
};
