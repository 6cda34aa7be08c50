import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import postgres from 'postgres';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/app/app.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { pickCases } from '../support/rounds.ts';
import { sqlOf } from '../support/sql.ts';

/** So many people, each tied to the next, past the rules of the database: megabytes in every format. */
async function withMany(url: string, count = 30_000) {
  const sql = postgres(url, { max: 3, onnotice: () => {} });
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`insert into entities (id, slug, kind, home_id) overriding system value select 1000 + n, 'made-' || n, 'PERSON', 1 from generate_series(1, ${count}::int) n`;
    await tx`insert into people (id) select 1000 + n from generate_series(1, ${count}::int) n`;
    await tx`insert into statements (id, subject_id, subject_kind, predicate, value_kind, object_id) overriding system value
      select 1000 + n, 1000 + n, 'PERSON', 'AFFILIATED_WITH', 'PERSON', 1000 + n % ${count}::int + 1 from generate_series(1, ${count}::int) n`;
    await tx`insert into evidence (statement_id, article_id, sentence, voice, certainty)
      select 1000 + n, 1, 1, 'ARTICLE', 'STATED' from generate_series(1, ${count}::int) n`;
  });
  await sql`analyze`;
  return sql;
}

const EXPORTING = "select pid from pg_stat_activity where application_name = 'shezhire export' and datname = current_database()";

let sql: postgres.Sql;
let port: number;
/** One server for all tests: what is recorded by one of them hinders no other. */
beforeAll(async () => {
  const database = await freshDatabase();
  sql = await withMany(database.url);
  const server = createServer(createApp({ database }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port; // of a port, as it listens on one
  return async () => {
    server.closeAllConnections();
    server.close();
    await Promise.all([sql.end(), database.close()]);
  };
});
/** Only so many exports run at once. */
afterEach(() => expect.poll(() => sql.unsafe(EXPORTING), { timeout: 20_000 }).toHaveLength(0));

/** Begins to read an export, and stops after the first piece. */
async function begin(format: string) {
  const asked = request({ port, host: '127.0.0.1', path: `/export/${format}` }).end();
  const [response] = await once(asked, 'response');
  await once(response, 'readable');
  response.read(1);
  return response;
}

test.each(pickCases(['d3.json', 'csv.zip', 'parquet']))(
  '%s: a client that goes away ends what the database does for it',
  async (format) => {
    const response = await begin(format);
    expect(await sql.unsafe(EXPORTING)).toHaveLength(1);
    response.destroy();
    await expect.poll(() => sql.unsafe(EXPORTING), { timeout: 20_000 }).toHaveLength(0);
  },
);

test('a client that reads no further is waited for, and nothing is read ahead', async () => {
  const response = await begin('nt');
  const look = async () => (await sql.unsafe(EXPORTING.replace('pid', 'state, query_start::text as asked')))[0];
  // The buffers of the sockets fill first; then nothing more is asked of the database.
  let before = await look();
  await expect
    .poll(
      async () => {
        const [last, now] = [before, await look()];
        before = now;
        return now?.['state'] === 'idle in transaction' && now['asked'] === last?.['asked'];
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBe(true);
  let bytes = 0;
  for await (const piece of response) bytes += piece.length;
  expect(bytes).toBeGreaterThan(10_000_000);
  await expect.poll(() => sql.unsafe(EXPORTING)).toHaveLength(0);
});

test.each(pickCases(['d3.json', 'gexf', 'csv.zip', 'parquet'], 2))(
  '%s: what fails midway ends the connection, so that no client takes it for whole',
  async (format) => {
    const response = await begin(format);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'shezhire export' and datname = current_database()`;
    const read = async () => {
      for await (const _ of response);
    };
    await expect(read()).rejects.toThrow('aborted');
    expect(response.complete).toBe(false);
  },
);

test('what fails before anything is sent is told with its status', async () => {
  const database = await freshDatabase();
  await sqlOf(database.url)`alter table statements rename column valid_from to hidden`;
  const response = await clientOf({ database }).fetch('/export/d3.json');
  expect([response.status, await response.json()]).toMatchObject([500, { code: 'INTERNAL' }]);
});

test('nodes and edges are of one moment, whatever is written while they are read', async () => {
  const response = await begin('d3.json');
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`insert into entities (id, slug, kind, home_id) overriding system value values (99001, 'late', 'PERSON', 1)`;
    await tx`insert into statements (id, subject_id, subject_kind, predicate, value_kind, object_id) overriding system value
      values (99001, 99001, 'PERSON', 'AFFILIATED_WITH', 'PERSON', 1001)`;
    await tx`update statements set retracted_in = this_revision() where id = 2000`;
  });
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece);
  const text = Buffer.concat(pieces).toString();
  const { nodes, links } = JSON.parse(text.startsWith('{') ? text : `{${text}`) as Record<
    string,
    { id: string; source: string; target: string }[]
  >;
  const ids = new Set(nodes?.map(({ id }) => id));
  expect(links?.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([]);
  expect([ids.has('E99001'), links?.some(({ id }) => id === 'S2000'), links?.some(({ id }) => id === 'S99001')]).toEqual([
    false,
    true,
    false,
  ]);
});

test('a few exports run at once; the next is asked to try again', async () => {
  const running = await Promise.all([1, 2, 3, 4].map(() => begin('d3.json')));
  const fifth = await fetch(`http://127.0.0.1:${port}/export/d3.json?of=birgemiz`);
  expect([fifth.status, fifth.headers.get('retry-after')]).toEqual([503, '1']);
  for (const response of running) response.destroy();
});
