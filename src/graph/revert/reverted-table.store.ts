import { getTableName } from 'drizzle-orm';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { derivedEnds, entities, KIND_TABLES, LEDGER_TABLES } from '../../../schema/tables/index.ts';
import { listWrittenColumns } from '../../database/columns.ts';

/** A ledgered table, as reverting sees it. Names are those of SQL. */
export interface RevertedTable {
  readonly name: string;
  /** Columns by which a row is the same thing, whichever revision wrote it. */
  readonly key: readonly string[];
  /** All columns but `since` and generated ones. */
  readonly columns: readonly string[];
  /** Columns that say something; all others follow from these, or count revisions. */
  readonly own: readonly string[];
  /** True if rows are retracted and never deleted. */
  readonly isRetractable: boolean;
  /** True if `recorded_in` is the revision that opened the row last. */
  readonly isReopened: boolean;
  /** True if rows stay for ever, with those of `entities`. */
  readonly isFixed: boolean;
}

const BOOKKEEPING = ['since', 'recorded_in', 'retracted_in', 'graph_sha256', 'words'];
/** Columns that the end of a revision works out. */
const SETTLED: Readonly<Record<string, readonly string[]>> = { statements: ['standing'], events: ['status', 'standing'] };
/** Tables that the end of a revision writes. */
const SETTLED_TABLES: readonly PgTable[] = [derivedEnds];

const listNames = (columns: readonly PgColumn[]): string[] => columns.map(({ name }) => name);

/** The primary key of a table, or its first unique constraint. */
function findKey(table: PgTable): string[] {
  const { columns, primaryKeys, uniqueConstraints } = getTableConfig(table);
  const primary = columns.filter(({ primary }) => primary);
  const key = primary.length > 0 ? primary : (primaryKeys[0]?.columns ?? uniqueConstraints[0]?.columns);
  if (!key) throw new Error(`the table ${getTableName(table)} has no key, and so no revision of it can be reverted`);
  return listNames(key as PgColumn[]); // columns of this table
}

function describeTable(table: PgTable): RevertedTable {
  const name = getTableName(table);
  const columns = listWrittenColumns(table);
  const left = [...BOOKKEEPING, ...(SETTLED[name] ?? [])];
  const isRetractable = columns.includes('retracted_in');
  return {
    name,
    key: findKey(table),
    columns,
    own: columns.filter((column) => !left.includes(column)),
    isRetractable,
    isReopened: ['statements', 'evidence', 'judgements'].includes(name),
    isFixed: (Object.values(KIND_TABLES) as PgTable[]).includes(table),
  };
}

const LEDGER: readonly PgTable[] = LEDGER_TABLES;
/** All ledgered tables, those first to which others refer. */
export const REVERTED_TABLES: readonly RevertedTable[] = LEDGER.filter((table) => !SETTLED_TABLES.includes(table)).map(describeTable);

/** A column by which rows name rows of another table that may be retracted. */
export interface Reference {
  readonly child: string;
  readonly columns: readonly string[];
  readonly parent: string;
  readonly parentColumns: readonly string[];
  /** The ledgered table whose row is written with the child: itself, or the statement or evidence that it belongs to; and the column that names that. */
  readonly owner: RevertedTable;
  readonly by: string | undefined;
}

const BY_NAME = new Map(REVERTED_TABLES.map((table) => [table.name, table]));

function findTable(name: string): RevertedTable {
  const table = BY_NAME.get(name);
  if (!table) throw new Error(`${name} is not a ledgered table`);
  return table;
}

function listReferences(table: PgTable): Reference[] {
  const owner = BY_NAME.get(getTableName(table));
  if (!owner) return [];
  return getTableConfig(table).foreignKeys.flatMap((foreignKey) => {
    const { columns, foreignTable, foreignColumns } = foreignKey.reference();
    const parent = BY_NAME.get(getTableName(foreignTable));
    if (!parent?.isRetractable) return [];
    return [
      {
        child: owner.name,
        columns: listNames(columns),
        parent: parent.name,
        parentColumns: listNames(foreignColumns),
        owner,
        by: undefined,
      },
    ];
  });
}

/** What belongs to a statement or to evidence, and is written with it; and the publisher, whose foreign key is not declared. */
const FURTHER: readonly Reference[] = (
  [
    ['qualifiers', 'object_id', 'statements', 'statement_id'],
    ['evidence_via', 'entity_id', 'evidence', 'evidence_id'],
    ['corrections', 'subject_id', 'evidence', 'evidence_id'],
    ['corrections', 'object_id', 'evidence', 'evidence_id'],
    ['articles', 'publisher_id', 'articles', undefined],
  ] as const
).map(([child, column, owner, by]) => ({
  ...{ child, columns: [column], parent: getTableName(entities), parentColumns: ['id'] },
  ...{ owner: findTable(owner), by },
}));

export const REFERENCES: readonly Reference[] = [...LEDGER.flatMap(listReferences), ...FURTHER];
