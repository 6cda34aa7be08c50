import { once } from 'node:events';
import postgres from 'postgres';

/** The tables that an ingest fills, in the order of their references. What triggers fill is not among them. */
const TABLES = [
  ...['articles', 'entities', 'people', 'organizations', 'funds', 'places', 'events', 'offices', 'groups', 'documents', 'things'],
  ...['sentences', 'quotations', 'statements', 'evidence', 'names', 'identifiers', 'mentions', 'rankings'],
];
/** All rows are of the one revision that copies them. */
const REVISIONS = ['since', 'recorded_in'];

export interface Rows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly chunks: readonly Buffer[];
}

/** The rows of a database as `\copy … to` gives them. */
export async function readRows(url: string): Promise<readonly Rows[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const all: Rows[] = [];
    for (const table of TABLES) {
      const found = await sql<{ name: string }[]>`select column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`;
      const columns = found.map(({ name }) => `"${name}"`);
      const values = found.map(({ name }) => (REVISIONS.includes(name) ? '1' : `"${name}"`));
      const stream = await sql.unsafe(`copy (select ${values.join()} from "${table}" order by ctid) to stdout`).readable();
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      all.push({ table, columns, chunks });
    }
    return all;
  } finally {
    await sql.end();
  }
}

/** Writes the rows into a database that has the tables with all rules and indexes, in one transaction: `\copy … from` table by table. */
export async function copyRows(url: string, rows: readonly Rows[]): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (transaction) => {
      await transaction`select begin_revision('INGEST', 'FOLDER', 'copy')`;
      for (const { table, columns, chunks } of rows) {
        if (chunks.length === 0) continue;
        const stream = await transaction.unsafe(`copy "${table}" (${columns.join()}) from stdin`).writable();
        for (const chunk of chunks) if (!stream.write(chunk)) await once(stream, 'drain');
        stream.end();
        await once(stream, 'finish');
      }
    });
  } finally {
    await sql.end();
  }
}
