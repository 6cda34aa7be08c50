import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2 });
});
afterAll(() => database.close());

/** What a newcomer writes, and the fix that the error names. */
test.each([
  // rows of a connection
  ['{ people { name } }', 'The rows are in "nodes": people { nodes { label } }.'],
  ['{ people { slug } }', 'The rows are in "nodes": people { nodes { slug } }.'],
  ['{ people }', 'The rows are in "nodes": people { nodes { label } }.'],
  ['{ all: events { participants { role } } }', 'The rows are in "nodes": events { nodes { participants } }.'],
  ['{ people { edges { label } } }', 'The rows are in "node": edges { node { label } }.'],
  ['{ people { nodes { statements { predicate } } } }', 'statements { nodes { predicate } }'],
  ['{ person(ref: "E1") { articles { titel } } }', 'articles { nodes { title } }'],
  ['{ person(ref: "E1") { ... on Person { neighbors { label } } } }', 'neighbors { nodes { label } }'],
  ['{ match(pattern: { nodes: [], edges: [] }) { label } }', 'The rows are in "nodes"'],
  ['{ search(text: "a") { xyzzy } }', 'search { nodes { … } }'],
  // names that are other here
  ['{ person(ref: "E1") { name } }', 'The field may be "label".'],
  ['{ persons { nodes { label } } }', 'The field may be "people".'],
  ['{ people(limit: 5) { nodes { label } } }', 'Did you mean "first"'],
  ['{ person(id: "E1") { label } }', 'Did you mean "ref"?'],
  ['{ people(where: { ref: "E1" }) { nodes { label } } }', 'Did you mean "filter"?'],
  ['{ people(xyzzy: 1) { totalCount } }', 'Allowed: after, before, filter, first, known, last, orderBy.'],
  ['{ person(ref: "E1") { slug(lang: "en") } }', '"slug" takes no arguments.'],
  ['{ entities(filter: { xyzzy: 1 }) { totalCount } }', 'Allowed: and, collective, kind, linked,'],
  // variables
  ['query ($r: String!) { person(ref: $r) { label } }', 'Declare it as $r: EntityRef!.'],
  ['query ($k: Kind) { entities(filter: { kind: $k }) { totalCount } }', 'Declare it as $k: [EntityKind!].'],
  ['query ($n: String) { people(first: $n) { totalCount } }', 'Declare it as $n: Int.'],
  // quotes
  ['{ entities(filter: { kind: "PERSON" }) { totalCount } }', 'Write PERSON without quotes.'],
  ['{ entities(filter: { kind: ["FUND", "person"] }) { totalCount } }', 'Write PERSON without quotes.'],
  ['{ people(first: "5") { totalCount } }', 'Write 5 without quotes.'],
  ['{ entities(filter: { collective: "true" }) { totalCount } }', 'Write true without quotes.'],
  ['{ search(text: Baibek) { totalCount } }', 'Write it in double quotes: "Baibek".'],
  ['{ entity(ref: bauyrzhan-baibek) { label } }', 'A text stands in double quotes: "bauyrzhan-baibek".'],
  ['{ entity(ref: wikidata:Q57394) { label } }', 'A text stands in double quotes: "wikidata:Q57394".'],
  ['{ search(text: Байбек) { totalCount } }', 'A text stands in double quotes: "Байбек".'],
  ['{\n  events(filter: { time: { from: 2018-01 } }) { totalCount }\n}', 'A text stands in double quotes: "2018-01".'],
  ['{ search(text: “Baibek”) { totalCount } }', 'Texts stand in straight double quotes'],
  ["{ search(text: 'Baibek') { totalCount } }", 'Texts stand in straight double quotes'],
  ['{ people { nodes { label } }', 'A brace or a parenthesis is not closed.'],
  // languages
  ['{ people { nodes { label(lang: "english") } } }', 'Did you mean "en"?'],
  ['{ people { nodes { label(lang: "қазақ тілі") } } }', 'Did you mean "kk"?'],
  ['{ people { nodes { label(lang: "русский") } } }', 'Did you mean "ru"?'],
  ['{ people { nodes { label(lang: ["en", "kz"]) } } }', 'Did you mean "kk"?'],
  ['{ people { nodes { label(lang: "qq") } } }', 'a language is a BCP 47 tag such as kk'],
  // references
  ['{ entity(ref: "Бауыржан Байбек") { label } }', '{ search(text: "Бауыржан Байбек") { nodes { slug } } }'],
  ['{ entity(ref: "A1") { id } }', 'A1 is the id of an article: use article(ref: "A1")'],
  ['{ article(ref: "S1") { id } }', 'S1 is the id of a statement: use node(id: "S1")'],
  ['{ entity(ref: "baibek") { id } }', 'Did you mean "bauyrzhan-baibek" (Bauyrzhan Baibek)?'],
  ['{ person(ref: "nazarbaev") { id } }', 'Did you mean "nursultan-nazarbayev"'],
  ['{ person(ref: "nazarbaev-nursultan") { id } }', 'Did you mean "nursultan-nazarbayev"'],
  ['{ events(filter: { participants: { entity: "nur-otan-party" } }) { totalCount } }', 'Did you mean "nur-otan'],
  ['{ paths(from: "baibek", to: "birgemiz") { truncated } }', 'Did you mean "bauyrzhan-baibek"'],
  ['{ neighborhood(of: ["birgemiz", "nazarbaev"]) { truncated } }', 'Did you mean "nursultan-nazarbayev"'],
  ['{ entity(ref: "birgemis") { id } }', 'Did you mean "birgemiz"?'],
  ['{ person(ref: "birgemiz") { id } }', 'which is of kind FUND and not PERSON: use fund(ref: "birgemiz") or entity(ref: "birgemiz")'],
])('%s', async (query, hint) => {
  const { ask } = clientOf({ database });
  for (const round of ['first', 'from the cache']) {
    const { errors = [] } = await ask(query);
    const said = errors.map(({ message }) => message).find((message) => message.includes(hint));
    expect(said ?? errors, round).toEqual(expect.stringContaining(hint));
    expect(said?.split(hint)).toHaveLength(2);
  }
});

test('a reference that nothing is like is told without a guess, in every export too', async () => {
  const { ask, fetch } = clientOf({ database });
  const { errors } = await ask('{ entity(ref: "zzzzqqqq") { id } }');
  expect(errors).toMatchObject([
    { message: 'NOT_FOUND: ref is "zzzzqqqq"; no entity has it', extensions: { code: 'NOT_FOUND', value: 'zzzzqqqq' } },
  ]);
  const answer = await fetch('/export/gexf?of=baibek');
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('Did you mean \\"bauyrzhan-baibek\\"');
});
