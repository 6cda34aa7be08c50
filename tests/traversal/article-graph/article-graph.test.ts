import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../src/database/connect.ts';
import { type Answer, clientOf } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { ingestNote } from '../../support/note.ts';

let database: Database;
let ask: (query: string, variables?: object) => Promise<Answer>;

const ASEL = (more: string) => `asel: { kind: PERSON, names: [{ text: Asel, lang: en }], statements: [${more}] }`;
const TOWN = 'town: { kind: PLACE, type: CITY, names: [{ text: Town, lang: en }] }';
const VILLAGE = 'village: { kind: PLACE, type: VILLAGE, names: [{ text: Village, lang: en }] }';
const HELP = `help: { kind: EVENT, type: AID, status: OCCURRED, names: [{ text: The help, lang: en }], statements: [
    { predicate: AGENT, entity: asel, evidence: [1] },
    { predicate: RECIPIENT, entity: asel, evidence: [{ sentence: 1, inferred: { en: nobody else was there } }] },
    { predicate: PLACE, entity: town, evidence: [1] },
    { predicate: AMOUNT, quantity: { amount: "5", unit: KZT }, evidence: [1] } ] }`;

beforeAll(async () => {
  database = await freshDatabase('empty');
  ask = clientOf({ database }).ask;
  const home = '{ predicate: LIVES_IN, entity: town, evidence: [1] }';
  await ingestNote(database, { slug: 'first', entities: [ASEL(home), TOWN] });
  await ingestNote(database, {
    slug: 'second',
    entities: [ASEL('{ predicate: LIVES_IN, entity: village, evidence: [1] }'), VILLAGE, TOWN, HELP],
  });
});
afterAll(() => database.close());

const EDGE = 'key source { slug } target { slug } predicates certainty count statement { evidence { sentence { article { slug } } } }';
const graphOf = async (slug: string, args = '') => {
  const { data, errors } = await ask(`{ article(ref: "${slug}") { graph${args} {
    nodes { slug } edges { ${EDGE} } visited truncated frontier { node { slug } predicate direction omitted cursor } exports { url } } } }`);
  expect(errors).toBeUndefined();
  const { nodes, ...graph } = data.article.graph;
  return { ...graph, nodes: nodes.map((node: { slug: string }) => node.slug) };
};
const arrowsOf = ({ edges }: { edges: { source: { slug: string }; target: { slug: string }; predicates: string[] }[] }) =>
  edges.map(({ source, target, predicates }) => `${source.slug} ${predicates.join('+')} ${target.slug}`);

test('an article has the statements that rest on it, and no others', async () => {
  const first = await graphOf('first');
  expect(first).toMatchObject({ nodes: ['asel', 'town'], visited: 2, truncated: false, frontier: [] });
  expect(arrowsOf(first)).toEqual(['asel LIVES_IN town']);
  const second = await graphOf('second');
  expect(second.nodes).toEqual(['help', 'asel', 'town', 'village']);
  expect(arrowsOf(second).sort()).toEqual(['asel LIVES_IN village', 'help AGENT asel', 'help PLACE town', 'help RECIPIENT asel']);
  expect(second.edges.map(({ certainty }: { certainty: string }) => certainty).sort()).toEqual(['INFERRED', 'STATED', 'STATED', 'STATED']);
  for (const edge of second.edges) expect(edge.statement.evidence[0].sentence.article.slug).toBe('second');
});

test('it counts what it has, as the statements of the article do', async () => {
  const { data } = await ask(
    '{ article(ref: "second") { statements(first: 100) { nodes { id object { id } } } graph { edges { key } } } }',
  );
  const links = data.article.statements.nodes.filter(({ object }: { object: object | null }) => object !== null);
  expect(data.article.graph.edges.map(({ key }: { key: string }) => key)).toEqual(links.map(({ id }: { id: string }) => id));
});

test('edges are grouped, filtered, and both in one operation for several articles', async () => {
  const grouped = await graphOf('second', '(grouped: true)');
  expect(arrowsOf(grouped)).toContain('help AGENT+RECIPIENT asel');
  const inferred = await graphOf('second', '(filter: { certainty: INFERRED })');
  expect([inferred.nodes, arrowsOf(inferred)]).toEqual([['asel', 'help'], ['help RECIPIENT asel']]);
  const { data } = await ask('{ articles { nodes { slug graph(filter: { predicate: LIVES_IN }) { edges { target { slug } } } } } }');
  expect(data.articles.nodes).toEqual([
    { slug: 'first', graph: { edges: [{ target: { slug: 'town' } }] } },
    { slug: 'second', graph: { edges: [{ target: { slug: 'village' } }] } },
  ]);
});

test('a limit keeps the entities with the most statements, says so, and the frontier goes on', async () => {
  const { nodes, visited, truncated, frontier } = await graphOf('second', '(maxNodes: 2)');
  expect({ nodes, visited, truncated }).toEqual({ nodes: ['help', 'asel'], visited: 4, truncated: true });
  expect(frontier).toMatchObject([
    { node: { slug: 'help' }, predicate: 'PLACE', direction: 'OUT', omitted: 1 },
    { node: { slug: 'asel' }, predicate: 'LIVES_IN', direction: 'OUT', omitted: 1 },
  ]);
  const { data } = await ask(
    'query ($after: String) { neighborhood(of: "asel", after: $after, filter: { article: "second" }) { nodes { slug } } }',
    { after: frontier[1].cursor },
  );
  expect(data.neighborhood.nodes).toEqual([{ slug: 'asel' }, { slug: 'village' }]);
});

test('it links to files of the same graph, unless a filter made it another', async () => {
  const { exports } = await graphOf('first');
  expect(exports[0].url).toMatch(/article=A1$/);
  expect((await graphOf('first', '(filter: { predicate: LIVES_IN })')).exports).toEqual([]);
});

test.each([0, 1001])('maxNodes %i is refused', async (maxNodes) => {
  const { errors } = await ask(`{ article(ref: "first") { graph(maxNodes: ${maxNodes}) { visited } } }`);
  expect(errors).toMatchObject([{ message: `BAD_INPUT: maxNodes is ${maxNodes}; allowed is 1 to 1000` }]);
});
