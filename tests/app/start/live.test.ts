import { afterAll, beforeAll, expect, test } from 'vitest';
import { subscribe } from '../../support/events.ts';
import { PRESS_NOTE } from '../../support/folder.ts';
import { createHome, type Home, type Server } from '../../support/home.ts';

let home: Home;
let servers: readonly [Server, Server];
beforeAll(async () => {
  home = await createHome();
  servers = [await home.start(), await home.start()];
});
afterAll(() => home.remove());

test('what a third process writes is told by two servers, and both end their streams when they stop', async () => {
  const streams = await Promise.all(servers.map(({ url }) => subscribe(url.replace(/\/graphql$/, ''))));
  expect(await home.command(['ingest', PRESS_NOTE])).toMatchObject({ code: 0 });
  const kinds = ['ARTICLE_RECORDED', 'ENTITY_ADDED', 'STATEMENT_RECORDED'];
  const told = await Promise.all(streams.map((one) => one.take(10)));
  for (const events of told) for (const { data } of events) expect(kinds).toContain(data.data.changes.kind);
  const [first, second] = told.map((events) => events.map(({ data }) => ({ ...data.data.changes, cursor: '' }))); // each has its own way to say where it is
  expect(second).toEqual(first);
  const rest = streams.map(async (one) => {
    for (;;) {
      const { event } = await one.next();
      if (event === 'complete') return event;
    }
  });
  for (const server of servers) expect(await server.stop('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
  expect(await Promise.all(rest)).toEqual(['complete', 'complete']);
});
