import postgres from 'postgres';
import { onTestFinished } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { freshUrl } from './database.ts';

interface Kept {
  readonly database: Database;
  readonly url: string;
  readonly sql: postgres.Sql;
  /** Tables that have no rows in an empty database. */
  readonly tables: readonly string[];
}

/** Those that nobody uses now. */
const kept: Kept[] = [];

async function open(): Promise<Kept> {
  const url = await freshUrl('empty', 'kept');
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const all = await sql<{ name: string }[]>`
    select format('%I.%I', relnamespace::regnamespace, relname) as name from pg_class
    where relkind = 'r' and relnamespace in ('public'::regnamespace, 'past'::regnamespace)`;
  const tables: string[] = [];
  for (const { name } of all) if ((await sql.unsafe(`select from ${name} limit 1`)).length === 0) tables.push(name);
  return { database: connect(url, { pool: 2 }), url, sql, tables };
}

const empty = ({ sql, tables }: Kept) =>
  sql.unsafe(`set session_replication_role = replica; ${tables.map((name) => `delete from ${name}`).join('; ')}`);

/** An empty database whose connections have learnt in other tests what costs time. Ids go on from theirs. It is given back when it is closed, or with the test. */
export async function emptiedDatabase(): Promise<Database & { readonly url: string }> {
  const found = kept.pop() ?? (await open());
  let isGivenBack = false;
  const close = async () => {
    if (isGivenBack) return;
    isGivenBack = true;
    await empty(found);
    kept.push(found);
  };
  onTestFinished(close);
  return { ...found.database, url: found.url, close };
}
