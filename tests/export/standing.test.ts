import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestDenial } from '../support/denial.ts';
import { askDuckDb } from '../support/duckdb.ts';
import { ingestNote } from '../support/note.ts';
import { ingestOfficeNote } from '../support/office-notes.ts';
import { askGraph } from '../support/selected.ts';

let database: Database;
let client: ReturnType<typeof clientOf>;
/** Invented people: a denied payment, a planned meeting, and an office with a successor. */
beforeAll(async () => {
  database = await freshDatabase('empty');
  client = clientOf({ database });
  await ingestDenial(database);
  await ingestNote(database, {
    slug: 'plan',
    entities: [
      'asel: { kind: PERSON, names: [{ text: asel, lang: en }] }',
      'bolat: { kind: PERSON, names: [{ text: bolat, lang: en }] }',
      `the-meeting: { kind: EVENT, type: MEETING, status: PLANNED, names: [{ text: the meeting, lang: en }], statements: [
        { predicate: PARTICIPANT, entity: asel, evidence: [1] }, { predicate: PARTICIPANT, entity: bolat, evidence: [{ sentence: 1, stance: DENIES }, { sentence: 1, voice: REPORTED, speaker: asel }] } ] }`,
      `the-trip: { kind: EVENT, type: TRIP, names: [{ text: the trip, lang: en }], statements: [
        { predicate: TRAVELER, entity: asel, evidence: [{ sentence: 1, stance: DENIES }] } ] }`,
      `the-visit: { kind: EVENT, type: TRIP, status: { is: OCCURRED, evidence: [{ sentence: 1, stance: SUPPOSES }] }, names: [{ text: the visit, lang: en }], statements: [
        { predicate: TRAVELER, entity: bolat, evidence: [1] } ] }`,
    ],
  });
  await ingestOfficeNote(database, { slug: 'since', published: '2025-01-10', holders: ['asel, validFrom: "2021"'] });
  await ingestOfficeNote(database, { slug: 'next', published: '2026-06-10', holders: ['bolat, validFrom: "2026-06-03"'] });
});
afterAll(() => database.close());

type Edge = Readonly<Record<string, string | undefined>>;
const get = async (path: string) => (await client.fetch(`/export/${path}`)).text();
const linksOf = async (parameters: string): Promise<Edge[]> => JSON.parse(await get(`d3.json?${parameters}`)).links;
const ALL = `filter=${JSON.stringify({ standing: ['ASSERTED', 'DISPUTED', 'SUPPOSED', 'QUESTIONED', 'DENIED'] })}`;

test('edges have the standing of the fact, and participations the status of their event', async () => {
  const payments = await linksOf('of=book-purchase');
  expect(payments.map(({ predicate, standing, eventStatus }) => [predicate, standing, eventStatus]).toSorted()).toEqual([
    ['PAYER', 'DISPUTED', 'OCCURRED'],
    ['RECIPIENT', 'ASSERTED', 'OCCURRED'],
  ]);
  expect((await linksOf('of=the-meeting')).map(({ standing, eventStatus }) => [standing, eventStatus]).toSorted()).toEqual([
    ['ASSERTED', 'PLANNED'],
    ['DISPUTED', 'PLANNED'],
  ]);
  const holders = (await linksOf('of=the-office')).filter(({ predicate }) => predicate === 'HOLDER');
  expect(holders.map(({ standing, eventStatus }) => [standing, eventStatus])).toEqual([1, 2].map(() => ['ASSERTED', undefined]));
});

test('other standings are there if the filter names them', async () => {
  const standings = (edges: readonly Edge[]) => [...new Set(edges.map(({ standing }) => standing))].toSorted();
  expect(standings(await linksOf(''))).toEqual(['ASSERTED', 'DISPUTED']);
  expect(standings(await linksOf(`of=book-purchase&depth=2&${ALL}`))).toEqual(['ASSERTED', 'DENIED', 'DISPUTED', 'QUESTIONED', 'SUPPOSED']);
});

test('events whose status nobody asserts are there only if asked for', async () => {
  const read = async (parameters: string) => {
    const { nodes, links } = JSON.parse(await get(`d3.json?${parameters}`)) as { nodes: Edge[]; links: Edge[] };
    const ids = new Set(nodes.map(({ id }) => id));
    expect(links.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([]);
    return nodes.flatMap(({ slug = '' }) => (['the-meeting', 'the-trip', 'the-visit'].includes(slug) ? [slug] : [])).toSorted();
  };
  expect(await read('all=true')).toEqual(['the-meeting']);
  expect(await read('all=true&events=EDGES')).toEqual([]);
  expect(await read('entities={"kind":["EVENT","PERSON"]}')).toEqual(['the-meeting']);
  expect(await read('entities={"standing":["SUPPOSED","DENIED"]}')).toEqual(['the-trip', 'the-visit']);
});

test.each([
  ['gexf', '<attvalue for="standing" value="DISPUTED"/><attvalue for="eventStatus" value="PLANNED"/>'],
  ['graphml', '<data key="edge-standing">DISPUTED</data><data key="edge-eventStatus">PLANNED</data>'],
  ['cytoscape.json', '"standing":"DISPUTED","eventStatus":"PLANNED"'],
  ['graphology.json', '"standing":"DISPUTED","eventStatus":"PLANNED"'],
  ['d3.json', '"standing":"DISPUTED","eventStatus":"PLANNED"'],
  ['jsonld', '"term:standing":[{"@id":"term:DISPUTED"}],"term:eventStatus":[{"@id":"term:PLANNED"}]'],
  ['nt', 'schema.graphql#standing> <http://localhost:4000/schema.graphql#DISPUTED> .'],
  ['nt', 'schema.graphql#eventStatus> <http://localhost:4000/schema.graphql#PLANNED> .'],
  ['ftm.jsonl', '"description":["STATED, DISPUTED: A2.1","event PLANNED"]'],
])('%s says %s', async (format, text) => {
  const file = (await get(`${format}?of=the-meeting`)).replaceAll(/http:\/\/[^/]+\//g, 'http://localhost:4000/');
  expect(file).toContain(text);
});

test('tables have columns of it', async () => {
  const bytes = async (path: string) => new Uint8Array(await (await client.fetch(`/export/${path}`)).arrayBuffer());
  const csv = new TextDecoder().decode(unzipSync(await bytes('csv.zip?of=the-meeting'))['edges.csv']);
  const [header, ...lines] = csv
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  const places = ['standing', 'eventStatus'].map((name) => header?.indexOf(name) ?? -1);
  expect(lines.map((line) => places.map((place) => line[place])).toSorted()).toEqual([
    ['ASSERTED', 'PLANNED'],
    ['DISPUTED', 'PLANNED'],
  ]);
  expect(
    await askDuckDb(
      unzipSync(await bytes('parquet')),
      "select distinct standing, eventStatus from $edges where eventStatus = 'PLANNED' order by 1",
    ),
  ).toEqual([
    ['ASSERTED', 'PLANNED'],
    ['DISPUTED', 'PLANNED'],
  ]);
});

test('an event as an edge has its status, and the standing of the weaker side', async () => {
  const edges = (await linksOf('of=the-meeting&events=EDGES')).filter(({ event }) => event);
  expect(edges).toMatchObject([{ standing: 'DISPUTED', eventStatus: 'PLANNED' }]);
});

test('what is denied or supposed makes no triple of its own', async () => {
  const triples = (await get(`nt?of=erlan-sadyqov&${ALL}`)).split('\n');
  const said = (word: string) => triples.filter((line) => line.split(' ')[1]?.endsWith(word)).length;
  expect(triples.filter((line) => line.includes('#standing>') && line.includes('#DENIED>')).length).toBeGreaterThan(1);
  expect([said('#OWNER_OF>'), said('/owns>'), said('#AFFILIATED_WITH>')]).toEqual([0, 0, 1]);
});

const DERIVED = { validFrom: '2021', validLatest: '2026-06-03', derivedEnd: '2026-06-03' };

test('a derived end is the end of an edge, unless it is not to count', async () => {
  const holder = (edges: readonly Edge[]) => edges.find(({ validFrom }) => validFrom === '2021');
  const own = encodeURIComponent(JSON.stringify({ asOf: { derived: false } }));
  expect(holder(await linksOf('of=the-office'))).toMatchObject(DERIVED);
  const given = holder(await linksOf(`of=the-office&filter=${own}`));
  expect([given?.['validLatest'], given?.['derivedEnd']]).toEqual([undefined, undefined]);
  expect(await get('gexf?of=the-office')).toContain('start="2021-01-01" end="2026-06-03"');
  expect(await get(`gexf?of=the-office&filter=${own}`)).not.toContain('end="2026-06-03"');
  expect(await get('ftm.jsonl?of=the-office')).toContain('"endDate":["2026-06-03"]');
});

test.each([
  ['literal', '{ office(ref: "the-office") { holders(asOf: { derived: false }) { person { slug } } } }', {}],
  [
    'variable',
    'query ($asOf: AsOf) { office(ref: "the-office") { holders(asOf: $asOf) { person { slug } } } }',
    { asOf: { derived: false } },
  ],
  ['within', 'query ($d: Boolean = false) { office(ref: "the-office") { holders(asOf: { derived: $d }) { person { slug } } } }', {}],
])('the graph of an operation too: %s', async (_, query, variables) => {
  const holder = async (text: string, values: object) =>
    (await askGraph(client.fetch, text, values)).graph.edges.find(({ validFrom }) => validFrom === '2021');
  expect(await holder('{ office(ref: "the-office") { holders { person { slug } } } }', {})).toMatchObject(DERIVED);
  expect(await holder(query, variables)).not.toHaveProperty('derivedEnd');
});
