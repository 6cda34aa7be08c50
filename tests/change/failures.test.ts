import { request } from 'node:http';
import type postgres from 'postgres';
import { expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { subscribe } from '../support/events.ts';
import { listen } from '../support/listen.ts';
import { until } from '../support/process.ts';
import { sqlOf } from '../support/sql.ts';

const QUERY = 'subscription ($after: String) { changes(after: $after) { cursor entity { slug label(lang: "en") } } }';
const add = (sql: postgres.Sql, slug: string) =>
  sql`with added as (insert into entities (slug, kind, home_id) values (${slug}, 'PERSON', 1) returning id) insert into people (id) select id from added`;

/** Holds a table so that nobody reads it. @returns what lets it go */
async function hold(sql: postgres.Sql, table: string): Promise<() => Promise<void>> {
  const [held, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = sql.begin(async (tx) => {
    await tx`lock table ${tx(table)} in access exclusive mode`;
    held.resolve();
    await release.promise;
  });
  await held.promise;
  return async () => {
    release.resolve();
    await holding;
  };
}

test('what cannot be shown in time ends the subscription, and is told to the client that comes again', async () => {
  const database = await freshDatabase();
  const server = await listen({ database, deadlineMs: 500 });
  const sql = sqlOf(database.url);
  const query = `subscription ($after: String) { changes(after: $after) { entity { description(lang: "en") mentions(first: 1) { nodes { sentence { number } } } } } }`;
  const describeAs = (text: string) => sql`update entities set description = ${sql.json({ en: text })} where slug = 'birgemiz'`;
  const events = await subscribe(server.url, {}, {}, query);
  await describeAs('shown');
  const shown = await events.next();
  expect(shown.data.data.changes.entity).toMatchObject({ description: 'shown', mentions: { nodes: [{ sentence: { number: 3 } }] } });
  const release = await hold(sql, 'sentences'); // which is read for what is shown, and for nothing before
  await describeAs('not shown');
  const failed = await events.next();
  expect(failed).toMatchObject({ event: 'next', id: '' });
  expect(failed.data).not.toHaveProperty('data');
  expect(failed.data.errors[0].extensions.code).toBe('TIMEOUT');
  expect((await events.next()).event).toBe('complete');
  expect(server.changes.size()).toBe(0);
  await release();
  const again = await subscribe(server.url, { after: shown.id }, {}, query);
  expect((await again.next()).data.data.changes.entity.description).toBe('not shown');
  await server.close();
});

test('the deadline of a request ends no subscription', async () => {
  const database = await freshDatabase();
  const server = await listen({ database, deadlineMs: 400 });
  const sql = sqlOf(database.url);
  const events = await subscribe(server.url, {}, {}, QUERY);
  for (const slug of ['early', 'late']) {
    await sql`select pg_sleep(0.6)`;
    await add(sql, slug);
    expect((await events.next()).data.data.changes.entity.slug).toBe(slug);
  }
  await server.close();
});

test('connections of the database that are killed end no subscription that waits', async () => {
  const database = await freshDatabase();
  const server = await listen({ database });
  const sql = sqlOf(database.url);
  const events = await subscribe(server.url, {}, {}, QUERY);
  for (const slug of ['once', 'twice']) {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'shezhire%'`;
    await add(sql, slug);
    expect((await events.next()).data.data.changes.entity.slug).toBe(slug);
  }
  await server.close();
});

test('a log that cannot be read ends the subscription with an error', async () => {
  const server = await listen();
  const sql = sqlOf(server.databaseUrl);
  const { data } = await (await fetch(`${server.url}/graphql?query={changeCursor}`, { headers: { accept: 'application/json' } })).json();
  await add(sql, 'not-read');
  await sql`alter table changes rename column kind to hidden`;
  const events = await subscribe(server.url, { after: data.changeCursor }, {}, QUERY);
  expect((await events.next()).data.errors[0].extensions.code).toBe('INTERNAL');
  expect((await events.next()).event).toBe('complete');
  await sql`alter table changes rename column hidden to kind`;
  const again = await subscribe(server.url, { after: data.changeCursor }, {}, QUERY);
  expect((await again.next()).data.data.changes.entity.slug).toBe('not-read');
  await server.close();
});

test('for a client that takes nothing no more is shown than fits on the way, and it misses nothing', { timeout: 120_000 }, async () => {
  const TOTAL = 900;
  const database = await freshDatabase('seeded', { onQuery: (text) => void (text.includes('from "entities" where') && asked++) });
  let asked = 0;
  const server = await listen({ database });
  const sql = sqlOf(database.url);
  const query = 'subscription { changes { entity { slug description(lang: "en") } } }';
  const { promise, resolve } = Promise.withResolvers<import('node:http').IncomingMessage>();
  request(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers: { accept: 'text/event-stream' } }, resolve).end();
  const response = await promise;
  response.pause();
  await until('it listens', () => server.changes.size() === 1);
  asked = 0;
  // 45 MB, more than sockets take unasked.
  await sql.begin(async (tx) => {
    await tx`insert into entities (slug, kind, home_id, description)
      select 'slow-' || n, 'PERSON', 1, jsonb_build_object('en', repeat('long ', 10000)) from generate_series(1, ${TOTAL}) n`;
    await tx`insert into people (id) select id from entities where slug like 'slow-%'`;
  });
  let before = -1;
  await until('nothing more is shown', async () => {
    const isSame = asked > 0 && asked === before;
    before = asked;
    await sql`select pg_sleep(1)`;
    return isSame;
  });
  expect(before).toBeLessThan(TOTAL);
  const slugs = new Set<string>();
  response.setEncoding('utf8').on('data', (text: string) => {
    for (const [, slug] of text.matchAll(/"slug":"(slow-\d+)"/g)) slugs.add(slug ?? '');
  });
  response.resume();
  await until('all is told', () => slugs.size === TOTAL);
  response.destroy();
  await server.close();
});
