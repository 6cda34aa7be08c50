import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Listening, listen } from '../support/listen.ts';
import { collectLog } from '../support/logged.ts';
import { sendRaw } from '../support/raw.ts';

let server: Listening;
const { log, lines } = collectLog('warn');
beforeAll(async () => {
  server = await listen({ log });
});
afterAll(() => server.close());
afterEach(() => expect(lines()).toEqual([])); // none of this is worth more than the line of a request, however often it comes

const raw = (line: string, headers = 'Host: localhost') =>
  sendRaw(server.url, `${line} HTTP/1.1\r\n${headers}\r\nConnection: close\r\n\r\n`);
const graphql = (query: string, init: RequestInit = {}) => fetch(`${server.url}/graphql?${query}`, init);
const post = (body: string, headers: Record<string, string> = {}) =>
  graphql('', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
const ask = (query: string, variables: object = {}) => post(JSON.stringify({ query, variables }));

async function refusalOf(response: Response) {
  const text = await response.text();
  expect(text).not.toMatch(/node_modules|\bat .*:\d+:\d+/);
  const [{ message, extensions }] = JSON.parse(text).errors;
  return { status: response.status, code: extensions.code, message };
}

test.each([['OPTIONS *'], ['GET *'], ['GET http://localhost/graphql?query={kinds{kind}}'], ['POST https://elsewhere.example/graphql']])(
  '%s is no target here',
  async (line) => {
    const { status, body, headers } = await raw(line);
    expect([status, JSON.parse(body).code]).toEqual([400, 'BAD_INPUT']);
    expect(body).not.toMatch(/node_modules|\bat .*:\d+:\d+/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  },
);

test.each(['GET @elsewhere.example/live', 'GET live'])('%s is no request', async (line) => expect((await raw(line)).status).toBe(400));

test.each(['localhost@elsewhere.example', 'a b', 'localhost:99999', '/', 'a/b', '[::1'])('%j is no host', async (host) => {
  const { status, body } = await raw('GET /live', `Host: ${host}`);
  expect([status, JSON.parse(body).code]).toEqual([400, 'BAD_INPUT']);
});

test.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])('%s is not allowed, and Allow says what is', async (method) => {
  for (const [path, allow] of [
    ['/', 'GET, HEAD, OPTIONS'],
    ['/graphql', 'GET, HEAD, POST, OPTIONS'],
    ['/live', 'GET, HEAD, OPTIONS'],
  ] as const) {
    const { status, headers } = await raw(`${method} ${path}`);
    expect([status, headers['allow']]).toEqual([405, allow]);
  }
});

test.each([
  ['variables={', /variables is not JSON/],
  ['variables=nothing', /variables is not JSON/],
  ['extensions={"graph"', /extensions is not JSON/],
  ['variables=[1]', /variables/],
  ['variables="text"', /variables/],
  ['extensions=[]', /extensions/],
])('GET with %s is refused as bad input', async (parameter, says) => {
  const refusal = await refusalOf(await graphql(`query={__typename}&${parameter}`));
  expect(refusal).toMatchObject({ status: 400, code: 'BAD_INPUT', message: expect.stringMatching(says) });
});

test.each([
  ['no JSON', '{"query": secret-of-mine'],
  ['nothing', ''],
  ['a text', '"{ kinds { kind } }"'],
  ['null', 'null'],
  ['no query', '{}'],
  ['a query that is a number', '{"query": 1}'],
  ['a part that is not known', '{"query": "{ __typename }", "secret-of-mine": 1}'],
  ['a list', '[{"query": "{ __typename }"}]'],
  ['variables that are a text', '{"query": "{ __typename }", "variables": "secret-of-mine"}'],
])('a body with %s is refused as bad input', async (_, body) => {
  for (const accept of ['application/json', 'application/graphql-response+json']) {
    const refusal = await refusalOf(await post(body, { accept }));
    expect(refusal).toMatchObject({ status: 400, code: 'BAD_INPUT' });
  }
});

const nested = (open: string, close: string) => `${open.repeat(150)}x${close.repeat(150)}`;
test.each([
  ['fields', nested('{ a ', ' }')],
  ['lists', `{ entity(ref: ${nested('[', ']')}) { id } }`],
  ['objects', `{ entities(filter: ${nested('{ not: ', ' }')}) { totalCount } }`],
  ['inline fragments', nested('{ ... ', ' }')],
  ['types of variables', `query ($a: ${nested('[', ']')}) { __typename }`],
])('a document that nests too deep for a parser, by %s, is too costly', async (_, query) => {
  const refusal = await refusalOf(await ask(query));
  expect(refusal).toMatchObject({ status: 400, code: 'TOO_COSTLY', message: expect.stringMatching(/nests more than 100 deep/) });
});

test('brackets in texts and comments nest nothing', async () => {
  const open = '{[('.repeat(50);
  const answer = await ask(`{ # ${open}\n search(text: "${open}") { totalCount } more: search(text: """${open}""") { totalCount } }`);
  expect(await answer.json()).toMatchObject({ data: { search: { totalCount: 0 } } });
});

test('an unknown mutation or operation is refused with a code', async () => {
  expect(await refusalOf(await ask('mutation { a }'))).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  expect(await refusalOf(await post('{"query": "query A { __typename }", "operationName": "B"}'))).toMatchObject({ code: 'BAD_INPUT' });
  expect(await refusalOf(await ask('query A { __typename } query B { __typename }'))).toMatchObject({ code: 'BAD_INPUT' });
});

test('what is too large, or no JSON by its type, is refused with a code', async () => {
  expect(await refusalOf(await post(`{"query": "${'x'.repeat(300_000)}"}`))).toMatchObject({ status: 413, code: 'TOO_COSTLY' });
  expect(await refusalOf(await post('query=a', { 'content-type': 'text/plain' }))).toMatchObject({ status: 415, code: 'BAD_INPUT' });
});

test.each([
  ['first: 2147483647', '{ entities(first: 2147483647) { nodes { id } } }', /first is 2147483647; allowed is 1 to 100/],
  ['last: 2147483647', '{ statements(last: 2147483647) { nodes { id subject { id } } } }', /last is 2147483647; allowed is 1 to 100/],
  [
    'first of paths',
    '{ paths(from: "E1", to: "E2", mode: K_SHORTEST, first: 2147483647) { paths { length } } }',
    /first is 2147483647; allowed is 1 to/,
  ],
  ['maxNodes', '{ neighborhood(of: "E1", maxNodes: 2147483647) { nodes { id } } }', /maxNodes is 2147483647; allowed is 1 to/],
  ['depth', '{ neighborhood(of: "E1", depth: 2147483647) { nodes { id } } }', /depth is 2147483647; allowed is 0 to/],
])('%s is told what is allowed', async (_, query, says) => {
  expect(await refusalOf(await ask(query))).toMatchObject({ code: 'BAD_INPUT', message: expect.stringMatching(says) });
});

test('an answer has 20 errors at most, and each a code', async () => {
  const many = Array.from({ length: 50 }, (_, at) => at);
  const answers = [
    await ask(`{ ${many.map((at) => `nothing${at}`).join(' ')} }`),
    await ask(`{ ${many.map((at) => `a${at}: node(id: "X") { id }`).join(' ')} }`),
    await ask(
      `query (${many.map((at) => `$a${at}: Int!`).join(' ')}) { ${many.map((at) => `a${at}: entities(first: $a${at}) { totalCount }`).join(' ')} }`,
    ),
  ];
  for (const answer of answers) {
    const { errors } = (await answer.json()) as { errors: { extensions?: { code?: string } }[] };
    expect(errors).toHaveLength(20);
    for (const { extensions } of errors) expect(['BAD_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(extensions?.code);
  }
});

test('a HEAD of a subscription leaves none open', async () => {
  const query = new URLSearchParams({ query: 'subscription { changes { kind } }' });
  const answer = await graphql(String(query), { method: 'HEAD', headers: { accept: 'text/event-stream' } });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  await expect.poll(() => server.changes.size()).toBe(0);
});
