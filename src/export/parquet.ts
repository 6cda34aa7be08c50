import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from './column.ts';
import type { FormatOptions } from './format.ts';
import type { ExportEdge, ExportNode, Graph, Pieces } from './graph.ts';
import { zipOf } from './zip.ts';

/** Rows that are laid out by column at once: the memory that a file takes while it is written. */
export const GROUP = 5_000;
const TYPES = { string: 'STRING', integer: 'INT32', boolean: 'BOOLEAN' } as const;

/** A file of Parquet: groups of rows, each written when it is full, and at the end where they are. */
async function* fileOf<T>(
  batches: AsyncIterable<readonly T[]>,
  columns: readonly Pick<Column<T>, 'name' | 'type' | 'flat'>[],
  graph: Graph,
): Pieces {
  const writer = new ByteWriter();
  const sources = (rows: readonly T[]) =>
    columns.map(({ name, type, flat }) => ({ name, type: TYPES[type], nullable: true, data: rows.map(flat) }));
  const about: { key: string; value?: string }[] = [];
  const parquet = new ParquetWriter({ writer, schema: schemaFromColumnData({ columnData: sources([]) }), kvMetadata: about });
  const taken = () => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  let group: T[] = [];
  for await (const rows of batches) {
    group.push(...rows);
    if (group.length < GROUP) continue;
    parquet.write({ columnData: sources(group), rowGroupSize: group.length });
    group = [];
    yield taken();
  }
  if (group.length > 0) parquet.write({ columnData: sources(group), rowGroupSize: group.length });
  about.push({ key: 'shezhire', value: JSON.stringify(graph.about()) });
  parquet.finish();
  yield taken();
}

type Flat<T> = Pick<Column<T>, 'name' | 'type' | 'flat'>;
const id: Flat<{ readonly id: string }> = { name: 'id', type: 'string', flat: (row) => row.id };
const NODES: readonly Flat<ExportNode>[] = [id, ...NODE_COLUMNS];
const EDGES: readonly Flat<ExportEdge>[] = [
  id,
  { name: 'source', type: 'string', flat: ({ source }) => source },
  { name: 'target', type: 'string', flat: ({ target }) => target },
  ...EDGE_COLUMNS,
];

const nodesOf = (graph: Graph): Pieces => fileOf(graph.nodes(), NODES, graph);
const edgesOf = (graph: Graph): Pieces => fileOf(graph.edges(), EDGES, graph);

export function toParquet(graph: Graph, { part }: Pick<FormatOptions, 'part'>): Pieces {
  if (part !== undefined) return part === 'nodes' ? nodesOf(graph) : edgesOf(graph);
  const isSmallByItself = false;
  return zipOf(
    [
      ['nodes.parquet', () => nodesOf(graph)],
      ['edges.parquet', () => edgesOf(graph)],
    ],
    isSmallByItself,
  );
}
