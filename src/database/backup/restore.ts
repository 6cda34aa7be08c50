import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import postgres from 'postgres';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { migrateUpTo } from '../migrate.ts';
import { type BackedUpTable, fileOf, MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { identifier } from './write.ts';

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

async function withClient(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, fetch_types: false, connection: { application_name: 'shezhire restore' } });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
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
  await admin(`drop database if exists ${identifier(fresh)}`, `create database ${identifier(fresh)}`);
  try {
    await work(at(fresh));
    await admin(`drop database ${identifier(name)}`, `alter database ${identifier(fresh)} rename to ${identifier(name)}`);
  } catch (error) {
    await admin(`drop database if exists ${identifier(fresh)}`);
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
  const missing = manifest.tables.find(({ name }) => !entries.has(fileOf(name)));
  if (missing) throw new Error(`${path} is not whole: ${fileOf(missing.name)} is missing`);
  return manifest;
}

async function refuseUnlessEmpty(sql: postgres.Sql): Promise<void> {
  const [tables] = await sql<{ there: boolean }[]>`select to_regclass('public.articles') is not null as there`;
  if (!tables?.there) return;
  const [row] = await sql`select 1 from articles union all select 1 from entities limit 1`;
  if (row) throw new Error('The database is not empty, and a restore would mix two: npm run reset removes it, if you are sure');
}

async function fill(sql: postgres.Sql, zip: ZipFile, entries: ReadonlyMap<string, Entry>, manifest: Manifest): Promise<void> {
  await sql`begin`;
  // Rows come as they were, with what triggers made of them; tables refer to one another in circles.
  await sql`set local session_replication_role = replica`;
  for (const { name } of manifest.tables) await sql.unsafe(`truncate ${identifier(name)} cascade`);
  for (const table of manifest.tables) await fillTable(sql, zip, entries, table);
  for (const [name, value] of Object.entries(manifest.sequences))
    await sql`select setval(${`public.${identifier(name)}`}::regclass, ${value}::bigint)`;
  await sql`commit`;
}

async function fillTable(
  sql: postgres.Sql,
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  { name, columns, rows }: BackedUpTable,
): Promise<void> {
  const entry = entries.get(fileOf(name));
  if (!entry) return; // looked at before
  const target = await sql.unsafe(`copy ${identifier(name)} (${columns.map(identifier).join(', ')}) from stdin`).writable();
  await pipeline(await zip.openReadStreamPromise(entry), target);
  const [counted] = await sql.unsafe<{ rows: string }[]>(`select count(*)::text as rows from ${identifier(name)}`);
  if (Number(counted?.rows) !== rows) throw new Error(`The backup is damaged: ${name} has ${counted?.rows} rows of ${rows}`);
}
