import { getTableColumns } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** Names of the columns that a writer gives a row: all but generated ones, `since`, which is the writer's revision, and those that are left out. */
export const listWrittenColumns = (table: PgTable, leftOut: readonly string[] = []): string[] =>
  Object.values(getTableColumns(table)).flatMap(({ name, generated }) =>
    generated || name === 'since' || leftOut.includes(name) ? [] : [name],
  );
