import { and, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import { entities, statements } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import { selectLinks, selectNodes } from '../export.store.ts';
import type { ExportEdge, ExportNode } from '../graph.ts';
import { type DriverRow, toEdge, toNode } from '../row.ts';
import type { ExportPart } from '../selection.store.ts';
import type { Selected } from './extraction.ts';
import { pickLater, type ReadAsOf } from './moment.ts';

/** The graph of an operation's selection, ordered by id. */
export interface SelectedGraph {
  readonly nodes: readonly ExportNode[];
  readonly edges: readonly ExportEdge[];
  readonly truncated: boolean;
  /** True if the rows are of a diff. */
  readonly hasChanges: boolean;
}

/**
 * Reads the selected entities, the links, and the ends of the links. Two SQL statements per revision, whatever the number
 * of rows.
 */
export async function readSelected(
  openReader: (revision: ReadAsOf) => Db,
  { entities: selectedEntities, statements: selectedStatements, changes, truncated }: Selected,
  hasDerivedEnds: boolean,
  lang: readonly string[],
): Promise<SelectedGraph> {
  const links = await readRows(openReader, selectedStatements, (part) => selectLinks({ ...part, hasDerivedEnds }, undefined));
  const ends = new Map(selectedEntities);
  for (const { row, revision } of links)
    for (const end of [row['subject'], row['object']]) {
      const id = Number(end) as EntityId; // columns of ids
      const before = ends.get(id);
      ends.set(id, before === undefined ? revision : pickLater(before, revision));
    }
  const nodes = await readRows(openReader, ends, (part) => selectNodes(part, undefined));
  const withChange = <Row extends { readonly id: string }>(row: Row): Row =>
    changes.size > 0 ? { ...row, change: changes.get(row.id) ?? 'UNCHANGED' } : row;
  return {
    nodes: nodes.map(({ row }) => withChange(toNode(row, lang))),
    edges: links.map(({ row }) => withChange(toEdge(row, lang))),
    truncated,
    hasChanges: changes.size > 0,
  };
}

interface RowAsOf {
  readonly row: DriverRow;
  readonly revision: ReadAsOf;
}

async function readRows(
  openReader: (revision: ReadAsOf) => Db,
  ids: ReadonlyMap<number, ReadAsOf>,
  select: (part: ExportPart) => SQL,
): Promise<RowAsOf[]> {
  const read = async ([revision, these]: [ReadAsOf, readonly number[]]): Promise<RowAsOf[]> => {
    const rows = (await openReader(revision).execute(select(selectIds(these)))) as unknown as readonly DriverRow[]; // rows of the driver
    return rows.map((row) => ({ row, revision }));
  };
  const byMoment = Map.groupBy(ids.keys(), (id) => ids.get(id) ?? null);
  const rowsAsOf = await Promise.all([...byMoment].map(read));
  return rowsAsOf.flat().sort((a, b) => Number(a.row['id']) - Number(b.row['id']));
}

/** Includes retracted rows, which may be selected by id. */
const selectIds = (ids: readonly number[]): ExportPart => ({
  isNode: isAny(entities.id, ids),
  isLink: and(isAny(statements.id, ids), isNotNull(statements.objectId)) ?? sql`true`,
  truncated: false,
  hasDerivedEnds: true,
});
