import { afterAll, beforeAll, expect, test } from 'vitest';
import { typesOf } from '../../schema/ontology.ts';
import type { Database } from '../../src/database/connect.ts';
import { type Answer, clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestNote } from '../support/note.ts';

let database: Database;
let client: ReturnType<typeof clientOf>;
const ask = (query: string): Promise<Answer> => client.ask(query);

/** One thing of each type, and a growth of which the first is the theme. */
beforeAll(async () => {
  database = await freshDatabase('empty');
  client = clientOf({ database });
  const types = typesOf('THING');
  await ingestNote(database, {
    slug: 'things',
    entities: [
      ...types.map((type) => `a-${type.toLowerCase()}: { kind: THING, type: ${type}, names: [{ text: The ${type}, lang: en }] }`),
      'rise: { kind: EVENT, type: GROWTH, names: [{ text: Rise, lang: en }], statements: [{ predicate: THEME, entity: a-disease, evidence: [1] }] }',
    ],
  });
});
afterAll(() => database.close());

test('every type of thing has its thing, by filter, by group and by reference', async () => {
  const { data, errors } = await ask(`{ things { totalCount nodes { __typename slug kind type } groups(by: TYPE) { count } }
    some: things(filter: { type: [DISEASE, VEHICLE] }) { nodes { slug } }
    any: entities(filter: { kind: THING, type: DRUG }) { nodes { slug } }
    thing(ref: "a-building") { type label names { text } } kinds { kind count types { type count } } }`);
  expect(errors).toBeUndefined();
  expect(data.things.totalCount).toBe(typesOf('THING').length);
  expect(data.things.nodes).toContainEqual({ __typename: 'Thing', slug: 'a-animal', kind: 'THING', type: 'ANIMAL' });
  expect(data.things.groups).toHaveLength(typesOf('THING').length);
  expect(data.some.nodes).toEqual([{ slug: 'a-vehicle' }, { slug: 'a-disease' }]);
  expect(data.any.nodes).toEqual([{ slug: 'a-drug' }]);
  expect(data.thing).toEqual({ type: 'BUILDING', label: 'The BUILDING', names: [{ text: 'The BUILDING' }] });
  const kind = data.kinds.find((one: { kind: string }) => one.kind === 'THING');
  expect(kind).toEqual({ kind: 'THING', count: typesOf('THING').length, types: typesOf('THING').map((type) => ({ type, count: 1 })) });
});

test('a thing is walked to, and from', async () => {
  const { data, errors } = await ask(`{ neighborhood(of: "rise") { nodes { slug kind } edges { statement { predicate } } }
    paths(from: "a-disease", to: "rise") { paths { hops { statement { predicate } } } }
    disease: thing(ref: "a-disease") { events { nodes { slug } } } }`);
  expect(errors).toBeUndefined();
  expect(data.neighborhood.nodes).toContainEqual({ slug: 'a-disease', kind: 'THING' });
  expect(data.paths.paths).toHaveLength(1);
  expect(data.disease.events.nodes).toEqual([{ slug: 'rise' }]);
});

test.each(['ftm.jsonl', 'gexf', 'graphml', 'jsonld', 'cytoscape.json'])('a thing leaves in %s', async (format) => {
  const answer = await client.fetch(`/export/${format}?of=rise&lang=en`);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('The DISEASE');
});

test.each([
  ['things(filter: { type: PARTY })', 'PARTY'],
  ['thing(ref: "rise")', 'rise'],
])('%s is refused', async (field, seen) => {
  const { errors } = await ask(`{ ${field} { __typename } }`);
  expect(errors?.[0]?.message).toContain(seen);
});
