import type { ExecutionResult } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import { GraphError } from '../../base/errors.ts';
import type { Context } from '../../graphql/context.ts';
import { getEdgeColumns, getNodeColumns, toAttributes } from '../column.ts';
import { type Execute, executeAsGraph, type Operation } from './execute.ts';
import { createErrorResponse, createFileResponse, type RequestedGraph } from './graph-file.ts';
import { getRequestedFileType, isGraphRequested } from './requested-format.ts';
import type { SelectedGraph } from './selected.store.ts';

type GraphRequest = Pick<YogaInitialContext, 'request' | 'params'> & Pick<Context, 'origin'>;

const getFileType = ({ headers }: Request) => getRequestedFileType(headers.get('accept'));
const isRequested = ({ request, params }: GraphRequest): boolean =>
  isGraphRequested(params.extensions) || getFileType(request) !== undefined;

/** The graph for `extensions.graph`, with attributes next to the id. */
const toExtension = (graph: SelectedGraph) => ({
  nodes: graph.nodes.map((node) => ({ id: node.id, ...toAttributes(getNodeColumns(graph), node) })),
  edges: graph.edges.map((edge) => ({
    id: edge.id,
    source: edge.source,
    target: edge.target,
    ...toAttributes(getEdgeColumns(graph), edge),
  })),
  truncated: graph.truncated,
});

function toRequestedGraph(
  graph: SelectedGraph,
  { origin, params: { query = '', variables, operationName } }: GraphRequest,
): RequestedGraph {
  const requested = new URLSearchParams({
    query,
    ...(variables && { variables: JSON.stringify(variables) }),
    ...(operationName && { operationName }),
  });
  return { ...graph, origin, request: requested.toString() };
}

/** Executes an operation and adds its graph to the extensions of the response. */
export async function executeWithGraph(args: Operation, execute: Execute): Promise<ExecutionResult> {
  const { result, graph } = await executeAsGraph(args, execute);
  if (graph) args.contextValue.extensions['graph'] = toExtension(graph);
  return result;
}

/** Returns the graph of any operation on request, in the extensions of the response or as a file. */
export function createSelectedPlugin(): Plugin<Context> {
  const graphs = new WeakMap<Request, RequestedGraph>();
  return {
    onParams: ({ params }) => void isGraphRequested(params.extensions),
    onSubscribe({ args: { contextValue } }) {
      if (isRequested(contextValue))
        throw new GraphError('BAD_INPUT', 'a subscription has no end, and so is no graph: ask a query for one');
    },
    onExecute({ args: { contextValue }, executeFn, setExecuteFn }) {
      if (!isRequested(contextValue)) return;
      const { request, params, origin, extensions } = contextValue;
      setExecuteFn(async (args) => {
        const { result, graph } = await executeAsGraph({ ...args, contextValue }, executeFn);
        if (graph && isGraphRequested(params.extensions)) extensions['graph'] = toExtension(graph);
        if (graph && !result.errors) graphs.set(request, toRequestedGraph(graph, { request, params, origin }));
        return result;
      });
    },
    onResultProcess({ request, resultProcessor, setResultProcessor }) {
      const type = getFileType(request);
      const graph = graphs.get(request);
      if (!type) return;
      if (graph) setResultProcessor(() => createFileResponse(graph, type), type);
      else if (!resultProcessor) setResultProcessor((result, fetchApi) => createErrorResponse(result, fetchApi), 'application/json');
    },
  };
}
