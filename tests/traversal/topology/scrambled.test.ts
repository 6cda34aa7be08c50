import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../../src/database/connect.ts';
import { freshUrl } from '../../support/database.ts';
import { until } from '../../support/process.ts';
import { EVIDENCE } from '../../support/record.ts';
import { countRounds } from '../../support/rounds.ts';
import { sqlOf } from '../../support/sql.ts';
import { arraysOf, dump, dumpTables, follow } from '../../support/topology.ts';

const WRITERS = 8;
const TRANSACTIONS = countRounds(48);
const MAX_HOLD_MS = 40;
const pause = () => sleep(Math.random() * MAX_HOLD_MS);

/** Two followers of one database, each with connections of its own, as two servers have. */
function twoFollowers(url: string) {
  return [1, 2].map(() => {
    const database = connect(url, { pool: 1 });
    onTestFinished(() => database.close());
    return follow(database);
  });
}

/** Records a few statements and retracts some of its own, each transaction open for a while, so that others wait for it. */
async function write(url: string, ids: readonly number[], writer: number): Promise<void> {
  const sql = postgres(url, { max: 1 });
  const mine: number[] = [];
  const any = () => ids[Math.floor(Math.random() * ids.length)] ?? 1;
  for (let nth = 0; nth < TRANSACTIONS; nth += 1) {
    await sql.begin(async (tx) => {
      const gone = nth % 3 === 2 ? mine.shift() : undefined;
      if (gone !== undefined) {
        await tx`update evidence set retracted_in = this_revision() where statement_id = ${gone}`;
        await tx`update statements set retracted_in = this_revision() where id = ${gone}`;
      }
      await pause();
      const fact = {
        subject_id: any(),
        subject_kind: 'PERSON',
        predicate: 'AFFILIATED_WITH',
        value_kind: 'ORGANIZATION',
        object_id: any(),
      };
      const period = { valid_from: `${writer}-${nth}` }; // so that no two are the same fact
      const [row] = await tx<{ id: number }[]>`insert into statements ${tx({ ...fact, ...period })} returning id::int`;
      await tx`insert into evidence ${tx({ statement_id: row?.id ?? 0, ...EVIDENCE })}`;
      mine.push(row?.id ?? 0);
      await pause();
    });
  }
  await sql.end();
}

test('nothing is lost where many write at once and connections are killed', async () => {
  const url = await freshUrl();
  const sql = sqlOf(url);
  await sql`alter table statements drop constraint statements_object_id_value_kind_entities_id_kind_fk, drop constraint statements_subject_id_subject_kind_entities_id_kind_fk`;
  const ids = (await sql<{ id: number }[]>`select id::int from entities`).map(({ id }) => id);
  const followers = twoFollowers(url);
  await Promise.all(followers.map((one) => one.build()));

  let isOver = false;
  const kill = async () => {
    for (; !isOver; await pause())
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name in ('shezhire listener', 'shezhire follower')`;
  };
  const traverse = async () => {
    for (; !isOver; await pause()) await Promise.all(followers.map((one) => one.current().catch(() => {})));
  };
  const disturbed = Promise.all([kill(), traverse()]);
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(url, ids, writer + 1)));
  isOver = true;
  await disturbed;

  const tables = await dumpTables(sql);
  for (const one of followers) expect(dump(await arraysOf(one))).toEqual(tables);
});

test('whoever sleeps is woken, also where its listener was killed before', async () => {
  const url = await freshUrl();
  const sql = sqlOf(url);
  const [follower] = twoFollowers(url);
  await follower?.build();
  const listeners = () =>
    sql`select pid from pg_stat_activity where datname = current_database() and application_name = 'shezhire listener' and query like 'listen%'`;
  await until('it listens', async () => (await listeners()).length > 0);
  const killed = await listeners();
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where pid = any(${killed.map(({ pid }) => pid)})`;
  await until('it listens again', async () => (await listeners()).some(({ pid }) => !killed.some((one) => one['pid'] === pid)));
  await sql.begin(async (tx) => {
    const [row] = await tx`insert into entities (slug, kind, home_id) values ('woken', 'PERSON', 1) returning id`;
    await tx`insert into people (id) values (${row?.['id']})`;
  });
  const tables = await dumpTables(sql);
  await until('the arrays hold what was written', () => {
    const { topology } = follower?.state() ?? { topology: null };
    return topology !== null && dump(topology).join() === tables.join();
  });
});

test('a writer that stays open keeps nobody from reading, and is in the arrays when it commits', async () => {
  const url = await freshUrl();
  const sql = sqlOf(url);
  const [follower] = twoFollowers(url);
  if (!follower) throw new Error('there are two');
  await follower.build();
  const add = (tx: postgres.Sql | postgres.TransactionSql, slug: string) =>
    tx`with added as (insert into entities (slug, kind, home_id) values (${slug}, 'FUND', 1) returning id) insert into funds (id) select id from added`;
  await add(sql, 'before');
  const [held, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const open = sql.begin(async (tx) => {
    await add(tx, 'long');
    held.resolve();
    await release.promise;
  });
  await held.promise;
  const later = add(sql, 'later').execute();
  expect(dump(await arraysOf(follower))).toEqual(await dumpTables(sql));
  release.resolve();
  await Promise.all([open, later]);
  expect(dump(await arraysOf(follower))).toEqual(await dumpTables(sql));
});

test('more than there is room for makes the arrays anew, with everything in them', async () => {
  const url = await freshUrl();
  const sql = sqlOf(url);
  const [follower] = twoFollowers(url);
  if (!follower) throw new Error('there are two');
  const before = await arraysOf(follower);
  for (const round of [1, 2, 3]) {
    await sql.begin(async (tx) => {
      await tx`insert into entities (slug, kind, home_id) select format('many-%s-%s', ${round}::int, n), 'PERSON', 1 from generate_series(1, 300) n`;
      await tx`insert into people (id) select id from entities where slug like ${`many-${round}-%`}`;
      await tx`insert into statements (subject_id, subject_kind, predicate, value_kind, object_id)
        select e.id, 'PERSON', 'LIVES_IN', 'PLACE', p.id from entities e, entities p where e.slug like ${`many-${round}-%`} and p.slug = 'dostyq'`;
      await tx`insert into evidence (statement_id, article_id, sentence, voice, certainty)
        select s.id, 1, 6, 'ARTICLE', 'STATED' from statements s join entities e on e.id = s.subject_id where e.slug like ${`many-${round}-%`}`;
    });
  }
  expect(await arraysOf(follower)).not.toBe(before);
  expect(dump(await arraysOf(follower))).toEqual(await dumpTables(sql));
});
