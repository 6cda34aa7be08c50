import type postgres from 'postgres';

/**
 * Drops the indexes of some tables that no constraint needs, fills the tables, and creates the indexes again. Sorting is
 * faster than inserting.
 */
export async function runWithoutIndexes(sql: postgres.Sql, tables: readonly string[], fill: () => Promise<void>): Promise<void> {
  const indexes = await sql<{ name: string; table: string; definition: string }[]>`
    select indexname as name, tablename as table, indexdef as definition from pg_indexes
    where schemaname = 'public' and tablename in ${sql(tables)}
      and not exists (select from pg_constraint where conindid = indexname::regclass)
    order by tablename, indexname`;
  for (const { name } of indexes) await sql`drop index ${sql(name)}`;
  await fill();
  const ofTables = Map.groupBy(indexes, ({ table }) => table);
  await Promise.all(
    Array.from(ofTables.values(), async (own) => {
      for (const { definition } of own) await sql.unsafe(definition);
    }),
  );
}
