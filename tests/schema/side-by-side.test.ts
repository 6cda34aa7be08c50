import type postgres from 'postgres';
import { expect, test } from 'vitest';
import { EVIDENCE, factWith, record } from '../support/record.ts';
import { seededSql } from '../support/sql.ts';

/** Waits until the work is done or held up by the other transaction's lock. */
async function doneOrHeldUp(work: Promise<unknown>, sql: postgres.Sql, pid: number): Promise<void> {
  const state = { done: false };
  const finish = () => {
    state.done = true;
  };
  work.then(finish, finish);
  while (!state.done) {
    const [held] = await sql`select from pg_stat_activity where pid = ${pid} and wait_event_type = 'Lock'`;
    if (held) return;
  }
}

test('two transactions do not each take one half of the evidence of a fact', async () => {
  const sql = await seededSql();
  const id = await record(sql, await factWith(sql), [EVIDENCE, { ...EVIDENCE, sentence: 5 }]);
  const one = await sql.reserve();
  const two = await sql.reserve();
  const take = async (on: postgres.Sql, sentence: number) => {
    await on`begin`;
    await on`update evidence set retracted_in = this_revision() where statement_id = ${id} and sentence = ${sentence}`;
  };
  await take(one, 5);
  const [process] = await two<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const second = take(two, 6).then(() => two`commit`);
  await doneOrHeldUp(second, sql, process?.pid ?? 0);
  await one`commit`;
  const [outcome] = await Promise.allSettled([second]);
  for (const on of [one, two]) on.release();
  expect(outcome).toMatchObject({ status: 'rejected', reason: { constraint_name: 'statement_rests_on_evidence' } });
});
