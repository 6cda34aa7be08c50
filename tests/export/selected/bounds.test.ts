import { isUnionType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../../src/app/schema.ts';
import { getIdFields, isNode } from '../../../src/export/selected/id-fields.ts';
import { clientOf } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { askGraph, post } from '../../support/selected.ts';

/** Entities of entities, so many fields each. */
const costing = (fields: number) =>
  `{ entities(first: 100) { nodes { neighbors(first: 100) { nodes { ${Array.from({ length: fields }, (_, at) => `f${at}: slug`).join(' ')} } } } } }`;

test('what is added costs nothing: what is refused is refused as without it, and nothing else is', async () => {
  const { ask, fetch } = clientOf({ database: await freshDatabase() });
  const [dear, tooDear] = [costing(4), costing(6)];
  const allowed = await askGraph(fetch, dear);
  expect(allowed.errors).toBeUndefined();
  expect(allowed.graph.edges.length).toBeGreaterThan(50);
  const refused = await ask(tooDear);
  expect(refused.errors?.[0]?.message).toMatch(/^TOO_COSTLY: the operation costs \d+; at most 60000/);
  const { status, data, errors } = await askGraph(fetch, tooDear);
  expect({ status, data, errors }).toEqual(refused);
});

test('however many rows there are, the SQL statements are as many', async () => {
  const sql: string[] = [];
  const { fetch } = clientOf({ database: await freshDatabase('seeded', { onQuery: (statement) => sql.push(statement) }) });
  const counts = [];
  for (const first of [1, 100]) {
    sql.length = 0;
    await askGraph(fetch, `{ events(first: ${first}) { nodes { label participants { role } } } }`);
    counts.push(sql.length);
  }
  expect(counts[1]).toBe(counts[0]);
});

test('the types that stand for statements, found in the schema', () => {
  const telling = Object.values(schema.getTypeMap()).filter(
    // Payloads of mutations are in no export.
    (type) =>
      !isNode(type) && !type.name.endsWith('Payload') && getIdFields(type, (name) => name).some(({ name }) => name.value !== 'truncated'),
  );
  expect(telling.map(({ name }) => name).toSorted()).toEqual([
    ...['ContradictionSide', 'Correction', 'DerivedLink', 'DiffEdge', 'DiffNode', 'DuplicateReason', 'Holding', 'Hop', 'Link'],
    ...['MatchedEdge', 'NeighborEdge', 'Participant', 'Path', 'RecordedSince', 'RetainedStatement', 'StatementSet'],
  ]);
});

test('no member of a union needs its id asked for without a fragment on it', () => {
  const members = Object.values(schema.getTypeMap()).flatMap((type) => (isUnionType(type) ? type.getTypes() : []));
  expect(members.length).toBeGreaterThan(0);
  expect(members.filter((type) => getIdFields(type, (name) => name).length > 0)).toEqual([]);
});

test('a subscription is no graph', async () => {
  const { fetch } = clientOf({ database: await freshDatabase() });
  const query = 'subscription { changes { cursor } }';
  const refusal = 'BAD_INPUT: a subscription has no end, and so is no graph: ask a query for one';
  const told = await post(fetch, { query, extensions: { graph: true } }, { accept: 'text/event-stream' });
  expect(await told.text()).toContain(refusal);
  const file = await post(fetch, { query }, { accept: 'application/gexf+xml' });
  expect([file.status, ((await file.json()) as { errors: unknown[] }).errors]).toEqual([
    400,
    [{ message: refusal, extensions: { code: 'BAD_INPUT', requestId: 'test' } }],
  ]);
});
