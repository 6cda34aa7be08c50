import { type DocumentNode, type ExecutionArgs, type ExecutionResult, getOperationAST, getVariableValues } from 'graphql';
import { affordableContexts, MAX_COST } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { computeCost } from '../../graphql/cost.ts';
import { type Hidden, withHidden } from './hidden.ts';
import { type Known, knownOf } from './moment.ts';
import { readSelected, type SelectedGraph } from './selected.store.ts';
import { takeOut } from './taken.ts';

type Execute = (args: ExecutionArgs) => Promise<ExecutionResult> | ExecutionResult;
/** An operation as it is about to be executed. */
export interface Operation extends ExecutionArgs {
  readonly contextValue: Context;
}

interface Answer {
  readonly result: ExecutionResult;
  /** Undefined where there is no data. */
  readonly graph?: SelectedGraph;
}

/** Executes an operation and finds the graph of what it selected; the result is the same as without. */
export async function executeAsGraph(args: Operation, execute: Execute): Promise<Answer> {
  const { document, schema, contextValue } = args;
  const variables = variablesOf(args);
  if (!variables || !isAffordable(args)) return { result: await execute(args) };
  affordableContexts.add(contextValue);
  const hidden = hiddenIn(document, schema);
  const result = await execute({ ...args, document: hidden.document });
  if (!result.data) return { result };
  const selected = takeOut(result.data, { prefix: hidden.prefix, knownOf: momentsOf(hidden, variables) });
  return { result, graph: await readSelected(contextValue.db, selected, contextValue.lang) };
}

/** Undefined where they are wrong, which executing says. */
function variablesOf({ document, schema, operationName, variableValues }: Operation) {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  return getVariableValues(schema, definitions, variableValues ?? {}).coerced;
}

/** The cost without what is hidden: it is no more to be refused than the same operation without a graph. */
function isAffordable(args: Operation): boolean {
  try {
    return computeCost(args) <= MAX_COST;
  } catch {
    return false; // an argument is wrong, which executing says
  }
}

const known = new WeakMap<DocumentNode, Hidden>();
/** Made once for a document, which is kept from one request to the next. */
function hiddenIn(document: DocumentNode, schema: ExecutionArgs['schema']): Hidden {
  const hidden = known.get(document) ?? withHidden(document, schema);
  known.set(document, hidden);
  return hidden;
}

function momentsOf({ moments }: Hidden, variables: Readonly<Record<string, unknown>>): (moment: number) => Known {
  const found = new Map<number, Known>();
  return (number) => {
    const moment = moments[number - 1];
    const known = found.get(number) ?? (moment ? knownOf(moment, variables) : null);
    found.set(number, known);
    return known;
  };
}
