import { type Column, getEdgeColumns, getNodeColumns } from './column.ts';
import type { ExportEdge, ExportNode, Graph, Pieces } from './graph.ts';
import { createZip } from './zip.ts';

/** Characters that start a formula in spreadsheets, as listed by OWASP, including full-width signs and the apostrophe. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠']/;
const QUOTED = /[",\r\n]/;

/**
 * A text as a cell. Texts that look like a formula, or start with an apostrophe, get a leading apostrophe. Removing one
 * leading apostrophe restores the text.
 */
export function toCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const toLine = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

type CsvColumn<T> = Pick<Column<T>, 'name' | 'flat'>;

async function* writeTable<T>(batches: AsyncIterable<readonly T[]>, columns: readonly CsvColumn<T>[]): Pieces {
  yield toLine(columns.map(({ name }) => name));
  for await (const rows of batches)
    for (const row of rows)
      yield toLine(
        columns.map(({ flat }) => {
          const value = flat(row);
          return typeof value === 'string' ? toCell(value) : String(value ?? '');
        }),
      );
}

const listNodeColumns = (graph: Graph): readonly CsvColumn<ExportNode>[] => [
  { name: 'id', flat: ({ id }) => id },
  ...getNodeColumns(graph),
];
const listEdgeColumns = (graph: Graph): readonly CsvColumn<ExportEdge>[] => [
  { name: 'id', flat: ({ id }) => id },
  { name: 'source', flat: ({ source }) => source },
  { name: 'target', flat: ({ target }) => target },
  ...getEdgeColumns(graph),
];

async function* writeAbout(graph: Graph): Pieces {
  yield `${JSON.stringify(graph.about())}\n`;
}

export const toCsv = (graph: Graph): Pieces =>
  createZip([
    ['nodes.csv', () => writeTable(graph.nodes(), listNodeColumns(graph))],
    ['edges.csv', () => writeTable(graph.edges(), listEdgeColumns(graph))],
    ['about.json', () => writeAbout(graph)],
  ]);
