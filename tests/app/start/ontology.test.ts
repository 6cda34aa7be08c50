import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHome, type Home } from '../../support/home.ts';
import { pickCases } from '../../support/rounds.ts';

const OWN = `title: Ice hockey
types:
  EVENT:
    HOCKEY_MATCH: { label: { kk: хоккей матчы, ru: хоккейный матч, en: hockey match }, roles: [GOALKEEPER] }
predicates:
  GOALKEEPER:
    label: { kk: қақпашы, ru: вратарь, en: goalkeeper }
    inverse: { kk: қақпада тұрды, ru: стоял в воротах, en: kept the goal in }
    from: [EVENT]
    to: [PERSON]
    flags: [role]
units:
  GOAL: { label: { kk: гол, ru: голов, en: goals } }
`;
const TEXT = 'Invented people play.';
const GRAPH = `article: { slug: hockey, lang: en }
sentences:
  - { number: 1, span: [0, ${TEXT.length}], gloss: { en: Invented people play. } }
entities:
  asel: { kind: PERSON, names: [{ text: Asel, lang: en }] }
  match:
    kind: EVENT
    type: HOCKEY_MATCH
    names: [{ text: Match, lang: en }]
    statements:
      - { predicate: GOALKEEPER, entity: asel, evidence: [1] }
      - { predicate: AMOUNT, quantity: { amount: "3", unit: GOAL }, evidence: [1] }
`;

let home: Home;
let settings: { readonly ONTOLOGY: string };
beforeAll(async () => {
  home = await createHome();
  settings = { ONTOLOGY: join(home.folder, 'ontology.yaml') };
  await writeFile(settings.ONTOLOGY, OWN);
  await writeFile(join(home.folder, 'graph.yaml'), GRAPH);
  await writeFile(join(home.folder, 'article.txt'), TEXT);
});
afterAll(() => home.remove());

const QUESTION = `{
  event(ref: "match") { type participants(role: [GOALKEEPER]) { role entity { slug } } quantities { quantity { unit unitLabel(lang: "ru") } } }
  matches: events(filter: { type: [HOCKEY_MATCH], participants: [{ role: GOALKEEPER, entity: "asel" }] }) { totalCount }
  paths(from: "asel", to: "match") { paths { hops { statement { predicate } } } }
  type: __type(name: "Predicate") { enumValues(includeDeprecated: true) { name isDeprecated } }
}`;
interface Answer {
  readonly type: { readonly enumValues: readonly { readonly name: string; readonly isDeprecated: boolean }[] };
}
const isDeprecated = ({ type }: Answer) => type.enumValues.find(({ name }) => name === 'GOALKEEPER')?.isDeprecated;

test("a team's own words are written, filtered and walked; without the file they stay readable", async () => {
  expect(await home.command(['ingest', home.folder], settings)).toMatchObject({ code: 0 });
  const server = await home.start(settings);
  const { type, ...facts } = (await server.ask(QUESTION)) as Answer; // the answer to it
  expect(facts).toEqual({
    event: {
      type: 'HOCKEY_MATCH',
      participants: [{ role: 'GOALKEEPER', entity: { slug: 'asel' } }],
      quantities: [{ quantity: { unit: 'GOAL', unitLabel: 'голов' } }],
    },
    matches: { totalCount: 1 },
    paths: { paths: [{ hops: [{ statement: { predicate: 'GOALKEEPER' } }] }] },
  });
  expect(isDeprecated({ type })).toBe(false);
  await server.stop('SIGTERM');

  const without = await home.start();
  expect(without.printed()).toContain('GOALKEEPER, HOCKEY_MATCH, GOAL');
  const { type: later, ...same } = (await without.ask(QUESTION)) as Answer; // as above
  expect(same).toEqual(facts);
  expect(isDeprecated({ type: later })).toBe(true);
  const exported = await fetch(new URL('/export/ftm.jsonl?of=match&lang=en', without.url));
  expect(await exported.text()).toContain('GOALKEEPER');
  await without.stop('SIGTERM');
});

test('a server with another ontology says so at its start, once', async () => {
  const other = { ONTOLOGY: join(home.folder, 'other.yaml') };
  await writeFile(other.ONTOLOGY, OWN.replace('en: goalkeeper', 'en: goalie'));
  const read = async (own: typeof settings) => (await home.command(['ingest', home.folder], own)).stdout;
  const told = 'The database had another ontology, which defines otherwise: GOALKEEPER.';
  expect(await read(other)).toContain(told);
  expect(await read(other)).not.toContain('another ontology');
});

test.each(
  pickCases(
    [
      [
        'a word that is there already',
        'units: { KZT: { label: { kk: a, ru: b, en: c } } }',
        'units.KZT is defined in the built-in ontology already',
      ],
      ['a label too few', 'units: { GOAL: { label: { en: goals } } }', 'units.GOAL.label.kk is undefined: must be a text'],
      ['an unknown key', 'units: { GOAL: { name: goals } }', 'units.GOAL has the key "name": allowed are label'],
      ['a kind of its own', 'types: { CAR: {} }', 'types is "CAR": must be a kind that has types: ORGANIZATION, '],
      ['a type of people', 'types: { PERSON: {} }', 'types is "PERSON": must be a kind that has types: ORGANIZATION, '],
      [
        'a wrong value',
        'predicates: { KEEPS: { label: { kk: a, ru: b, en: c }, inverse: { kk: a, ru: b, en: c }, from: [PERSON], to: [GOAL] } }',
        'predicates.KEEPS.to.0 is "GOAL": must be one of PERSON, ',
      ],
      ['no YAML', 'units: [', 'own.yaml: '],
    ],
    2,
  ),
)('%s is refused with what is allowed', async (_what, text, message) => {
  const file = join(home.folder, 'own.yaml');
  await writeFile(file, text);
  const { code, stderr } = await home.command(['ingest', home.folder], { ONTOLOGY: file });
  expect([code, stderr.includes(message) || stderr]).toEqual([1, true]);
});

test('a file that is not there is named', async () => {
  const { code, stderr } = await home.command(['ingest', home.folder], { ONTOLOGY: '/no/such.yaml' });
  expect([code, stderr]).toEqual([1, expect.stringContaining('The ontology /no/such.yaml cannot be read')]);
});
