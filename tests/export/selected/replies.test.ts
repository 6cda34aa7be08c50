import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../src/database/connect.ts';
import { clientOf } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { askFile, askGraph, post } from '../../support/selected.ts';

let database: Database;
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  database = await freshDatabase();
  client = clientOf({ database });
});
afterAll(() => database.close());

const QUERY = '{ entity(ref: "bauyrzhan-baibek") { label } }';
const GEXF = 'application/gexf+xml';
const typeOf = (response: Response) => response.headers.get('content-type')?.replace('; charset=utf-8', '');

test.each([
  ['*/*', 'application/json'],
  ['application/*', 'application/json'],
  ['application/json, application/gexf+xml;q=0.9', 'application/json'],
  ['application/gexf+xml;q=0.8, application/json;q=0.9', 'application/json'],
  ['application/gexf+xml;q=0', null],
  ['application/gexf+xml, */*', GEXF],
  ['application/gexf+xml;q=0.9, application/json;q=0.5', GEXF],
  ['Application/GEXF+XML; charset=UTF-8', GEXF],
  ['application/graphml+xml;q=0.5, application/vnd.cytoscape+json;q=0.6', 'application/vnd.cytoscape+json'],
  ['text/csv', null],
])('Accept: %s', async (accept, type) => {
  const response = await askFile(client.fetch, QUERY, accept);
  expect([response.status, typeOf(response)]).toEqual(type ? [200, type] : [406, undefined]);
  expect(response.headers.get('vary')).toBe('Accept, Accept-Language, Authorization, Cookie');
});

test('a GET request is answered with a file as well, which any origin may read', async () => {
  const response = await client.fetch(`/graphql?${new URLSearchParams({ query: QUERY })}`, { headers: { accept: GEXF } });
  expect([response.status, typeOf(response)]).toEqual([200, GEXF]);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="shezhire.gexf"');
  expect(response.headers.has('x-truncated')).toBe(false);
});

test('a file says that it is truncated, and what was asked for', async () => {
  const query = '{ neighborhood(of: "birgemiz", depth: 2, maxNodes: 3) { nodes { slug } } }';
  const response = await askFile(client.fetch, query, 'application/vnd.cytoscape+json', { unused: 1 });
  expect(response.headers.get('x-truncated')).toBe('true');
  const { data } = (await response.json()) as { data: { request: string; truncated: boolean } };
  expect(data.truncated).toBe(true);
  expect(Object.fromEntries(new URLSearchParams(data.request))).toEqual({ query, variables: '{"unused":1}' });
});

test.each([
  ['it cannot be read', '{ entity', 400],
  ['it is not valid', '{ nothing }', 400],
  ['a variable is wrong', 'query ($id: ID!) { node(id: $id) { id } }', 400],
  ['an argument is null', 'query ($depth: Int = 1) { neighborhood(of: "birgemiz", depth: $depth) { visited } }', 400, { depth: null }],
  ['there is no data', '{ neighborhood(of: "nobody") { visited } }', 404],
  ['a part of it failed', '{ kinds { kind } node(id: "X") { id } }', 400],
  [
    'it costs too much',
    `{ statements(first: 100) { nodes { subject { statements(first: 100) { nodes { evidence { quote } } } } } } }`,
    413,
  ],
])('there is no file where %s: the errors are told as JSON', async (_, query, status, variables: object = {}) => {
  const plain = await client.ask(query, variables);
  const response = await askFile(client.fetch, query, GEXF, variables);
  expect([response.status, typeOf(response)]).toEqual([status, 'application/graphql-response+json']);
  const { data, errors } = (await response.json()) as typeof plain;
  expect(data).toEqual(plain.data);
  expect(errors).toEqual(plain.errors);
  const orJson = await askFile(client.fetch, query, `${GEXF}, application/json;q=0.1`, variables);
  expect([orJson.status, typeOf(orJson)]).toEqual([plain.status, 'application/json']);
});

test('the extension has the graph of what there is, and none where there is no data', async () => {
  const part = await askGraph(client.fetch, '{ entity(ref: "E2") { label } node(id: "X") { id } }');
  expect(part.errors).toHaveLength(1);
  expect(part.graph.nodes.map(({ id }) => id)).toEqual(['E2']);
  const none = await askGraph(client.fetch, '{ neighborhood(of: "nobody") { visited } }');
  expect([none.data, none.graph]).toEqual([null, undefined]);
  const kinds = await askGraph(client.fetch, '{ __typename kinds { kind } }');
  expect(kinds.graph).toEqual({ nodes: [], edges: [], truncated: false });
});

test('what is asked of the extension is true, or left out', async () => {
  const answer = async (graph: unknown) => (await post(client.fetch, { query: QUERY, extensions: { graph } })).json();
  const plain = await (await post(client.fetch, { query: QUERY })).json();
  expect(await answer(false)).toEqual(plain);
  expect(await answer(null)).toEqual(plain);
  expect(await answer('yes')).toMatchObject({
    errors: [{ message: 'BAD_INPUT: extensions.graph is "yes"; it is true, or left out', extensions: { code: 'BAD_INPUT' } }],
  });
});

test('several operations in one request are refused with a graph as without', async () => {
  const answer = await post(client.fetch, [{ query: QUERY, extensions: { graph: true } }]);
  const plain = await post(client.fetch, [{ query: QUERY }]);
  expect([answer.status, await answer.text()]).toEqual([plain.status, await plain.text()]);
  expect(answer.status).toBe(400);
});
