import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { clientOf } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { subscribe } from '../../support/events.ts';
import { listen } from '../../support/listen.ts';
import { collectLog, WARN } from '../../support/logged.ts';
import { sendRaw } from '../../support/raw.ts';
import { sqlOf } from '../../support/sql.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => {
  database = await freshDatabase();
});

test('a request is one line: its id, operation, root fields, outcome, time and number of SQL statements', async () => {
  const { log, lines } = collectLog();
  const { ask } = clientOf({ database, log });
  const query = `query Mine($ref: EntityRef!) { ...F  again: entity(ref: $ref) { id } kinds { kind } } fragment F on Query { entity(ref: $ref) { label } }`;
  const { data } = await ask(query, { ref: 'birgemiz' }, { 'x-request-id': 'from-a-proxy.1' });
  expect(data.entity.label).toBeDefined();
  expect(lines()).toEqual([
    {
      ...{ level: 30, time: expect.any(Number), pid: process.pid, hostname: expect.any(String), msg: 'request' },
      ...{ requestId: 'from-a-proxy.1', method: 'POST', path: '/graphql', operation: 'Mine', fields: ['entity', 'kinds'] },
      ...{ outcome: 'OK', status: 200, ms: expect.any(Number), sql: expect.any(Number) },
    },
  ]);
  expect(lines()[0]?.['sql']).toBeGreaterThan(1);
});

test('its SQL statements are counted for each request alone, those of the arrays and of exports too', async () => {
  const { log, requests } = collectLog();
  const { ask, fetch } = clientOf({ database, log });
  const path = '{ paths(from: "dostyq", to: "nursultan-nazarbayev") { paths { length } } }';
  await ask(path); // builds the arrays
  const one = '{ entity(ref: "birgemiz") { id } }';
  await ask(one); // nobody has asked yet whether entities were judged the same
  await ask(one);
  await Promise.all([ask('{ __typename }'), ask(path), ask(one)]);
  await (await fetch('/export/d3.json?of=birgemiz')).text();
  const [built, , alone, ...others] = requests().map(({ path, fields, sql }) => ({ path, fields, sql: Number(sql) }));
  expect(built?.sql).toBeGreaterThan(5);
  const sqlOf = (name: string) => others.find(({ fields }) => Array.isArray(fields) && fields.includes(name))?.sql;
  expect(sqlOf('__typename')).toBe(0);
  expect(sqlOf('entity')).toBe(alone?.sql);
  expect(alone?.sql).toBeGreaterThan(0);
  expect(sqlOf('paths')).toBeGreaterThan(0);
  expect(others.find((one) => one.path === '/export/d3.json')?.sql).toBeGreaterThan(2);
});

test.each([
  ['abc-1.2:3/4+5=_', true],
  ['a'.repeat(128), true],
  ['a'.repeat(129), false],
  ['', false],
  ['two words', false],
  ['{"level":60}', false],
  ['<script>', false],
  ['қазақ', false],
])('x-request-id %j is taken over: %s', async (id, isTaken) => {
  const { log, requests } = collectLog();
  const server = await listen({ database, log });
  onTestFinished(server.close);
  const response = await fetch(`${server.url}/graphql?query={nothing}`, {
    headers: { 'x-request-id': encodeURI(id) === id || isTaken ? id : encodeURI(id) },
  });
  const used = response.headers.get('x-request-id');
  if (isTaken) expect(used).toBe(id);
  else expect(used).toMatch(/^[\da-f-]{36}$/);
  expect((await response.json()).errors[0].extensions.requestId).toBe(used);
  await expect.poll(() => requests().map(({ requestId }) => requestId)).toEqual([used]);
});

test('every refusal has the id, wherever it is refused', async () => {
  const { log, requests } = collectLog();
  const server = await listen({ database, log, allowedHosts: ['inner.example'] });
  onTestFinished(server.close);
  const send = (line: string, host = 'localhost', accept = '*/*') =>
    sendRaw(server.url, `${line} HTTP/1.1\r\nHost: ${host}\r\nX-Request-Id: known\r\nAccept: ${accept}\r\nConnection: close\r\n\r\n`);
  const answers = [
    await send('GET *'),
    await send('GET /live', 'a b'),
    await send('GET /', 'elsewhere.example'),
    await send('GET /nothing?secret'),
    await send('PUT /graphql'),
    await send('POST /graphql'),
    await send('GET /graphql?variables={&query={a}'),
    await send('GET /graphql?query={'),
    await send('GET /graphql?query=subscription{changes{kind}}', 'localhost', 'application/json'),
    await send('GET /export/gexf?of=nobody-secret'),
    await send('GET /id/X'),
    await send('GET /reconcile/nothing'),
  ];
  for (const { headers, body } of answers) {
    expect(headers['x-request-id']).toBe('known');
    expect(body).toContain('"requestId":"known"');
  }
  await expect.poll(() => requests().length).toBe(answers.length);
  expect(JSON.stringify(requests())).not.toContain('?');
  expect(JSON.stringify(requests())).not.toContain('secret');
  expect(requests().map(({ outcome, status }) => `${status} ${outcome}`)).toEqual([
    '400 BAD_INPUT',
    '400 BAD_INPUT',
    '421 BAD_INPUT',
    '404 NOT_FOUND',
    '405 BAD_INPUT',
    '415 BAD_INPUT',
    '400 BAD_INPUT',
    '200 GRAPHQL_PARSE_FAILED',
    '406 BAD_INPUT',
    '404 NOT_FOUND',
    '400 BAD_INPUT',
    '404 NOT_FOUND',
  ]);
});

test('what machines ask every few seconds is a line only for whoever debugs', async () => {
  for (const [level, expected] of [
    ['info', []],
    ['debug', ['/live', '/ready', '/metrics']],
  ] as const) {
    const { log, requests } = collectLog(level);
    const { fetch } = clientOf({ database, log });
    for (const path of ['/live', '/ready', '/metrics']) await (await fetch(path)).text();
    expect(requests().map(({ path }) => path)).toEqual(expected);
  }
});

test('no variable, argument or parameter is in any line, not even of a failure', async () => {
  const { log, text, lines } = collectLog('debug');
  const { ask, fetch } = clientOf({ database, log });
  await ask('query ($text: String!) { search(text: $text) { totalCount } }', { text: 'sesame' });
  await ask('{ search(text: "sesame") { totalCount } resolve(names: ["sesame"]) { name } }');
  await fetch('/reconcile?queries={"q":{"query":"sesame"}}');
  await sqlOf(database.url)`alter table names rename column text to hidden`;
  const { errors } = await ask('query ($text: String!) { search(text: $text) { nodes { label } } }', { text: 'sesame' });
  expect(errors?.[0]?.extensions?.['code']).toBe('INTERNAL');
  expect(lines().filter(({ level }) => level > WARN)).toMatchObject([
    { msg: 'unexpected error', requestId: errors?.[0]?.extensions?.['requestId'], err: { cause: { code: '42703' } } },
  ]);
  expect(text()).not.toContain('sesame');
});

test('a client that went away is told of in its line, without a warning', async () => {
  const { log, lines, requests } = collectLog();
  const server = await listen({ database, log });
  onTestFinished(server.close);
  const sql = sqlOf(database.url);
  const [held, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = sql.begin(async (tx) => {
    await tx`lock table entities in access exclusive mode`;
    held.resolve();
    await over.promise;
  });
  await held.promise;
  const waits = () => sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  for (const path of ['/graphql?query={entities{totalCount}}', '/export/d3.json?of=birgemiz', '/reconcile/suggest/entity?prefix=b']) {
    const asked = request(`${server.url}${path}`)
      .on('error', () => {})
      .end();
    await expect.poll(waits).not.toHaveLength(0);
    asked.destroy();
    await expect.poll(waits).toHaveLength(0);
  }
  over.resolve();
  await holding;
  const stream = await subscribe(server.url);
  stream.drop();
  await expect.poll(() => requests().map(({ outcome }) => outcome)).toEqual(['GONE', 'GONE', 'GONE', 'GONE']);
  await sleep(50); // what the end of the SQL statements says comes later
  expect(lines().filter(({ level }) => level >= WARN)).toEqual([]);
});

test('a subscription is one line when it has ended', async () => {
  const { log, requests } = collectLog();
  const server = await listen({ database, log });
  const stream = await subscribe(server.url);
  expect(requests()).toEqual([]);
  server.changes.close();
  expect((await stream.next()).event).toBe('complete');
  await expect.poll(requests).toMatchObject([{ path: '/graphql', fields: ['changes'], outcome: 'OK', status: 200 }]);
  await server.close();
});
