import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { type Client, createClient } from '../driver.ts';
import { type BackedUpTable, describeManifest, getTableFile, MANIFEST, type Manifest } from './manifest.ts';

type Sql = Client['sql'];

/** The tables, and what they were before. */
const SCHEMAS = ['public', 'past'];
const NEWLINE = 0x0a;

/**
 * Writes all tables as they are at one moment into one ZIP file, while others read and write. The file appears under its
 * name once it is whole.
 * @throws if there are no tables, or the database or the file fails; nothing is left behind then
 */
export async function writeBackup(url: string, path: string): Promise<Manifest> {
  const half = `${path}.new`;
  const client = createClient(url, { name: 'shezhire backup' });
  const { sql } = client;
  try {
    await sql`begin isolation level repeatable read read only`;
    const [tables] = await sql<{ there: boolean }[]>`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
    if (!tables?.there) throw new Error('There is nothing to back up yet: npm start makes the database');
    const manifest = await copyInto(sql, half);
    await rename(half, path);
    return manifest;
  } finally {
    await client.end();
    await rm(half, { force: true });
  }
}

async function copyInto(sql: Sql, path: string): Promise<Manifest> {
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(path, { mode: 0o600 }));
  const copied = (async () => {
    const tables: BackedUpTable[] = [];
    for (const table of await listTables(sql)) tables.push({ ...table, rows: await copyTable(sql, zip, table) });
    const manifest = { ...(await readFacts(sql)), tables };
    zip.addBuffer(Buffer.from(describeManifest(manifest)), MANIFEST);
    zip.end();
    return { format: 1 as const, ...manifest };
  })();
  const [manifest] = await Promise.all([copied, written]).catch(async (error: unknown) => {
    zip.outputStream.unpipe();
    throw error;
  });
  return manifest;
}

/** Resolves with the number of rows once the table is read. */
async function copyTable(sql: Sql, zip: ZipFile, table: ListedTable): Promise<number> {
  const rows = await sql.unsafe(`copy ${quoteTable(table)} (${table.columns.map(quoteIdentifier).join(', ')}) to stdout`).readable();
  let count = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      // COPY escapes line breaks within values.
      for (const byte of chunk) if (byte === NEWLINE) count += 1;
      done(null, chunk);
    },
  });
  zip.addReadStream(counted, getTableFile(table));
  await pipeline(rows, counted);
  return count;
}

type ListedTable = Omit<BackedUpTable, 'rows'>;

/** Tables with the columns that are written and not generated, in the order of their names. */
const listTables = (sql: Sql) =>
  sql<ListedTable[]>`
    select t.table_schema::text as schema, t.table_name::text as name, json_agg(c.column_name::text order by c.ordinal_position) as columns
    from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
    where t.table_schema in ${sql(SCHEMAS)} and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
    group by 1, 2 order by 1, 2`;

async function readFacts(sql: Sql) {
  const [facts] = await sql<{ postgres: string; migration: string; sequences: Record<string, string> | null }[]>`
    select current_setting('server_version') as postgres,
      (select max(created_at) from drizzle.__drizzle_migrations)::text as migration,
      (select json_object_agg(sequencename, last_value::text) from pg_sequences where schemaname = 'public' and last_value is not null) as sequences`;
  return {
    madeAt: new Date().toISOString(),
    postgres: facts?.postgres ?? '',
    migration: Number(facts?.migration),
    sequences: facts?.sequences ?? {},
  };
}

export const quoteIdentifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const quoteTable = ({ schema, name }: Pick<BackedUpTable, 'schema' | 'name'>): string =>
  `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`;
