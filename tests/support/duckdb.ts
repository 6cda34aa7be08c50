import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** What DuckDB answers over the files of the export, named by $nodes, $edges and $quantities. */
export async function askDuckDb(files: Readonly<Record<string, Uint8Array>>, sql: string): Promise<unknown[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'shezhire-typed-'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    let query = sql;
    for (const [name, bytes] of Object.entries(files)) {
      await writeFile(join(folder, name), bytes);
      query = query.replaceAll(`$${name.replace('.parquet', '')}`, `'${join(folder, name)}'`);
    }
    return (await connection.runAndReadAll(query)).getRowsJson() as unknown[][];
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(folder, { recursive: true });
  }
}
