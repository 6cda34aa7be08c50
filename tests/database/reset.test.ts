import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';
import { subscribe } from '../support/events.ts';
import { listen } from '../support/listen.ts';
import { openProxy } from '../support/proxy.ts';
import { sqlOf } from '../support/sql.ts';
import { resetUnderLoad } from './load.ts';

test('a reset of all connections under load leaves no request unanswered and the pool whole', async () => {
  const proxy = await openProxy(await freshUrl());
  const database = connect(proxy.url, { pool: 4 });
  const { ask } = clientOf({ database });
  for (const delayMs of [0, 3, 12, 40]) await resetUnderLoad(ask, proxy, delayMs);
  await database.close();
  expect(proxy.size()).toBe(0);
  await proxy.close();
});

test('connections that the server ends properly are replaced', async () => {
  const proxy = await openProxy(await freshUrl());
  const database = connect(proxy.url, { pool: 4 });
  const { ask } = clientOf({ database });
  const asked = Array.from({ length: 8 }, () => ask('{ entities { totalCount } kinds { kind } }'));
  proxy.end();
  for (const { data, errors } of await Promise.all(asked))
    expect(data?.entities.totalCount ?? errors?.[0]?.extensions?.['code']).toBeOneOf([63, 'UNAVAILABLE']);
  expect((await ask('{ entities { totalCount } }')).data).toEqual({ entities: { totalCount: 63 } });
  await database.close();
  await proxy.close();
});

test('a database whose every connection is reset at once is UNAVAILABLE, and answers when that is over', async () => {
  const proxy = await openProxy(await freshUrl());
  const database = connect(proxy.url, { pool: 2 });
  const { ask } = clientOf({ database });
  proxy.refuse();
  const codes = await Promise.all(
    Array.from({ length: 6 }, async () => (await ask('{ entities { totalCount } }')).errors?.[0]?.extensions?.['code']),
  );
  expect(codes).toEqual(Array(6).fill('UNAVAILABLE'));
  proxy.pass();
  expect((await ask('{ entities { totalCount } }')).data).toEqual({ entities: { totalCount: 63 } });
  await database.close();
  await proxy.close();
});

test('where nothing passes any more, each request is refused at its deadline, and answered once something passes', async () => {
  const proxy = await openProxy(await freshUrl());
  const database = connect(proxy.url, { pool: 2 });
  const { ask } = clientOf({ database, deadlineMs: 1_000 });
  await ask('{ entities { totalCount } }');
  proxy.blackHole();
  const codes = await Promise.all(
    Array.from({ length: 6 }, async () => (await ask('{ entities { totalCount } }')).errors?.[0]?.extensions?.['code']),
  );
  expect(codes).toEqual(Array(6).fill('TIMEOUT'));
  proxy.pass();
  await expect.poll(async () => (await ask('{ entities { totalCount } }')).data).toEqual({ entities: { totalCount: 63 } });
  await database.close();
  await proxy.close();
});

test('a subscription, the arrays and an export outlive a reset', async () => {
  const url = await freshUrl();
  const proxy = await openProxy(url);
  const database = connect(proxy.url, { pool: 4 });
  const server = await listen({ database });
  const sql = sqlOf(url);
  const events = await subscribe(server.url, {}, {}, 'subscription { changes { entity { slug } } }');
  const paths = async () => {
    const response = await fetch(`${server.url}/graphql?query={paths(from:"dostyq",to:"nursultan-nazarbayev"){paths{length}}}`);
    return (await response.json()).data;
  };
  const before = await paths();
  for (const slug of ['once', 'twice', 'thrice']) {
    const lines = fetch(`${server.url}/export/ftm.jsonl`)
      .then((response) => response.text())
      .catch(() => 'cut');
    await sleep(5);
    proxy.reset();
    await sql`with added as (insert into entities (slug, kind, home_id) values (${slug}, 'PERSON', 1) returning id) insert into people (id) select id from added`;
    expect((await events.next()).data.data.changes.entity.slug).toBe(slug);
    await lines;
    expect((await fetch(`${server.url}/export/ftm.jsonl`)).status).toBe(200);
    expect(await paths()).toEqual(before);
  }
  await server.close();
  await proxy.close();
});
