import type postgres from 'postgres';

/** Every row of every table of the graph, its past and the server's own tables, as text. */
export async function dumpTables(sql: postgres.Sql): Promise<Record<string, string[]>> {
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`;
  const dump: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await sql.unsafe<{ row: string }[]>(`select t::text as row from ${name} t order by 1`);
    dump[name] = rows.map(({ row }) => row);
  }
  return dump;
}

/** All runs of some characters, in lower case. */
export function listRuns(texts: Iterable<string>, length: number): Set<string> {
  const runs = new Set<string>();
  for (const text of texts) {
    const points = [...text.toLowerCase()];
    for (let at = 0; at + length <= points.length; at += 1) runs.add(points.slice(at, at + length).join(''));
  }
  return runs;
}
