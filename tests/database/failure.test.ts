import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { toGraphError } from '../../src/database/failure.ts';
import { freshDatabase } from '../support/database.ts';
import { sqlOf } from '../support/sql.ts';

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => toGraphError(error),
  );

test.each(['40001', '40P01'])(
  'a read that another transaction was in the way of (%s) is asked once more, and then UNAVAILABLE',
  async (code) => {
    const database = await freshDatabase('empty');
    const plain = sqlOf(database.url);
    await plain.unsafe(`create sequence calls;
    create function fail_until(call int) returns bigint language plpgsql as $$
    begin if nextval('calls') < call then raise exception 'conflict with recovery' using errcode = '${code}'; end if; return currval('calls'); end $$`);
    expect(await database.reader().execute(sql`select fail_until(2) as calls`)).toEqual([{ calls: '2' }]);
    const refusal = await refusalOf(database.reader().execute(sql`select fail_until(9)`));
    expect(refusal?.message).toBe('UNAVAILABLE: another transaction was in the way; try again');
    expect(await plain`select last_value::int as calls from calls`).toEqual([{ calls: 4 }]);
  },
);

test('a database that only lets read says so to who writes, and answers who reads', async () => {
  const { url } = await freshDatabase('seeded');
  await sqlOf(url).unsafe(`alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = on`);
  const database = connect(url);
  const written = database.transaction((tx) => tx.execute(sql`update entities set slug = slug`));
  expect((await refusalOf(written))?.message).toBe('UNAVAILABLE: the database is read-only now; try again later');
  expect(await database.reader().execute(sql`select count(*)::int as count from entities`)).toEqual([{ count: 63 }]);
  await database.close();
});
