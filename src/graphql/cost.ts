import { complexityFromQuery } from '@pothos/plugin-complexity';
import { type ExecutionArgs, getOperationAST, Kind } from 'graphql';
import type { Context } from './context.ts';

/** The cost of an operation before it is executed. @throws if variables or arguments are invalid */
export function computeCost({ document, operationName, schema, variableValues, contextValue }: ExecutionArgs): number {
  const operation = getOperationAST(document, operationName);
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return complexityFromQuery(
    { ...document, definitions: [...(operation ? [operation] : []), ...fragments] },
    { schema, variables: { ...variableValues }, ctx: contextValue as Context }, // created by app.ts
  ).complexity;
}
