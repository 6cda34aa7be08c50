import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject, onTestFinished } from 'vitest';
import { type ConnectOptions, connect, type Database } from '../../src/database/connect.ts';

/** A fresh database from a template of the run's Postgres. It is dropped when the test that asked for it ends, if nobody is connected; else with the run. */
export async function freshUrl(template: 'seeded' | 'empty' = 'seeded', until: 'test' | 'kept' = 'test'): Promise<string> {
  const serverUrl = inject('serverUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(`create database ${name} template ${template} strategy file_copy`);
  } finally {
    await sql.end();
  }
  if (until === 'test') dropAfterwards(name);
  return serverUrl.replace(/postgres$/, name);
}

function dropAfterwards(name: string): void {
  const drop = async () => {
    const sql = postgres(inject('serverUrl'), { max: 1, onnotice: () => {} });
    try {
      const [used] = await sql`select from pg_stat_activity where datname = ${name}`;
      if (!used) await sql.unsafe(`drop database if exists ${name}`);
    } catch {
      // Somebody has just connected.
    } finally {
      await sql.end();
    }
  };
  try {
    onTestFinished(drop);
  } catch {
    // Called outside of a test, whose file goes on with it.
  }
}

/** A fresh database, closed when the test that asked for it ends. Outside a test, close it yourself. */
export async function freshDatabase(
  template: 'seeded' | 'empty' = 'seeded',
  options: ConnectOptions = {},
): Promise<Database & { readonly url: string }> {
  const url = await freshUrl(template);
  const database = connect(url, { pool: 2, ...options });
  try {
    onTestFinished(() => database.close());
  } catch {
    // Called from a hook of the file: the caller closes it.
  }
  return { ...database, url };
}
