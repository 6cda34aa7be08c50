import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../../src/database/connect.ts';
import { clientOf } from '../../support/client.ts';
import { freshUrl } from '../../support/database.ts';
import { edgeLine, nodeLine } from '../../support/exported.ts';
import { QUERIES } from '../../support/goldens.ts';
import { askFile, askGraph, FILE_READERS, idsAsked, idsIn } from '../../support/selected.ts';

const sql: string[] = [];
let database: Database;
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  database = connect(await freshUrl(), { onQuery: (statement) => sql.push(statement) });
  client = clientOf({ database });
});
afterAll(() => database.close());

const ENDS = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Statement { id subject { id } object { id } predicate } } }';

/** Of these statements those that tie two entities, as a line each. */
async function edgesOf(ids: readonly string[]): Promise<{ lines: string[]; ends: string[] }> {
  const found = [];
  for (let at = 0; at < ids.length; at += 100) found.push(...(await client.ask(ENDS, { ids: ids.slice(at, at + 100) })).data.nodes);
  const tying = found.filter(({ object }) => object);
  return {
    lines: tying.map(({ id, subject, object, predicate }) => edgeLine(id, subject.id, object.id, predicate)).toSorted(),
    ends: tying.flatMap(({ subject, object }) => [subject.id, object.id]),
  };
}

test.each(QUERIES)('$name is exactly what it selects', async ({ query }) => {
  sql.length = 0;
  const plain = await client.ask(query);
  const took = sql.length;
  const { data, errors, graph } = await askGraph(client.fetch, query);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).toBe(JSON.stringify(plain.data));
  expect(sql.length - 2 * took, 'one SQL statement for the nodes and one for the edges').toBeLessThanOrEqual(2);

  const selected = idsIn((await client.ask(idsAsked(query))).data);
  const { lines, ends } = await edgesOf([...selected.statements]);
  expect(graph.edges.map(({ id, source, target, predicate }) => edgeLine(id, source, target, predicate)).toSorted()).toEqual(lines);
  expect(graph.nodes.map(({ id }) => id).toSorted()).toEqual([...new Set([...selected.entities, ...ends])].toSorted());

  for (const [type, read] of FILE_READERS) {
    const response = await askFile(client.fetch, query, type);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`]);
    const file = await read(new Uint8Array(await response.arrayBuffer()));
    expect(file.nodes, type).toEqual(graph.nodes.map(({ id, label }) => nodeLine(id, label)).toSorted());
    expect(file.edges, type).toEqual(lines);
  }
});
