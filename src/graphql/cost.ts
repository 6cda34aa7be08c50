import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  type DocumentNode,
  type ExecutionArgs,
  type FieldNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { MAX_COST } from './builder.ts';
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

/** False if it is too costly, or if a variable is invalid: execution tells of both. */
export function isAffordable(args: ExecutionArgs): boolean {
  try {
    return computeCost(args) <= MAX_COST;
  } catch {
    return false;
  }
}

/** A transaction time costs nothing. */
const FREE_ARGUMENT = 'known';

/** True if a variable may change the cost of a field, as in `first: $count`. A text with a dollar sign counts as one. */
function hasVariableCost(document: DocumentNode, schema: GraphQLSchema): boolean {
  const types = new TypeInfo(schema);
  let isFound = false;
  const look = ({ arguments: given = [] }: FieldNode) => {
    const isComputed = typeof types.getFieldDef()?.extensions['complexity'] === 'function';
    isFound ||= isComputed && given.some(({ name, value }) => name.value !== FREE_ARGUMENT && print(value).includes('$'));
  };
  visit(document, visitWithTypeInfo(types, { Field: look }));
  return isFound;
}

/** The operations of a document that are known to be affordable, by name; null if variables may change what they cost. */
const affordableOperations = new WeakMap<DocumentNode, Set<string> | null>();

/** True if an operation is affordable whatever its variables. It is computed once. */
export function isAlwaysAffordable(args: ExecutionArgs): boolean {
  const { document, schema, operationName } = args;
  if (!affordableOperations.has(document)) affordableOperations.set(document, hasVariableCost(document, schema) ? null : new Set());
  const known = affordableOperations.get(document);
  if (known && !known.has(operationName ?? '') && isAffordable(args)) known.add(operationName ?? '');
  return known?.has(operationName ?? '') ?? false;
}
