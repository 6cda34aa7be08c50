import { type Column, getEdgeColumns, getNodeColumns } from './column.ts';
import type { FormatOptions } from './format.ts';
import type { ExportEdge, ExportNode, Graph, Pieces } from './graph.ts';
import { DECLARATION, escapeXml, formatAttributes } from './xml.ts';

const NAMESPACES = { '1.2draft': 'http://www.gexf.net/1.2draft', '1.3': 'http://gexf.net/1.3' } as const;

/** GEXF has its own attribute for the label. */
const removeLabel = <T>(columns: readonly Column<T>[]): readonly Column<T>[] => columns.filter(({ name }) => name !== 'label');

const declareAttributes = <T>(target: 'node' | 'edge', columns: readonly Column<T>[]): string =>
  `<attributes class="${target}">\n${columns
    .map(({ name, type }) => `<attribute${formatAttributes({ id: name, title: name, type })}/>\n`)
    .join('')}</attributes>\n`;

function formatValues<T>(columns: readonly Column<T>[], row: T): string {
  const values = columns.map(({ name, flat }) => {
    const value = flat(row);
    return value === null ? '' : `<attvalue${formatAttributes({ for: name, value })}/>`;
  });
  return `<attvalues>${values.join('')}</attvalues>`;
}

/** A node with start and end days for Gephi's timeline. */
const formatNode = (columns: readonly Column<ExportNode>[], node: ExportNode): string =>
  `<node${formatAttributes({ id: node.id, label: node.label, start: node.time?.earliest ?? null, end: node.time?.latest ?? null })}>${formatValues(columns, node)}</node>\n`;

/** An edge with the number of evidence as weight. */
const formatEdge = (columns: readonly Column<ExportEdge>[], edge: ExportEdge): string =>
  `<edge${formatAttributes({
    ...{ id: edge.id, source: edge.source, target: edge.target, type: 'directed', label: edge.label, weight: edge.evidence },
    ...{ start: edge.validEarliest, end: edge.validLatest },
  })}>${formatValues(columns, edge)}</edge>\n`;

export async function* toGexf(graph: Graph, { version }: Pick<FormatOptions, 'version'>): Pieces {
  const [nodeColumns, edgeColumns] = [removeLabel(getNodeColumns(graph)), removeLabel(getEdgeColumns(graph))];
  yield `${DECLARATION}<gexf xmlns="${NAMESPACES[version]}" version="${version === '1.3' ? '1.3' : '1.2'}">\n`;
  yield '<graph mode="dynamic" defaultedgetype="directed" timeformat="date">\n';
  yield declareAttributes('node', nodeColumns) + declareAttributes('edge', edgeColumns);
  yield '<nodes>\n';
  for await (const nodes of graph.nodes()) for (const node of nodes) yield formatNode(nodeColumns, node);
  yield '</nodes>\n<edges>\n';
  for await (const edges of graph.edges()) for (const edge of edges) yield formatEdge(edgeColumns, edge);
  yield '</edges>\n</graph>\n';
  // The metadata may come last, when the counts are known.
  yield `<meta><creator>Shezhire</creator><description>${escapeXml(JSON.stringify(graph.about()))}</description></meta>\n</gexf>\n`;
}
