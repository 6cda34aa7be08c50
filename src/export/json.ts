import { getEdgeColumns, getNodeColumns, toAttributes } from './column.ts';
import type { ExportEdge, ExportNode, Graph, Pieces } from './graph.ts';

/** A JSON array with one line per row. */
async function* writeArray<T>(batches: AsyncIterable<readonly T[]>, toValue: (row: T) => object): Pieces {
  let before = '[\n';
  for await (const rows of batches) {
    for (const row of rows) {
      yield before + JSON.stringify(toValue(row));
      before = ',\n';
    }
  }
  yield before === '[\n' ? '[]' : '\n]';
}

/** Attributes without a value are left out of JSON. */
const JSON_NODE_COLUMNS = getNodeColumns({ hasChanges: true });
const JSON_EDGE_COLUMNS = getEdgeColumns({ hasChanges: true });
const toNodeData = (node: ExportNode) => toAttributes(JSON_NODE_COLUMNS, node);
const toEdgeData = (edge: ExportEdge) => toAttributes(JSON_EDGE_COLUMNS, edge);

/** The summary comes last, because counts are only known then. A file without it is incomplete. */
const formatAbout = (graph: Graph): string => JSON.stringify(graph.about());

export async function* toCytoscape(graph: Graph): Pieces {
  yield '{"elements":{"nodes":';
  yield* writeArray(graph.nodes(), (node) => ({ data: { id: node.id, ...toNodeData(node) } }));
  yield ',"edges":';
  yield* writeArray(graph.edges(), (edge) => ({ data: { id: edge.id, source: edge.source, target: edge.target, ...toEdgeData(edge) } }));
  yield `},"data":${formatAbout(graph)}}\n`;
}

export async function* toGraphology(graph: Graph): Pieces {
  yield '{"options":{"type":"directed","multi":true,"allowSelfLoops":true},"nodes":';
  yield* writeArray(graph.nodes(), (node) => ({ key: node.id, attributes: toNodeData(node) }));
  yield ',"edges":';
  yield* writeArray(graph.edges(), (edge) => ({ key: edge.id, source: edge.source, target: edge.target, attributes: toEdgeData(edge) }));
  yield `,"attributes":${formatAbout(graph)}}\n`;
}

/** The key distinguishes parallel edges in NetworkX. */
export async function* toD3(graph: Graph): Pieces {
  yield '{"directed":true,"multigraph":true,"nodes":';
  yield* writeArray(graph.nodes(), (node) => ({ id: node.id, ...toNodeData(node) }));
  yield ',"links":';
  yield* writeArray(graph.edges(), ({ id, source, target, ...edge }) => ({
    id,
    key: id,
    source,
    target,
    ...toEdgeData({ id, source, target, ...edge }),
  }));
  yield `,"graph":${formatAbout(graph)}}\n`;
}
