import { type Column, getEdgeColumns, getNodeColumns } from './column.ts';
import type { Graph, Pieces } from './graph.ts';
import { DECLARATION, escapeXml, formatAttributes } from './xml.ts';

const GRAPHML_TYPES = { string: 'string', integer: 'int', boolean: 'boolean' } as const;

/** Separate keys for nodes and edges, because some readers fail on `for="all"`. */
const formatKeys = <T>(target: 'node' | 'edge', columns: readonly Column<T>[]): string =>
  columns
    .map(
      ({ name, type }) =>
        `<key${formatAttributes({ id: `${target}-${name}`, for: target, 'attr.name': name, 'attr.type': GRAPHML_TYPES[type] })}/>\n`,
    )
    .join('');

const ABOUT_KEY = `<key${formatAttributes({ id: 'graph-about', for: 'graph', 'attr.name': 'about', 'attr.type': 'string' })}/>\n`;

const formatData = <T>(target: 'node' | 'edge', columns: readonly Column<T>[], row: T): string =>
  columns
    .map(({ name, flat }) => {
      const value = flat(row);
      return value === null ? '' : `<data key="${target}-${name}">${escapeXml(String(value))}</data>`;
    })
    .join('');

export async function* toGraphml(graph: Graph): Pieces {
  const [nodeColumns, edgeColumns] = [getNodeColumns(graph), getEdgeColumns(graph)];
  yield `${DECLARATION}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n`;
  yield formatKeys('node', nodeColumns) + formatKeys('edge', edgeColumns) + ABOUT_KEY;
  yield '<graph id="shezhire" edgedefault="directed">\n';
  for await (const nodes of graph.nodes())
    for (const node of nodes) yield `<node${formatAttributes({ id: node.id })}>${formatData('node', nodeColumns, node)}</node>\n`;
  for await (const edges of graph.edges())
    for (const edge of edges) {
      const { id, source, target } = edge;
      yield `<edge${formatAttributes({ id, source, target })}>${formatData('edge', edgeColumns, edge)}</edge>\n`;
    }
  yield `<data key="graph-about">${escapeXml(JSON.stringify(graph.about()))}</data>\n</graph>\n</graphml>\n`;
}
