import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import { GraphError } from '../../base/errors.ts';
import type { Context } from '../../graphql/context.ts';
import { attributesOf, EDGE_COLUMNS, NODE_COLUMNS } from '../column.ts';
import { executeAsGraph } from './execute.ts';
import { type AskedGraph, fileOf, withoutFile } from './file.ts';
import type { SelectedGraph } from './selected.store.ts';
import { fileWanted, isGraphWanted } from './wanted.ts';

type Asked = Pick<YogaInitialContext, 'request' | 'params'> & Pick<Context, 'origin'>;

const fileOfRequest = ({ headers }: Request) => fileWanted(headers.get('accept'));
const isWanted = ({ request, params }: Asked): boolean => isGraphWanted(params.extensions) || fileOfRequest(request) !== undefined;

/** As `extensions.graph` has it: what is told of a node or an edge stands beside its id. */
const toExtension = ({ nodes, edges, truncated }: SelectedGraph) => ({
  nodes: nodes.map((node) => ({ id: node.id, ...attributesOf(NODE_COLUMNS, node) })),
  edges: edges.map((edge) => ({ id: edge.id, source: edge.source, target: edge.target, ...attributesOf(EDGE_COLUMNS, edge) })),
  truncated,
});

function toAsked(graph: SelectedGraph, { origin, params: { query = '', variables, operationName } }: Asked): AskedGraph {
  const asked = new URLSearchParams({
    query,
    ...(variables && { variables: JSON.stringify(variables) }),
    ...(operationName && { operationName }),
  });
  return { ...graph, origin, request: asked.toString() };
}

/** Gives any operation as a graph where that is asked for: beside the reply in its extensions, or in its place as a file. */
export function selectedPlugin(): Plugin<Context> {
  const graphs = new WeakMap<Request, AskedGraph>();
  return {
    onParams: ({ params }) => void isGraphWanted(params.extensions),
    onSubscribe({ args: { contextValue } }) {
      if (isWanted(contextValue)) throw new GraphError('BAD_INPUT', 'a subscription has no end, and so is no graph: ask a query for one');
    },
    onExecute({ args: { contextValue }, executeFn, setExecuteFn }) {
      if (!isWanted(contextValue)) return;
      const { request, params, origin, extensions } = contextValue;
      setExecuteFn(async (args) => {
        const { result, graph } = await executeAsGraph({ ...args, contextValue }, executeFn);
        if (graph && isGraphWanted(params.extensions)) extensions['graph'] = toExtension(graph);
        if (graph && !result.errors) graphs.set(request, toAsked(graph, { request, params, origin }));
        return result;
      });
    },
    onResultProcess({ request, resultProcessor, setResultProcessor }) {
      const type = fileOfRequest(request);
      const graph = graphs.get(request);
      if (!type) return;
      if (graph) setResultProcessor(() => fileOf(graph, type), type);
      else if (!resultProcessor) setResultProcessor((result, fetchApi) => withoutFile(result, fetchApi), 'application/json');
    },
  };
}
