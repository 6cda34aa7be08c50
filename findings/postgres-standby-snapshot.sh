#!/usr/bin/env bash
# On a hot standby pg_current_snapshot() leaves out the transactions that are still running.
#
# Expected  A snapshot names what it does not see: all from xmax on, and those in its list. "What has been committed since my
#           last snapshot" (NOT pg_visible_in_snapshot) then finds every row once, on a standby that has replayed it, too.
# Behaves   The standby's own queries are right: the row of a running transaction is not seen. But the list that the function
#           returns is empty there, so that the snapshot counts that transaction among those it has seen. When it is committed,
#           the question about what is new leaves it out, for ever. No error, no warning.
# Seen
#   > primary: first writer running, in the snapshot's list: true
#   > standby: first writer running, in the snapshot's list: false
#   > new to the primary since then: first
#   > new to the standby since then: nothing
#   > rows on the standby by now: first, second
# Versions  Postgres 18.4 (and 15.18 when it was first seen); postgres 3.4.9; Node 20.20.2, 24.21.0
# Matters   Feeds of changes that follow commits by snapshots, as many outboxes do, lose rows when they are moved to a replica.
#           Cut the snapshot to its xmin (`xmin:xmin:`): nothing is lost, and the oldest open writer is waited for.
source "$(dirname "$0")/finding.bash"
source "$(dirname "$0")/postgres.bash"
with_postgres postgres@3.4.9
make_cluster primary
as_nobody cp -R primary standby
as_nobody touch standby/standby.signal
echo "primary_conninfo = 'host=$SOCKETS port=5432 user=postgres'" >>"$SOCKETS/standby/postgresql.auto.conf"
start_cluster primary 5432
start_cluster standby 5433

seen <<'MODULE'
import postgres from 'postgres';

const open = (port) => postgres({ host: process.env.SOCKETS, port, user: 'postgres', database: 'postgres', max: 2 });
const servers = { primary: open(5432), standby: open(5433) };

/** Waits until the standby has all that the primary has written. */
async function replay() {
  const [{ written }] = await servers.primary`SELECT pg_current_wal_insert_lsn() AS written`;
  for (let done = false; !done; ) [{ done }] = await servers.standby`SELECT pg_last_wal_replay_lsn() >= ${written}::pg_lsn AS done`;
}

await servers.primary`CREATE TABLE change (name text, made_by xid8 DEFAULT pg_current_xact_id())`;
const writer = await servers.primary.reserve();
await writer`BEGIN`;
const [{ made_by }] = await writer`INSERT INTO change VALUES ('first') RETURNING made_by`;
await servers.primary`INSERT INTO change VALUES ('second')`;
await replay();

const snapshots = {};
for (const [name, sql] of Object.entries(servers)) {
  const [{ snapshot }] = await sql`SELECT pg_current_snapshot()::text AS snapshot`;
  snapshots[name] = snapshot;
  const [, , list] = snapshot.split(':');
  console.log(`${name}: first writer running, in the snapshot's list:`, list.split(',').includes(made_by));
}
await writer`COMMIT`;
writer.release();
await replay();

const names = (rows) => rows.map(({ name }) => name).join(', ') || 'nothing';
for (const [name, sql] of Object.entries(servers)) {
  const fresh = await sql`SELECT name FROM change WHERE NOT pg_visible_in_snapshot(made_by, ${snapshots[name]}::pg_snapshot)`;
  console.log(`new to the ${name} since then:`, names(fresh));
}
console.log('rows on the standby by now:', names(await servers.standby`SELECT name FROM change ORDER BY name`));
await Promise.all(Object.values(servers).map((sql) => sql.end()));
MODULE
