import { afterAll, expect, test } from 'vitest';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestFolder, SIX_ARTICLES } from '../support/folder.ts';
import { readWholeGraph } from '../support/whole-graph.ts';

// All people of these articles are invented.
const database = await freshDatabase('empty');
const client = clientOf({ database });
const { withKey } = await makeAccount(database, 'CURATOR');
for (const folder of SIX_ARTICLES) await ingestFolder(database, folder);
afterAll(() => database.close());

const act = async (mutation: string, rest = 'revision { id }') => {
  const { data, errors } = await client.ask(`mutation { made: ${mutation} { ${rest} } }`, {}, withKey);
  return { ...data?.made, message: errors?.[0]?.message, code: errors?.[0]?.extensions?.['code'] };
};
const CARD = `id names { text } identifiers { value } mentions(first: 100) { nodes { start sentence { id } } } statements(first: 100) { nodes { id predicate evidence { sentence { id } } } }`;
const read = async (slug: string) => (await client.ask(`{ entity(ref: "${slug}") { ${CARD} } }`)).data.entity;

test('statements, mentions, names and identifiers go to a new entity or one of the graph, and revert brings all back', async () => {
  const { data } = await client.ask('{ people(first: 20) { nodes { slug } } }');
  const cards = await Promise.all(data.people.nodes.map(async ({ slug }: { slug: string }) => ({ slug, ...(await read(slug)) })));
  const from = cards.find((card) => card.statements.nodes.length > 1 && card.mentions.nodes.length > 1 && card.names.length > 1);
  const before = await readWholeGraph(client);
  const [statement] = from.statements.nodes;
  const [mention] = from.mentions.nodes;
  const article = String(mention.sentence.id).split('.')[0];
  const text = from.names[0].text;
  const end = (await client.ask(`{ entity(ref: "${from.slug}") { mentions(first: 1) { nodes { end } } } }`)).data.entity.mentions.nodes[0]
    .end;
  const split = (into: string, more = '') =>
    act(
      `split(entity: "${from.slug}", into: "${into}", reason: "two of one name", statements: ["${statement.id}"], names: [{ text: ${JSON.stringify(text)} }],
      mentions: [{ article: "${article}", start: ${mention.start}, end: ${end} }]${more})`,
      'revision { id } retracted { id } recorded { id evidence { sentence { id } } } into { slug }',
    );
  expect((await split('invented-other', ', dryRun: true')).recorded).toBeNull();
  expect(await readWholeGraph(client)).toEqual(before);
  const done = await split('invented-other');
  expect([done.message, done.into]).toEqual([undefined, { slug: 'invented-other' }]);
  expect(done.recorded.map(({ evidence }: { evidence: object[] }) => evidence)).toEqual([statement.evidence]);
  const [rest, other] = [await read(from.slug), await read('invented-other')];
  expect([other.names, other.mentions.nodes]).toEqual([[{ text }], [mention]]);
  expect(rest.names.map((name: { text: string }) => name.text)).not.toContain(text);
  expect(rest.statements.nodes.map(({ id }: { id: string }) => id)).not.toContain(statement.id);
  const curated = await readWholeGraph(client);
  for (const folder of SIX_ARTICLES) await ingestFolder(database, folder);
  expect(await readWholeGraph(client)).toEqual(curated);
  expect((await act(`revert(revision: "${done.revision.id}", reason: "it is one")`)).message).toBeUndefined();
  expect(await readWholeGraph(client)).toEqual(before);
  const wrong: [string, string][] = [
    [`split(entity: "${from.slug}", into: "x", reason: "r")`, 'name a statement, mention, name or identifier'],
    [
      `split(entity: "${from.slug}", into: "${from.slug}", reason: "r", statements: ["${statement.id}"])`,
      'another entity than the one that is split',
    ],
    [`split(entity: "${from.slug}", into: "kokbel", reason: "r", statements: ["${statement.id}"])`, 'kokbel'],
    [`split(entity: "kokbel", into: "x", reason: "r", names: [{ text: "Nowhere" }])`, 'which E'],
  ];
  for (const [mutation, message] of wrong)
    expect(await act(mutation)).toMatchObject({
      message: expect.stringContaining(message),
      code: expect.stringMatching(/BAD_INPUT|NOT_FOUND/),
    });
});
