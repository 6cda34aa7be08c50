import { complexityFromQuery } from '@pothos/plugin-complexity';
import { type ExecutionArgs, getOperationAST, Kind } from 'graphql';
import type { Context } from './context.ts';

/** What an operation costs, before it is executed. @throws where its variables or arguments are wrong */
export function computeCost({ document, operationName, schema, variableValues, contextValue }: ExecutionArgs): number {
  const operation = getOperationAST(document, operationName);
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return complexityFromQuery(
    { ...document, definitions: [...(operation ? [operation] : []), ...fragments] },
    { schema, variables: { ...variableValues }, ctx: contextValue as Context }, // made by app.ts
  ).complexity;
}
