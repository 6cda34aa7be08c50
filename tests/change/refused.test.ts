import { pino } from 'pino';
import { expect, test } from 'vitest';
import { followChanges } from '../../src/change/feed.store.ts';
import { freshDatabase } from '../support/database.ts';
import { subscribe } from '../support/events.ts';
import { listen } from '../support/listen.ts';
import { until } from '../support/process.ts';

const QUERY = 'subscription ($after: String) { changes(after: $after) { cursor entity { slug label(lang: "en") } } }';

test('a cursor that is none, or is of another database, is refused with what is allowed', async () => {
  const server = await listen();
  const of = (text: string) => Buffer.from(text).toString('base64url');
  for (const after of [
    '',
    'S1',
    of('c2 5'),
    of('c2 1 * now'),
    of('c2 1 *; drop table changes'),
    of('c2 1 * 2026-01-01T00:00:00Z 2'),
    of('c3 1 * '),
  ]) {
    const { data } = await (await subscribe(server.url, { after }, {}, QUERY)).next();
    expect(data.errors[0].message).toMatch(/^BAD_INPUT: after is ".*"; a cursor comes from a change/);
  }
  const messageAfter = async (after: string) => (await (await subscribe(server.url, { after }, {}, QUERY)).next()).data.errors[0].message;
  expect(await messageAfter(of('c1 5:9:7'))).toMatch(
    /an earlier version of the server: read your data again, and begin with a new changeCursor$/,
  );
  // A revision that is not there, and one of the same number that was committed at another moment.
  for (const cursor of ['c2 999999999999 * 2026-01-01T00:00:00.5Z', 'c2 1 * 2026-01-01T00:00:00.5Z', 'c2 1 1 '])
    expect(await messageAfter(of(cursor))).toMatch(
      /another database, or of a state that was lost in a failover or that a restored backup does not have: begin without one$/,
    );
  await server.close();
});

test.each(['application/json', 'application/graphql-response+json', 'multipart/mixed'])(
  'a client that takes no events is told so, and is not counted: %s',
  async (accept) => {
    const server = await listen();
    const answer = await fetch(`${server.url}/graphql?query=${encodeURIComponent(QUERY)}`, { headers: { accept } });
    expect(answer.status).toBe(406);
    const [error] = (await answer.json()).errors;
    expect(error.message).toBe(`BAD_INPUT: Accept is "${accept}"; a subscription is answered as text/event-stream`);
    expect(error.extensions).toMatchObject({ code: 'BAD_INPUT', argument: 'Accept' });
    expect(server.changes.size()).toBe(0);
    await server.close();
  },
);

test('no more may listen than the limit says, until one has gone', async () => {
  const database = await freshDatabase();
  const server = await listen({ database, changes: followChanges(database, pino({ level: 'silent' }), 2) });
  const [first] = [await subscribe(server.url), await subscribe(server.url)];
  const refused = await subscribe(server.url);
  expect(refused.status).toBe(503); // by which clients know that they may try again
  expect((await refused.next()).data.errors[0]).toMatchObject({
    message: 'UNAVAILABLE: 2 subscriptions are open, and no more may be; try again',
    extensions: { code: 'UNAVAILABLE', value: 2, allowed: 2 },
  });
  expect(server.changes.size()).toBe(2);
  first.drop();
  await until('one has gone', () => server.changes.size() === 1);
  expect((await subscribe(server.url)).status).toBe(200);
  await server.close();
});
