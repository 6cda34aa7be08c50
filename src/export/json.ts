import { attributesOf, EDGE_COLUMNS, NODE_COLUMNS } from './column.ts';
import type { ExportEdge, ExportNode, Graph, Pieces } from './graph.ts';

/** A JSON array of what the rows become, a line each. */
async function* arrayOf<T>(batches: AsyncIterable<readonly T[]>, toValue: (row: T) => object): Pieces {
  let before = '[\n';
  for await (const rows of batches) {
    for (const row of rows) {
      yield before + JSON.stringify(toValue(row));
      before = ',\n';
    }
  }
  yield before === '[\n' ? '[]' : '\n]';
}

const nodeData = (node: ExportNode) => attributesOf(NODE_COLUMNS, node);
const edgeData = (edge: ExportEdge) => attributesOf(EDGE_COLUMNS, edge);

/** What the export holds stands at the end, as it is known only then: a file without it is not whole. */
const aboutOf = (graph: Graph): string => JSON.stringify(graph.about());

export async function* toCytoscape(graph: Graph): Pieces {
  yield '{"elements":{"nodes":';
  yield* arrayOf(graph.nodes(), (node) => ({ data: { id: node.id, ...nodeData(node) } }));
  yield ',"edges":';
  yield* arrayOf(graph.edges(), (edge) => ({ data: { id: edge.id, source: edge.source, target: edge.target, ...edgeData(edge) } }));
  yield `},"data":${aboutOf(graph)}}\n`;
}

export async function* toGraphology(graph: Graph): Pieces {
  yield '{"options":{"type":"directed","multi":true,"allowSelfLoops":true},"nodes":';
  yield* arrayOf(graph.nodes(), (node) => ({ key: node.id, attributes: nodeData(node) }));
  yield ',"edges":';
  yield* arrayOf(graph.edges(), (edge) => ({ key: edge.id, source: edge.source, target: edge.target, attributes: edgeData(edge) }));
  yield `,"attributes":${aboutOf(graph)}}\n`;
}

/** The key tells edges between the same ends apart in NetworkX. */
export async function* toD3(graph: Graph): Pieces {
  yield '{"directed":true,"multigraph":true,"nodes":';
  yield* arrayOf(graph.nodes(), (node) => ({ id: node.id, ...nodeData(node) }));
  yield ',"links":';
  yield* arrayOf(graph.edges(), ({ id, source, target, ...edge }) => ({
    id,
    key: id,
    source,
    target,
    ...edgeData({ id, source, target, ...edge }),
  }));
  yield `,"graph":${aboutOf(graph)}}\n`;
}
