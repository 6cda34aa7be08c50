import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listening, listen } from '../support/listen.ts';
import { sendRaw } from '../support/raw.ts';

/** The status that an input gets, and the code of its error if it has one. */
interface Outcome {
  readonly status: number;
  readonly code?: string | undefined;
}
type Input = (url: string) => Promise<Outcome>;

/** No answer after so long is none. */
const NEVER_MS = 20_000;
const HEAD = 'Host: localhost\r\nConnection: close\r\n';
const JSON_HEAD = `${HEAD}Content-Type: application/json\r\n`;

function readOutcome(status: number, body: string): Outcome {
  expect(body).not.toMatch(/node_modules|\bat .*:\d+:\d+|select .* from/i); // neither paths, traces nor SQL
  try {
    const answer = JSON.parse(body);
    return { status, code: answer.code ?? answer.errors?.[0]?.extensions?.code };
  } catch {
    return { status };
  }
}
const raw =
  (text: string): Input =>
  async (url) => {
    const { status, body } = await sendRaw(url, text);
    return readOutcome(status, body);
  };
const post =
  (body: BodyInit, headers: Record<string, string> = {}): Input =>
  async (url) => {
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
    return readOutcome(response.status, await response.text());
  };
const ask = (query: string, variables: object = {}): Input => post(JSON.stringify({ query, variables }));
const get =
  (path: string, headers: Record<string, string> = {}): Input =>
  async (url) => {
    const response = await fetch(`${url}${path}`, { headers });
    return readOutcome(response.status, await response.text());
  };
const graphql = (parameters: Record<string, string>): Input => get(`/graphql?${new URLSearchParams(parameters)}`);

const repeat = (count: number, write: (at: number) => string): string => Array.from({ length: count }, (_, at) => write(at)).join(' ');
const nest = (count: number, open: string, close: string): string => `${open.repeat(count)}x${close.repeat(count)}`;
const CYCLE = ['{ neighbors(first: 100) { nodes '.repeat(15), '{ id }', ' } }'.repeat(15)].join('');
const BOMB = Array.from({ length: 25 }, (_, at) => `fragment f${at} on Entity { ...f${at + 1} ...f${at + 1} }`).join(' ');
const query = JSON.stringify({ query: '{ kinds { kind } }' });

const INPUTS: Readonly<Record<string, readonly [Input, number, string?]>> = {
  // HTTP
  'no HTTP at all': [raw('hello\r\n\r\n'), 400],
  'a header without a colon': [raw(`GET / HTTP/1.1\r\nHost: localhost\r\nnonsense\r\n\r\n`), 400],
  'headers of 20 kB': [raw(`GET / HTTP/1.1\r\n${HEAD}X: ${'x'.repeat(20_000)}\r\n\r\n`), 431],
  'two lengths': [raw(`POST /graphql HTTP/1.1\r\n${JSON_HEAD}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`), 400],
  'a length and chunks': [
    raw(`POST /graphql HTTP/1.1\r\n${JSON_HEAD}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`),
    400,
  ],
  'a chunk that is none': [raw(`POST /graphql HTTP/1.1\r\n${JSON_HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n`), 400],
  'a length below zero': [raw(`POST /graphql HTTP/1.1\r\n${JSON_HEAD}Content-Length: -1\r\n\r\n`), 400],
  'OPTIONS *': [raw(`OPTIONS * HTTP/1.1\r\n${HEAD}\r\n`), 400, 'BAD_INPUT'],
  'an absolute target': [raw(`GET http://elsewhere.example/ HTTP/1.1\r\n${HEAD}\r\n`), 400, 'BAD_INPUT'],
  'a host that is none': [raw('GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'), 400, 'BAD_INPUT'],
  'two hosts': [raw('GET /live HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n'), 400, 'BAD_INPUT'],
  'an unknown method': [raw(`BREW /graphql HTTP/1.1\r\n${HEAD}\r\n`), 400],
  TRACE: [raw(`TRACE /graphql HTTP/1.1\r\n${HEAD}\r\n`), 405],
  DELETE: [raw(`DELETE /graphql HTTP/1.1\r\n${HEAD}\r\n`), 405],
  'a path with an end that cannot be decoded': [get('/id/%E0%A4%A'), 400, 'BAD_INPUT'],
  'a path that climbs': [raw(`GET /../../etc/passwd HTTP/1.1\r\n${HEAD}\r\n`), 404],
  'a path of 10 kB': [get(`/${'x'.repeat(10_000)}`), 404, 'NOT_FOUND'],
  // Bodies
  'an empty body': [post(''), 400, 'BAD_INPUT'],
  'a body that is no JSON': [post('{"query":'), 400, 'BAD_INPUT'],
  'JSON that nests 100,000 deep': [post(nest(100_000, '[', ']')), 400, 'BAD_INPUT'],
  'a body beyond 256 KiB': [post(' '.repeat(300_000)), 413, 'TOO_COSTLY'],
  'a body in gzip': [post(new Uint8Array(gzipSync(query)), { 'content-encoding': 'gzip' }), 400, 'BAD_INPUT'],
  'a body in Brotli': [post(new Uint8Array(brotliCompressSync(query)), { 'content-encoding': 'br' }), 400, 'BAD_INPUT'],
  'a body that is no UTF-8': [post(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])), 400, 'BAD_INPUT'],
  'a batch': [post(`[${query},${query}]`), 400, 'BAD_INPUT'],
  'a form': [post('query={kinds{kind}}', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'BAD_INPUT'],
  'a form of several parts': [post('--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }), 415, 'BAD_INPUT'],
  'a prototype': [post('{"query":"{ kinds { kind } }","__proto__":{"polluted":1}}'), 400, 'BAD_INPUT'],
  // GraphQL
  'a document that is none': [ask('{ kinds {'), 200, 'GRAPHQL_PARSE_FAILED'],
  'an unknown field': [ask('{ nothing }'), 200, 'GRAPHQL_VALIDATION_FAILED'],
  'fields that nest 150 deep': [ask(nest(150, '{ a ', ' }')), 400, 'TOO_COSTLY'],
  'a list that nests 50,000 deep': [ask(`{ entity(ref: ${nest(50_000, '[', ']')}) { id } }`), 400, 'TOO_COSTLY'],
  'a relation that leads in circles': [ask(`{ entities(first: 100) { nodes ${CYCLE} } }`), 400, 'TOO_COSTLY'],
  'fragments in a circle': [
    ask('{ entities { nodes { ...a } } } fragment a on Entity { ...b } fragment b on Entity { ...a }'),
    200,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'fragments that double 25 times': [ask(`{ entities { nodes { ...f0 } } } ${BOMB} fragment f25 on Entity { id }`), 400, 'TOO_COSTLY'],
  '1,000 aliases': [ask(`{ ${repeat(1_000, (at) => `a${at}: kinds { kind }`)} }`), 400, 'TOO_COSTLY'],
  '1,000 directives': [ask(`{ kinds { kind ${repeat(1_000, () => '@include(if: true)')} } }`), 400, 'TOO_COSTLY'],
  '20,000 tokens': [ask(`{ ${repeat(20_000, () => 'a')} }`), 400, 'TOO_COSTLY'],
  'a first of 2147483647': [ask('{ entities(first: 2147483647) { nodes { id } } }'), 200, 'BAD_INPUT'],
  'a first below zero': [ask('{ entities(first: -1) { nodes { id } } }'), 200, 'BAD_INPUT'],
  'a number beyond all bounds': [ask('query ($n: Int) { entities(first: $n) { totalCount } }', { n: 1e300 }), 400, 'BAD_INPUT'],
  'a NUL in a text': [ask('query ($t: String!) { search(text: $t) { totalCount } }', { t: 'a\0b' }), 400, 'BAD_INPUT'],
  'half a surrogate in a text': [ask('query ($t: String!) { search(text: $t) { totalCount } }', { t: 'a\ud800b' }), 200],
  'a text that is SQL': [ask(`query ($t: String!) { search(text: $t) { totalCount } }`, { t: `'; drop table entities; --` }), 200],
  'a cursor that is none': [ask('{ entities(after: "x") { totalCount } }'), 200, 'BAD_INPUT'],
  'a mutation that there is not': [ask('mutation { drop }'), 200, 'GRAPHQL_VALIDATION_FAILED'],
  'variables in a URL that are no JSON': [graphql({ query: '{ __typename }', variables: '{' }), 400, 'BAD_INPUT'],
  'a mutation by GET': [graphql({ query: 'mutation { drop }' }), 405, 'BAD_INPUT'],
};

let server: Listening;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server.close());

test('hostile inputs are refused or answered as wanted, and the server answers after each', async () => {
  const others: object[] = [];
  for (const [name, [send, status, code]] of Object.entries(INPUTS)) {
    const never = sleep(NEVER_MS, { status: 0, code: 'no answer' }, { ref: false });
    const outcome = await Promise.race([send(server.url), never]).catch((error: unknown) => ({ status: 0, code: String(error) }));
    if (outcome.status !== status || outcome.code !== code) others.push({ name, wanted: { status, code }, outcome });
    expect((await fetch(`${server.url}/live`)).status, name).toBe(200);
  }
  const count = Object.keys(INPUTS).length;
  console.log(`${count - others.length} of ${count} as wanted`);
  expect(others).toEqual([]);
});
