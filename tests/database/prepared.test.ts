import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';

interface Session {
  readonly pid: number;
  readonly prepared: number;
}

test('a connection does not collect prepared statements without end', async () => {
  const database = await freshDatabase('empty', { pool: 1 });
  const reader = database.reader();
  const look = async () => {
    const [session] = (await reader.execute(
      sql`select pg_backend_pid() as pid, (select count(*)::int from pg_prepared_statements) as prepared`,
    )) as unknown as [Session]; // the row of that query
    return session;
  };
  const pids = new Set<number>();
  for (let form = 0; form < 450; form += 1) {
    expect(await reader.execute(sql`select ${form}::int as ${sql.identifier(`form${form}`)}`)).toEqual([{ [`form${form}`]: form }]);
    if (form % 10 > 0) continue;
    const { pid, prepared } = await look();
    pids.add(pid);
    expect(prepared).toBeLessThanOrEqual(200);
  }
  expect(pids.size).toBe(3);
});

test('a statement that comes again is prepared once, on the connection that it had', async () => {
  const database = await freshDatabase('empty', { pool: 1 });
  const sessions = new Set<number>();
  for (let times = 0; times < 450; times += 1) {
    const [{ pid }] = (await database.reader().execute(sql`select pg_backend_pid() as pid where ${times}::int >= 0`)) as unknown as [
      Session,
    ]; // as above
    sessions.add(pid);
  }
  expect(sessions.size).toBe(1);
});
