import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { EDGE_COLUMNS, NODE_COLUMNS } from './column.ts';
import type { FormatOptions } from './format.ts';
import type { ExportEdge, ExportNode, Graph, Pieces, QuantityRow } from './graph.ts';
import { describeColumn, type ParquetColumn, toParquetColumn, toUnscaled } from './parquet-column.ts';
import { createZip } from './zip.ts';

/** Rows per row group, which determines the memory for writing. */
export const ROW_GROUP_SIZE = 5_000;

/** A Parquet file in row groups, each written when it is full. */
async function* writeFile<T>(batches: AsyncIterable<readonly T[]>, columns: readonly ParquetColumn<T>[], graph: Graph): Pieces {
  const writer = new ByteWriter();
  const sources = (rows: readonly T[]) => columns.map(({ name, read }) => ({ name, data: rows.map(read) }));
  const about: { key: string; value?: string }[] = [];
  const schema = [{ name: 'root', num_children: columns.length }, ...columns.map(describeColumn)];
  const parquet = new ParquetWriter({ writer, schema, kvMetadata: about });
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

const textColumn = <T>(name: string, read: (row: T) => string | null): ParquetColumn<T> => ({ name, type: 'string', read });
const id = textColumn<{ readonly id: string }>('id', (row) => row.id);
const PARQUET_NODE_COLUMNS: readonly ParquetColumn<ExportNode>[] = [id, ...NODE_COLUMNS.map(toParquetColumn)];
const PARQUET_EDGE_COLUMNS: readonly ParquetColumn<ExportEdge>[] = [
  id,
  textColumn('source', ({ source }) => source),
  textColumn('target', ({ target }) => target),
  ...EDGE_COLUMNS.map(toParquetColumn),
];
const QUANTITY_COLUMNS: readonly ParquetColumn<QuantityRow>[] = [
  textColumn('id', ({ statement }) => statement),
  textColumn('event', ({ event }) => event),
  textColumn('predicate', ({ predicate }) => predicate),
  { name: 'amount', type: 'decimal', read: ({ amount }) => toUnscaled(amount) },
  textColumn('exact', ({ amount }) => amount),
  { name: 'amountTo', type: 'decimal', read: ({ amountTo }) => toUnscaled(amountTo ?? null) },
  textColumn('exactTo', ({ amountTo }) => amountTo ?? null),
  textColumn('comparator', ({ comparator }) => comparator),
  textColumn('unit', ({ unit }) => unit),
  textColumn('per', ({ per }) => per ?? null),
  textColumn('of', ({ of }) => of ?? null),
  textColumn('equivalent', ({ equivalent }) => (equivalent ? `${equivalent.amount} ${equivalent.unit}` : null)),
  textColumn('certainty', ({ certainty }) => certainty),
  textColumn('standing', ({ standing }) => standing),
  textColumn('rank', ({ rank }) => rank),
  textColumn('sentences', ({ sentences }) => sentences.join(' ')),
];

/** Each file of the export. */
const FILES = {
  nodes: (graph) => writeFile(graph.nodes(), PARQUET_NODE_COLUMNS, graph),
  edges: (graph) => writeFile(graph.edges(), PARQUET_EDGE_COLUMNS, graph),
  quantities: (graph) => writeFile(graph.quantities(), QUANTITY_COLUMNS, graph),
} as const satisfies Record<NonNullable<FormatOptions['part']>, (graph: Graph) => Pieces>;

export function toParquet(graph: Graph, { part }: Pick<FormatOptions, 'part'>): Pieces {
  if (part !== undefined) return FILES[part](graph);
  const isSmallByItself = false;
  return createZip(
    Object.entries(FILES).map(([name, write]) => [`${name}.parquet`, () => write(graph)]),
    isSmallByItself,
  );
}
