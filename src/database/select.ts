import { Column, type DriverValueDecoder, is, noopDecoder, SQL, sql } from 'drizzle-orm';
import { type PgColumn, PgDialect } from 'drizzle-orm/pg-core';
import type { Db } from './connect.ts';

/** The columns of a row, by the names of its fields. */
export type Columns<Row> = { readonly [K in keyof Row]: PgColumn | SQL.Aliased<Row[K]> };
type Decoder = (value: unknown) => unknown;

/** A SELECT as text, and how its rows are read. */
interface WrittenSelect {
  readonly query: { sql: string; params: unknown[] };
  /** Fields whose values the driver does not give as they are to be. */
  readonly decoders: readonly (readonly [field: string, decode: Decoder])[];
}

const dialect = new PgDialect();

/** Undefined if a value stays as it is. */
function findDecoder(column: PgColumn | SQL.Aliased): Decoder | undefined {
  if (is(column, Column))
    return column.mapFromDriverValue === Column.prototype.mapFromDriverValue ? undefined : (value) => column.mapFromDriverValue(value);
  const { decoder } = column.sql as unknown as { readonly decoder: DriverValueDecoder<unknown, unknown> }; // not declared
  const isPlain = decoder === noopDecoder || decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue;
  return isPlain ? undefined : (value) => decoder.mapFromDriverValue(value);
}

/** The list of columns of a SELECT, each with the name of its field. */
export function writeColumns(columns: Readonly<Record<string, PgColumn | SQL.Aliased>>): SQL {
  const named = Object.entries(columns).map(
    ([field, column]) => sql`${is(column, SQL.Aliased) ? column.sql : column} as ${sql.identifier(field)}`,
  );
  return sql.join(named, sql`, `);
}

function writeSelect(
  columns: Readonly<Record<string, PgColumn | SQL.Aliased>>,
  write: (list: SQL) => SQL,
  constants: 'inline' | 'values',
): WrittenSelect {
  const statement = sql`${write(writeColumns(columns))}`;
  const { sql: text, params } = dialect.sqlToQuery(constants === 'inline' ? statement.inlineParams() : statement);
  const decoders = Object.entries(columns).flatMap(([field, column]) => {
    const decode = findDecoder(column);
    return decode ? [[field, decode] as const] : [];
  });
  return { query: { sql: text, params }, decoders };
}

/** Runs a SELECT with values for its placeholders. */
export type Select<Row> = (db: Db, values?: Readonly<Record<string, unknown>>) => Promise<Row[]>;

/**
 * A SELECT that is written once, at its first use: building the same text anew for each request, and finding out for each value of
 * each row how it is decoded, takes Drizzle longer than all else that a request does. Fields are found by name, in whatever order.
 * @param write the statement around the list of columns, with `sql.placeholder` for what differs between uses
 * @param constants whether its other values are part of the text. A text that nobody writes again must not differ by them: connections keep every text
 */
export function prepareSelect<Row>(
  columns: Columns<Row>,
  write: (list: SQL) => SQL,
  constants: 'inline' | 'values' = 'inline',
): Select<Row> {
  let written: WrittenSelect | undefined;
  return async (db, values = {}) => {
    written ??= writeSelect(columns as Readonly<Record<string, PgColumn | SQL.Aliased>>, write, constants); // a row's fields are texts
    const { query, decoders } = written;
    const rows = (await db._.session.prepareQuery(query, undefined, undefined, false).execute(values)) as Record<string, unknown>[]; // objects, as no fields are given
    for (const row of rows) for (const [field, decode] of decoders) if (row[field] !== null) row[field] = decode(row[field]);
    return rows as Row[]; // has the columns' fields
  };
}

/**
 * A value of the statement under a name, which Postgres does not look at when it plans. So all values have the same plan, and it plans once:
 * for a value that it sees, it finds its plan for any value too costly, and plans each time, which takes longer than reading the rows.
 */
export const takeValue = (name: string, type: 'bigint' | 'bigint[]' | 'int[]' | 'jsonb'): SQL =>
  sql`(select ${sql.placeholder(name)}::${sql.raw(type)})::${sql.raw(type)}`;
/** Condition: the column is any of a list of numbers, which is a value of the statement under a name. */
export const isAnyOf = (column: PgColumn, name: string): SQL => sql`${column} = any (${takeValue(name, 'bigint[]')})`;
/** A list of numbers as a value. */
export const writeNumbers = (numbers: readonly number[]): string => `{${numbers.join(',')}}`;
