import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../../src/base/config.ts';
import { type Collector, startCollector } from '../../support/collector.ts';
import { freshUrl } from '../../support/database.ts';
import { createHome, type Home } from '../../support/home.ts';
import { longTest } from '../../support/rounds.ts';

const [SERVER, CLIENT, ERROR] = [2, 3, 2];
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = 'b7ad6b7169203331';

let home: Home;
let collector: Collector;
beforeAll(async () => {
  home = await createHome();
  collector = await startCollector();
});
afterAll(async () => {
  collector.close();
  await home.remove();
});

const start = async (settings: Readonly<Record<string, string>> = {}) =>
  home.start({
    DATABASE_URL: await freshUrl(),
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_BSP_SCHEDULE_DELAY: '50',
    LOG_LEVEL: 'info',
    ...settings,
  });

test('a request is a span, its SQL statements are spans below it, and the trace of the client goes on', async () => {
  const server = await start({ OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test' });
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', traceparent: `00-${TRACE}-${PARENT}-01`, 'x-request-id': 'traced' },
    body: JSON.stringify({ query: 'query Mine($text: String!) { search(text: $text) { totalCount } }', variables: { text: 'sesame' } }),
  });
  expect(response.status).toBe(200);
  await response.text();
  const mine = () => collector.spans().filter(({ traceId }) => traceId === TRACE);
  await expect.poll(() => mine().some(({ kind }) => kind === SERVER)).toBe(true);
  const request = mine().find(({ kind }) => kind === SERVER);
  expect(request).toMatchObject({
    name: 'POST /graphql',
    parentSpanId: PARENT,
    attributes: {
      ...{ 'http.request.method': 'POST', 'http.route': '/graphql', 'http.response.status_code': 200, 'url.path': '/graphql' },
      ...{ 'graphql.operation.name': 'Mine', 'graphql.operation.type': 'query', 'shezhire.request_id': 'traced', 'shezhire.outcome': 'OK' },
    },
    resource: { 'service.name': 'shezhire', 'deployment.environment.name': 'test' },
  });
  const statements = mine().filter(({ kind }) => kind === CLIENT);
  expect(statements.length).toBeGreaterThan(0);
  for (const { parentSpanId, attributes, startTimeUnixNano, endTimeUnixNano, name } of statements) {
    expect(parentSpanId).toBe(request?.spanId);
    expect(name).toMatch(/^(select|with)$/i);
    expect(attributes).toMatchObject({ 'db.system.name': 'postgresql', 'db.query.text': expect.stringMatching(/^(select|with) /i) });
    expect(endTimeUnixNano >= startTimeUnixNano).toBe(true);
  }
  expect(statements.some(({ attributes }) => String(attributes['db.query.text']).includes('$1'))).toBe(true);
  expect(JSON.stringify(mine().map(({ attributes }) => attributes))).not.toContain('sesame');
  const { code, stderr } = await server.stop('SIGTERM');
  expect(code).toBe(0);
  const line = stderr.split('\n').find((one) => one.includes('"traced"')) ?? '';
  expect(JSON.parse(line)).toMatchObject({ requestId: 'traced', traceId: TRACE, sql: statements.length });
});

test('what was not sent yet is sent when the server stops; refusals and failures are told apart', async () => {
  const server = await start({ OTEL_BSP_SCHEDULE_DELAY: '3600000', OTEL_SERVICE_NAME: 'another' });
  const others = () => collector.spans().filter(({ resource }) => resource['service.name'] === 'another');
  await (await fetch(new URL('/no/such/page', server.url))).text();
  await (await fetch(new URL('/live', server.url))).text();
  expect(others()).toEqual([]);
  expect(await server.stop('SIGTERM')).toMatchObject({ code: 0 });
  expect(others().map(({ name }) => name)).toEqual(['GET', 'GET /live']);
  for (const { status } of others()) expect(status.code).not.toBe(ERROR);
  expect(others()[0]?.attributes).toMatchObject({ 'http.response.status_code': 404, 'shezhire.outcome': 'NOT_FOUND' });
});

longTest('a collector that is away holds up nothing', async () => {
  const server = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1', LOG_LEVEL: 'warn' });
  expect(await server.ask('{ __typename }')).toEqual({ __typename: 'Query' });
  expect(await server.stop('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
});

test.each([
  [{}, undefined],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' }, 'shezhire'],
  [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://localhost:4318/v1/traces' }, 'shezhire'],
  [{ OTEL_TRACES_EXPORTER: 'otlp', OTEL_SERVICE_NAME: 'mine' }, 'mine'],
  [{ OTEL_TRACES_EXPORTER: 'none', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' }, undefined],
  [{ OTEL_SDK_DISABLED: 'true', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' }, undefined],
  [{ OTEL_SERVICE_NAME: 'mine' }, undefined],
])('%j is read as the standard says', (environment, name) => {
  expect(readConfig(environment).tracing?.serviceName).toBe(name);
});

test('a name among the attributes is kept, and a collector that is no address is refused', () => {
  const named = readConfig({ OTEL_TRACES_EXPORTER: 'otlp', OTEL_RESOURCE_ATTRIBUTES: 'a=b, service.name=mine' });
  expect(named.tracing).toEqual({ serviceName: undefined });
  expect(() => readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4318' })).toThrow(
    /OTEL_EXPORTER_OTLP_ENDPOINT is "localhost:4318": must begin/,
  );
});

longTest('the default protocol works too', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const { createServer } = await import('node:http');
  const other = createServer((request, response) => {
    resolve(`${request.url} ${request.headers['content-type']}`);
    request.resume().once('end', () => response.end());
  });
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  onTestFinished(() => void other.close());
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const server = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`, OTEL_EXPORTER_OTLP_PROTOCOL: '' });
  await server.ask('{ __typename }');
  expect(await promise).toBe('/v1/traces application/x-protobuf');
  await server.stop('SIGTERM');
  other.closeAllConnections();
});
