import postgres from 'postgres';
import { onTestFinished } from 'vitest';
import { READER } from '../../src/database/reader.ts';

/** SQL as the role of analysts, with the settings that it logs in with; closed when the test that asked for it ends. */
export async function readerOf(url: string): Promise<postgres.Sql> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  onTestFinished(() => sql.end({ timeout: 5 }));
  await sql.unsafe(`set session authorization ${READER}; set search_path = graph; set default_transaction_read_only = on`);
  return sql;
}

/** What `psql --csv` prints of a query. */
export async function csvOf(sql: postgres.Sql, query: string): Promise<string> {
  const rows = await sql.unsafe(`copy (${query.trimEnd().replace(/;$/, '')}) to stdout (format csv, header)`).readable();
  return Buffer.concat(await Array.fromAsync<Buffer>(rows)).toString();
}
