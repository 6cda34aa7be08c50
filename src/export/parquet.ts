import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from './column.ts';
import type { FormatOptions } from './format.ts';
import type { ExportEdge, ExportNode, Graph, Pieces } from './graph.ts';
import { createZip } from './zip.ts';

/** Rows per row group, which determines the memory for writing. */
export const ROW_GROUP_SIZE = 5_000;
const PARQUET_TYPES = { string: 'STRING', integer: 'INT32', boolean: 'BOOLEAN' } as const;

/** A Parquet file in row groups, each written when it is full. */
async function* writeFile<T>(
  batches: AsyncIterable<readonly T[]>,
  columns: readonly Pick<Column<T>, 'name' | 'type' | 'flat'>[],
  graph: Graph,
): Pieces {
  const writer = new ByteWriter();
  const sources = (rows: readonly T[]) =>
    columns.map(({ name, type, flat }) => ({ name, type: PARQUET_TYPES[type], nullable: true, data: rows.map(flat) }));
  const about: { key: string; value?: string }[] = [];
  const parquet = new ParquetWriter({ writer, schema: schemaFromColumnData({ columnData: sources([]) }), kvMetadata: about });
  const takeBytes = () => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  let group: T[] = [];
  for await (const rows of batches) {
    group.push(...rows);
    if (group.length < ROW_GROUP_SIZE) continue;
    parquet.write({ columnData: sources(group), rowGroupSize: group.length });
    group = [];
    yield takeBytes();
  }
  if (group.length > 0) parquet.write({ columnData: sources(group), rowGroupSize: group.length });
  about.push({ key: 'shezhire', value: JSON.stringify(graph.about()) });
  parquet.finish();
  yield takeBytes();
}

type ParquetColumn<T> = Pick<Column<T>, 'name' | 'type' | 'flat'>;
const id: ParquetColumn<{ readonly id: string }> = { name: 'id', type: 'string', flat: (row) => row.id };
const PARQUET_NODE_COLUMNS: readonly ParquetColumn<ExportNode>[] = [id, ...NODE_COLUMNS];
const PARQUET_EDGE_COLUMNS: readonly ParquetColumn<ExportEdge>[] = [
  id,
  { name: 'source', type: 'string', flat: ({ source }) => source },
  { name: 'target', type: 'string', flat: ({ target }) => target },
  ...EDGE_COLUMNS,
];

const writeNodes = (graph: Graph): Pieces => writeFile(graph.nodes(), PARQUET_NODE_COLUMNS, graph);
const writeEdges = (graph: Graph): Pieces => writeFile(graph.edges(), PARQUET_EDGE_COLUMNS, graph);

export function toParquet(graph: Graph, { part }: Pick<FormatOptions, 'part'>): Pieces {
  if (part !== undefined) return part === 'nodes' ? writeNodes(graph) : writeEdges(graph);
  const isSmallByItself = false;
  return createZip(
    [
      ['nodes.parquet', () => writeNodes(graph)],
      ['edges.parquet', () => writeEdges(graph)],
    ],
    isSmallByItself,
  );
}
