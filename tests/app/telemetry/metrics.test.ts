import { execFile, spawnSync } from 'node:child_process';
import { createServer, request } from 'node:http';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createMetrics } from '../../../src/app/telemetry/metrics.ts';
import { addProcessMetrics } from '../../../src/app/telemetry/process-metrics.ts';
import { connect } from '../../../src/database/connect.ts';
import { trackRequests } from '../../../src/http/drain.ts';
import { clientOf } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { subscribe } from '../../support/events.ts';
import { listen } from '../../support/listen.ts';
import { openProxy } from '../../support/proxy.ts';
import { sqlOf } from '../../support/sql.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => {
  database = await freshDatabase('seeded', { pool: 3 });
});

type Get = (path: string) => Promise<Response> | Response;

/** The values of a scrape by name and labels, as they are written. */
async function scrape(get: Get): Promise<ReadonlyMap<string, number>> {
  const response = await get('/metrics');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
  const lines = (await response.text()).split('\n').filter((line) => line && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]));
}

test('operations are counted by root field and outcome, requests by address, statements by what they are for', async () => {
  const { ask, fetch } = clientOf({ database });
  await ask('{ kinds { kind } again: kinds { kind } entity(ref: "birgemiz") { id } }');
  await ask('{ entity(ref: "nobody") { id } }');
  await ask('{ entities(first: 5000) { totalCount } }');
  await ask('{ nothingOfOurs { id } other: alsoNothing }');
  await ask('{');
  await fetch('/live');
  await fetch('/no/such/page');
  await (await fetch('/export/d3.json?of=birgemiz')).text();
  const values = await scrape(fetch);
  const operations = (field: string, outcome: string) =>
    values.get(`shezhire_graphql_operation_duration_seconds_count{field="${field}",outcome="${outcome}"}`);
  expect(operations('kinds', 'OK')).toBe(1);
  expect(operations('entity', 'OK')).toBe(1);
  expect(operations('entity', 'NOT_FOUND')).toBe(1);
  expect(operations('entities', 'BAD_INPUT')).toBe(1);
  expect(operations('unknown', 'GRAPHQL_VALIDATION_FAILED')).toBe(1);
  expect(operations('unknown', 'GRAPHQL_PARSE_FAILED')).toBe(1);
  const requests = (route: string, method: string, status: number) =>
    values.get(`shezhire_http_request_duration_seconds_count{route="${route}",method="${method}",status="${status}"}`);
  expect(requests('/graphql', 'POST', 200)).toBeGreaterThan(0);
  expect(requests('/live', 'GET', 200)).toBe(1);
  expect(requests('none', 'GET', 404)).toBe(1);
  expect(values.get('shezhire_request_sql_statements_count{route="/live"}')).toBe(1);
  expect(values.get('shezhire_request_sql_statements_sum{route="/live"}')).toBe(0);
  for (const source of ['read', 'export'])
    expect(values.get(`shezhire_sql_statement_duration_seconds_count{source="${source}",outcome="OK"}`)).toBeGreaterThan(0);
});

test('no client adds labels', async () => {
  const { ask, fetch } = clientOf({ database });
  const askAll = async (name: string) => {
    await ask(`query Q${name} { a${name}: __typename nothing${name} }`, {}, { 'x-request-id': `id${name}` });
    await fetch(`/nothing/${name}`, { method: `BREW${name}` });
    await (await fetch(`/id/E${name}`)).text();
  };
  await askAll('1');
  await scrape(fetch); // counts itself
  const before = await scrape(fetch);
  for (let at = 2; at < 30; at += 1) await askAll(String(at));
  const after = await scrape(fetch);
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect([...after.keys()].join()).not.toMatch(/nothing\d|BREW|Q\d|E\d/);
});

test('connections in use, waiting and refused are seen, and so are open subscriptions', async () => {
  const server = await listen({ database });
  onTestFinished(server.close);
  const get = (path: string) => fetch(`${server.url}${path}`);
  const sql = sqlOf(database.url);
  const [held, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = sql.begin(async (tx) => {
    await tx`lock table entities in access exclusive mode`;
    held.resolve();
    await over.promise;
  });
  await held.promise;
  const asked = Array.from({ length: 5 }, () => request(`${server.url}/graphql?query={entities{totalCount}}`).end());
  const load = async () => {
    const values = await scrape(get);
    return ['connections', 'connections_in_use', 'waiting', 'shed_total'].map((name) => values.get(`shezhire_pool_${name}{pool="read"}`));
  };
  await expect.poll(load).toEqual([3, 3, 2, 0]);
  await expect.poll(async () => (await load())[3], { timeout: 15_000 }).toBe(2);
  over.resolve();
  await holding;
  await expect.poll(async () => (await load())[1]).toBe(0);
  for (const one of asked) one.destroy();
  expect((await scrape(get)).get('shezhire_subscriptions_open')).toBe(0);
  const stream = await subscribe(server.url);
  expect((await scrape(get)).get('shezhire_subscriptions_open')).toBe(1);
  stream.drop();
  await expect.poll(async () => (await scrape(get)).get('shezhire_subscriptions_open')).toBe(0);
});

test('the arrays tell their size, and how long they lack a change they know of', async () => {
  const proxy = await openProxy(database.url);
  onTestFinished(proxy.close);
  const behind = connect(proxy.url, { pool: 2 });
  onTestFinished(() => behind.close());
  const { ask, fetch } = clientOf({ database: behind });
  const of = async (name: string) => (await scrape(fetch)).get(`shezhire_topology_${name}`);
  expect([await of('ready'), await of('links'), await of('lag_seconds')]).toEqual([0, 0, 0]);
  await ask('{ paths(from: "dostyq", to: "nursultan-nazarbayev") { paths { length } } }');
  expect([await of('ready'), await of('lag_seconds')]).toEqual([1, 0]);
  expect(await of('links')).toBeGreaterThan(50);
  expect(await of('bytes')).toBeGreaterThan(1_000);
});

const hasPromtool = spawnSync('promtool', ['--version']).status === 0;

test.skipIf(!hasPromtool)('promtool finds nothing to mend', async () => {
  const metrics = createMetrics();
  addProcessMetrics(metrics.registry, trackRequests(createServer()));
  const { ask, fetch } = clientOf({ database, metrics });
  await ask('{ kinds { kind } }');
  await ask('{ paths(from: "dostyq", to: "nursultan-nazarbayev") { paths { length } } }');
  await (await fetch('/export/d3.json?of=birgemiz')).text();
  const text = await (await fetch('/metrics')).text();
  for (const name of [
    'nodejs_eventloop_lag_p99_seconds',
    'process_resident_memory_bytes',
    'shezhire_build_info',
    'shezhire_http_requests_open',
  ])
    expect(text).toContain(`\n${name}`);
  const { promise, resolve } = Promise.withResolvers<object>();
  const check = execFile('promtool', ['check', 'metrics'], (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }));
  check.stdin?.end(text);
  expect(await promise).toEqual({ code: 0, stdout: '', stderr: '' });
});
