import { expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestNote } from '../support/note.ts';

const person = (slug: string, statements: readonly string[]) =>
  `${slug}: { kind: PERSON, names: [{ text: ${slug}, lang: en }], statements: [${statements.map((s) => `{ ${s}, evidence: [1] }`).join(', ')}] }`;
const place = (slug: string) => `${slug}: { kind: PLACE, type: CITY, names: [{ text: ${slug}, lang: en }] }`;
const office = (holder: string) =>
  `mayor: { kind: OFFICE, type: POSITION, names: [{ text: Mayor, lang: en }], statements: [{ predicate: HOLDER, entity: ${holder}, evidence: [1] }] }`;
const home = (slug: string) => `predicate: LIVES_IN, entity: ${slug}`;

/** A note with its first version and its second, and what became of an entity that the second has no more. */
async function vanish(first: readonly string[], second: readonly string[], slug: string) {
  const database = await freshDatabase('empty');
  const { ask } = clientOf({ database });
  await ingestNote(database, { slug: 'note', entities: first });
  const { data } = await ask('query ($ref: EntityRef!) { entity(ref: $ref) { id retractedAt replacedBy { id } } }', { ref: slug });
  expect(data.entity).toEqual({ id: expect.any(String), retractedAt: null, replacedBy: [] });
  await ingestNote(database, { slug: 'note', entities: second });
  const { id } = data.entity;
  const QUERY = `query ($id: ID!, $ref: EntityRef!) {
    node(id: $id) { ... on Entity { slug retractedAt statements { totalCount } replacedBy { slug retractedAt } } }
    nodes(ids: [$id]) { ... on Entity { retractedAt } }
    entity(ref: $ref) { retractedAt }
    entities { nodes { slug retractedAt replacedBy { id } } } }`;
  const { data: after, errors } = await ask(QUERY, { id, ref: id });
  expect(errors).toBeUndefined();
  expect(after.node).toMatchObject({ slug, retractedAt: expect.stringMatching(/^\d{4}-.*Z$/), statements: { totalCount: 0 } });
  expect([after.nodes[0].retractedAt, after.entity.retractedAt]).toEqual([after.node.retractedAt, after.node.retractedAt]);
  for (const node of after.entities.nodes) expect(node).toMatchObject({ retractedAt: null, replacedBy: [] });
  return after.node.replacedBy.map((taker: { slug: string }) => taker.slug);
}

test('an entity with another slug took its place', async () => {
  const [first, second] = ['asel', 'asel-daurenova'].map((slug) => [person(slug, [home('town')]), place('town'), office(slug)]) as [
    string[],
    string[],
  ];
  expect(await vanish(first, second, 'asel')).toEqual(['asel-daurenova']);
});

test('the value of statements has another slug', async () => {
  const [first, second] = ['town', 'city'].map((slug) => [person('asel', [home(slug)]), place(slug)]) as [string[], string[]];
  expect(await vanish(first, second, 'town')).toEqual(['city']);
});

test('its statements went to two others: the one with more of them comes first', async () => {
  const first = [person('asel', [home('town'), home('village')]), place('town'), place('village'), office('asel')];
  const second = [person('serik', [home('town')]), person('saule', [home('village')]), place('town'), place('village'), office('saule')];
  expect(await vanish(first, second, 'asel')).toEqual(['saule', 'serik']);
});

test('its statements went with it, or to what was there before', async () => {
  const both = [person('asel', [home('town')]), person('serik', [home('town')]), place('town')];
  expect(await vanish(both, both.slice(1), 'asel')).toEqual([]);
  expect(await vanish([person('asel', [home('town')]), place('town')], [place('town')], 'asel')).toEqual([]);
});
