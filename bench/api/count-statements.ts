import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';
import { ask, type Contender } from './contender.ts';
import type { Question, Subject } from './question.ts';

const REQUESTS = 50;
/** Time for all connections to read the settings again. */
const RELOAD_MS = 300;

/** Settings of the server that let statements be counted; they are not counted while anything is timed. */
export const COUNTING = ['shared_preload_libraries=pg_stat_statements'];

/** Switches counting on or off. */
export async function setCounting(sql: postgres.Sql, track: 'top' | 'none'): Promise<void> {
  await sql`create extension if not exists pg_stat_statements`;
  await sql.unsafe(`alter system set pg_stat_statements.track = '${track}'`);
  await sql`select pg_reload_conf()`;
  await sleep(RELOAD_MS);
}

/** Counts the statements that a contender sends for a request, on average. */
export async function countStatements(
  sql: postgres.Sql,
  contender: Contender,
  question: Question,
  subjects: readonly Subject[],
): Promise<number> {
  const asked = subjects.slice(0, REQUESTS);
  for (const subject of asked) await ask(contender, question, subject);
  await sql`select pg_stat_statements_reset()`;
  for (const subject of asked) await ask(contender, question, subject);
  const [row] = await sql`select coalesce(sum(calls), 0)::int as calls from pg_stat_statements where query !~ 'pg_stat_statements'`;
  return Number(row?.['calls']) / asked.length;
}
