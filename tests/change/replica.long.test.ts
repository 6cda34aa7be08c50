import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { hasDebianPostgres, startDebianPostgres } from '../support/debian-postgres.ts';
import { subscribe } from '../support/events.ts';
import { listen } from '../support/listen.ts';
import { fillDatabase } from '../support/own-postgres.ts';
import { until } from '../support/process.ts';
import { sqlOf } from '../support/sql.ts';
import { arraysOf, dump, dumpTables, follow } from '../support/topology.ts';

test.skipIf(!hasDebianPostgres)(
  'a replica, which hears of nothing, is followed by the numbers of its revisions',
  { timeout: 120_000 },
  async () => {
    const primary = await startDebianPostgres({});
    onTestFinished(() => primary.stop());
    await fillDatabase(primary.url);
    const replica = await primary.replicate();
    const [sql, copy] = [sqlOf(primary.url), sqlOf(replica)];
    const database = connect(replica);
    const server = await listen({ database });
    onTestFinished(() => server.close());
    const live = follow(database);
    await arraysOf(live);
    const events = await subscribe(server.url);

    const add = (slug: string) =>
      sql`with added as (insert into entities (slug, kind, home_id) values (${slug}, 'FUND', 1) returning id) insert into funds (id) select id from added`;
    const slugs = Array.from({ length: 20 }, (_, nth) => `replicated-${nth}`);
    // All at once, while transactions that write nothing of ours are open: their snapshots are those that a replica gets wrong.
    const [held, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const open = sql.begin(async (tx) => {
      await tx`create temp table mine as select pg_current_xact_id()`;
      held.resolve();
      await release.promise;
    });
    await held.promise;
    await Promise.all(slugs.map(add));
    release.resolve();
    await open;
    const told = (await events.take(slugs.length)).map(({ data }) => data.data.changes);
    expect(told.map(({ entity }) => entity.slug).sort()).toEqual([...slugs].sort());
    const numbers = told.map(({ revision }) => Number(revision.slice(1)));
    expect(numbers).toEqual(numbers.map((_, nth) => (numbers[0] ?? 0) + nth));
    await until(
      'the replica has all',
      async () => (await copy`select 1 from entities where slug like 'replicated-%'`).length === slugs.length,
    );
    expect(dump(await arraysOf(live))).toEqual(await dumpTables(copy));
  },
);
