import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../src/database/connect.ts';
import { clientOf } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { askGraph, idsAsked, idsIn } from '../../support/selected.ts';

let database: Database;
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  database = await freshDatabase();
  client = clientOf({ database });
});
afterAll(() => database.close());

const idsOf = (rows: readonly Readonly<Record<string, unknown>>[]) => rows.map(({ id }) => id).toSorted();
/** The ids in a graph; its reply is that without it. */
async function graphOf(query: string, variables: object = {}) {
  const { data, graph, errors } = await askGraph(client.fetch, query, variables);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).toBe(JSON.stringify((await client.ask(query, variables)).data));
  return { nodes: idsOf(graph.nodes), edges: idsOf(graph.edges), truncated: graph.truncated };
}
const BAIBEK = 'bauyrzhan-baibek';

test('what ties two selected entities and was not selected is no edge', async () => {
  const { nodes, edges } = await graphOf('{ entity(ref: "bauyrzhan-baibek") { label } event(ref: "meeting-with-elbasy") { label } }');
  expect(nodes).toHaveLength(2);
  expect(edges).toEqual([]);
});

test('neighbors are tied, whether asked for as nodes or as edges', async () => {
  const of = (fields: string) => `{ entity(ref: "${BAIBEK}") { neighbors(first: 3) { ${fields} } } }`;
  const asEdges = await graphOf(of('edges { node { label } }'));
  expect(asEdges.edges).toHaveLength(3);
  expect(await graphOf(of('nodes { label }'))).toEqual(asEdges);
  expect(await graphOf(of('n: nodes { __typename } totalCount'))).toEqual(asEdges);
  expect((await graphOf(of('totalCount'))).nodes).toHaveLength(1);
});

test('paths and patterns are their hops', async () => {
  const path = 'paths(from: "bauyrzhan-baibek", to: "birgemiz")';
  const hops = idsIn((await client.ask(`{ ${path} { paths { hops { statement { id } } } } }`)).data).statements;
  expect((await graphOf(`{ ${path} { paths { length } } }`)).edges).toEqual([...hops].toSorted());
  const pattern = `match(pattern: { nodes: [{as: "a", kind: PERSON}, {as: "e", kind: EVENT}], edges: [{from: "e", to: "a", predicate: REPORTER}] })`;
  const { edges } = await graphOf(`{ ${pattern} { nodes { edges { from to } } } }`);
  expect(edges.length).toBeGreaterThan(0);
  expect((await graphOf(`{ ${pattern} { nodes { nodes { as } } } }`)).edges).toEqual([]);
});

test('grouped links stand for all their statements; a budget that left something out is told unasked', async () => {
  const of = (rest: string) => `{ neighborhood(of: "birgemiz", depth: 2 ${rest}) { edges { count } } }`;
  const { data } = await client.ask(of('grouped: true'));
  const count = data.neighborhood.edges.reduce((sum: number, edge: { count: number }) => sum + edge.count, 0);
  const whole = await graphOf(of('grouped: true'));
  expect([whole.edges.length, whole.truncated]).toEqual([count, false]);
  expect(await graphOf(of(''))).toEqual(whole);
  expect((await graphOf(of('maxNodes: 3'))).truncated).toBe(true);
});

test('fragments, interfaces, unions, aliases and directives', async () => {
  const query = `query ($id: ID!, $with: Boolean!) {
    one: node(id: $id) { ...Any }
    two: nodes(ids: ["E2", "S14", "A1", "A1.2", "E999999"]) { ... on Node { ...Any } }
    __schema { queryType { ...Introspected } }
  }
  fragment Any on Node { ... on Statement { value { __typename ... on EntityValue { entity { ...Labelled } } } } ... on Sentence { statements { ...Said } } ...Labelled }
  fragment Said on Statement { ... @include(if: $with) { subject { slug } } }
  fragment Labelled on Entity { graph_0_id: label neighbors(first: 2) @include(if: $with) { nodes @skip(if: $with) { slug } edges { cursor } } }
  fragment Introspected on __Type { graph_1: name }`;
  for (const variables of [
    { id: 'S33', with: true },
    { id: 'S33', with: false },
    { id: 'E46', with: true },
  ]) {
    const { nodes, edges } = await graphOf(query, variables);
    const { entities, statements } = idsIn((await client.ask(idsAsked(query), variables)).data);
    expect(new Set(nodes)).toEqual(entities.union(new Set(nodes)));
    expect(edges.length).toBeGreaterThan(0);
    expect(statements.isSupersetOf(new Set(edges))).toBe(true);
  }
});

test('quantities and UNKNOWN are no edges; an operation of several is the one that is named', async () => {
  const { edges, nodes } = await graphOf(
    '{ statements(first: 100, filter: {predicate: [AMOUNT, RECIPIENT_COUNT, CHANNEL, TIME]}) { nodes { id } } }',
  );
  expect([edges, nodes]).toEqual([['S68'], ['E4', 'E54']]);
  const response = await client.fetch(
    `/graphql?${new URLSearchParams({
      query: 'query A { entity(ref: "E2") { slug } } query B { entity(ref: "E21") { slug } }',
      operationName: 'B',
      extensions: '{"graph":true}',
    })}`,
  );
  const { extensions } = (await response.json()) as { extensions: { graph: { nodes: { id: string }[] } } };
  expect(extensions.graph.nodes.map(({ id }) => id)).toEqual(['E21']);
});
