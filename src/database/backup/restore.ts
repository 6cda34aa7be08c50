import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { type Client, createClient } from '../driver.ts';

import { type BackedUpTable, getTableFile, MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { migrateUpTo } from './older-tables.ts';
import { quoteIdentifier, quoteTable } from './write.ts';

type Sql = Client['sql'];

/**
 * Puts a backup in the place of an empty database. It is filled under another name, at the migration it had, and takes the
 * name once it is whole; what newer versions of the tables need is up to the next start.
 * @param url of the database whose place it takes; its user may create databases
 * @throws an Error of one line, if the file is not a backup or the database is not empty; nothing is written then
 */
export async function restoreBackup(url: string, path: string): Promise<Manifest> {
  const zip = await openPromise(path, { autoClose: false }).catch((cause: unknown) => {
    throw new Error(`${path} cannot be read as a backup: ${cause instanceof Error ? cause.message : cause}`, { cause });
  });
  try {
    const entries = await listEntries(zip);
    const manifest = await openManifest(zip, entries, path);
    await withClient(url, refuseUnlessEmpty);
    await replaceDatabase(url, async (fresh) => {
      await migrateUpTo(fresh, manifest.migration);
      await withClient(fresh, (sql) => fill(sql, zip, entries, manifest));
    });
    return manifest;
  } finally {
    zip.close();
  }
}

async function withClient(url: string, work: (sql: Sql) => Promise<void>): Promise<void> {
  const client = createClient(url, { name: 'shezhire restore' });
  try {
    await work(client.sql);
  } finally {
    await client.end();
  }
}

/** Makes a database under another name, and lets it take the name of the one there is. */
async function replaceDatabase(url: string, work: (url: string) => Promise<void>): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const fresh = `${name}_restored`;
  const at = (database: string) => url.replace(/[^/]+$/, database);
  const admin = (...statements: readonly string[]) =>
    withClient(at('postgres'), async (sql) => {
      for (const statement of statements) await sql.unsafe(statement);
    });
  await admin(`drop database if exists ${quoteIdentifier(fresh)}`, `create database ${quoteIdentifier(fresh)}`);
  try {
    await work(at(fresh));
    await admin(`drop database ${quoteIdentifier(name)}`, `alter database ${quoteIdentifier(fresh)} rename to ${quoteIdentifier(name)}`);
  } catch (error) {
    await admin(`drop database if exists ${quoteIdentifier(fresh)}`);
    throw error;
  }
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
}

async function openManifest(zip: ZipFile, entries: ReadonlyMap<string, Entry>, path: string): Promise<Manifest> {
  const entry = entries.get(MANIFEST);
  if (!entry) throw new Error(`${path} is not a backup: there is no ${MANIFEST} in it`);
  const manifest = readManifest(await text(await zip.openReadStreamPromise(entry)));
  const missing = manifest.tables.find((table) => !entries.has(getTableFile(table)));
  if (missing) throw new Error(`${path} is not whole: ${getTableFile(missing)} is missing`);
  return manifest;
}

async function refuseUnlessEmpty(sql: Sql): Promise<void> {
  const [tables] = await sql<{ there: boolean }[]>`select to_regclass('public.articles') is not null as there`;
  if (!tables?.there) return;
  const [row] = await sql`select 1 from articles union all select 1 from entities limit 1`;
  if (row) throw new Error('The database is not empty, and a restore would mix two: npm run reset removes it, if you are sure');
}

async function fill(sql: Sql, zip: ZipFile, entries: ReadonlyMap<string, Entry>, manifest: Manifest): Promise<void> {
  await sql`begin`;
  // Rows come as they were, with what triggers made of them; tables refer to one another in circles.
  await sql`set local session_replication_role = replica`;
  for (const table of manifest.tables) await sql.unsafe(`truncate ${quoteTable(table)} cascade`);
  for (const table of manifest.tables) await fillTable(sql, zip, entries, table);
  for (const [name, value] of Object.entries(manifest.sequences))
    await sql`select setval(${`public.${quoteIdentifier(name)}`}::regclass, ${value}::bigint)`;
  await sql`commit`;
}

async function fillTable(sql: Sql, zip: ZipFile, entries: ReadonlyMap<string, Entry>, table: BackedUpTable): Promise<void> {
  const { name, columns, rows } = table;
  const entry = entries.get(getTableFile(table));
  if (!entry) return; // looked at before
  const target = await sql.unsafe(`copy ${quoteTable(table)} (${columns.map(quoteIdentifier).join(', ')}) from stdin`).writable();
  await pipeline(await zip.openReadStreamPromise(entry), target);
  const [counted] = await sql.unsafe<{ rows: string }[]>(`select count(*)::text as rows from ${quoteTable(table)}`);
  if (Number(counted?.rows) !== rows) throw new Error(`The backup is damaged: ${name} has ${counted?.rows} rows of ${rows}`);
}
