import { type DocumentNode, type ExecutionArgs, type ExecutionResult, getOperationAST, getVariableValues } from 'graphql';
import type { Db } from '../../database/connect.ts';
import { affordableContexts } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { isAffordable } from '../../graphql/cost.ts';
import { canOperationDeriveEnds } from './derived.ts';
import { extractSelected } from './extraction.ts';
import { type InjectedDocument, injectFields } from './injected-fields.ts';
import { type ReadAsOf, readKnown } from './moment.ts';
import { readSelected, type SelectedGraph } from './selected.store.ts';

export type Execute = (args: Operation) => Promise<ExecutionResult> | ExecutionResult;
/** An operation before execution. */
export interface Operation extends ExecutionArgs {
  readonly contextValue: Context;
}

interface Answer {
  readonly result: ExecutionResult;
  /** Undefined without data. */
  readonly graph?: SelectedGraph;
}

/** Executes an operation and collects the graph of its selection. The result does not change. */
export async function executeAsGraph(args: Operation, execute: Execute): Promise<Answer> {
  const { document, schema, contextValue } = args;
  const variables = readVariables(args);
  // Injected fields do not count against the limit.
  if (!variables || !isAffordable(args)) return { result: await execute(args) };
  affordableContexts.add(contextValue);
  const injected = injectOnce(document, schema);
  const result = await execute({ ...args, document: injected.document });
  if (!result.data) return { result };
  const revisions = await listRevisions(injected, variables, contextValue);
  const selected = extractSelected(result.data, { prefix: injected.prefix, revisionOf: (moment) => revisions[moment] ?? null });
  const hasDerivedEnds = canOperationDeriveEnds(document, args.operationName, variables);
  return {
    result,
    graph: await readSelected((revision) => openReader(contextValue, revision), selected, hasDerivedEnds, contextValue.lang),
  };
}

/** Undefined if invalid; execution reports the error. */
function readVariables({ document, schema, operationName, variableValues }: Operation) {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  return getVariableValues(schema, definitions, variableValues ?? {}).coerced;
}

const injectedDocuments = new WeakMap<DocumentNode, InjectedDocument>();
/** Computed once per document, which is cached across requests. */
function injectOnce(document: DocumentNode, schema: ExecutionArgs['schema']): InjectedDocument {
  const injected = injectedDocuments.get(document) ?? injectFields(document, schema);
  injectedDocuments.set(document, injected);
  return injected;
}

const openReader = (context: Context, revision: ReadAsOf): Db =>
  (revision === null ? context : (context.past?.byRevision.get(revision) ?? context)).db;

/** The revision of each moment, which execution has found; null for now. */
async function listRevisions(
  { moments }: InjectedDocument,
  variables: Readonly<Record<string, unknown>>,
  { past }: Context,
): Promise<ReadAsOf[]> {
  const revisions: ReadAsOf[] = [null];
  for (const moment of moments) {
    const known = past ? readKnown(moment, variables) : null;
    revisions.push(known ? ((await past?.revisions.get(known.written)) ?? null) : (revisions[moment.around] ?? null));
  }
  return revisions;
}
