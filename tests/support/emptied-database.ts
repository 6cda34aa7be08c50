import postgres from 'postgres';
import { onTestFinished } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { freshDatabase, freshUrl } from './database.ts';

interface Kept {
  readonly database: Database;
  readonly url: string;
  /** Tables that have no rows in an empty database. */
  readonly tables: readonly string[];
  isTaken: boolean;
}

let kept: Promise<Kept> | undefined;

async function open(): Promise<Kept> {
  const url = await freshUrl('empty');
  const sql = postgres(url, { max: 1 });
  const all = await sql<{ name: string }[]>`
    select format('%I.%I', relnamespace::regnamespace, relname) as name from pg_class
    where relkind = 'r' and relnamespace in ('public'::regnamespace, 'past'::regnamespace)`;
  const tables: string[] = [];
  for (const { name } of all) if ((await sql.unsafe(`select from ${name} limit 1`)).length === 0) tables.push(name);
  await sql.end();
  return { database: connect(url, { pool: 4 }), url, tables, isTaken: false };
}

/** An empty database, with what its connections have learnt in other tests. Ids go on from theirs. If a test asks for a second one, that is fresh. */
export async function emptiedDatabase(): Promise<Database> {
  kept ??= open();
  const found = await kept;
  if (found.isTaken) return freshDatabase('empty');
  found.isTaken = true;
  onTestFinished(async () => {
    const sql = postgres(found.url, { max: 1 });
    await sql.unsafe(`set session_replication_role = replica; ${found.tables.map((name) => `delete from ${name}`).join('; ')}`);
    await sql.end();
    found.isTaken = false;
  });
  return found.database;
}
