import postgres from 'postgres';
import { onTestFinished } from 'vitest';
import { freshUrl } from './database.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Plain SQL on a database, past everything of ours; closed when the test that asked for it ends. */
export function sqlOf(url: string): postgres.Sql {
  const sql = postgres(url, { max: 3, onnotice: () => {} });
  onTestFinished(() => sql.end({ timeout: 5 }));
  return sql;
}

export const seededSql = async (): Promise<postgres.Sql> => sqlOf(await freshUrl('seeded'));

/** Every row of every table but the log of changes, as JSON, by table. */
export async function everything(sql: postgres.Sql): Promise<Record<string, readonly Row[]>> {
  const tables = await sql<{ name: string }[]>`
    select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'changes' order by 1`;
  const all = tables.map(({ name }) => `select '${name}' as name, to_jsonb(t) as row from ${name} t`).join(' union all ');
  const rows = await sql.unsafe<{ name: string; row: Row }[]>(`select * from (${all}) everything order by name, row`);
  const found: Record<string, Row[]> = Object.fromEntries(tables.map(({ name }) => [name, []]));
  for (const { name, row } of rows) found[name]?.push(row);
  return found;
}
