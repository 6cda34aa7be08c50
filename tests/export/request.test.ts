import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { findNewestRevision } from '../../src/database/revision.ts';
import { FORMAT_NAMES } from '../../src/export/format.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';

let database: Database;
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  database = await freshDatabase();
  client = clientOf({ database });
});
afterAll(() => database.close());
const { stringify } = JSON;

test.each<readonly [query: string, status: number, told: object]>([
  ['of=birgemiz&depth=9', 400, { code: 'BAD_INPUT', message: 'BAD_INPUT: depth is 9; allowed is 0 to 4' }],
  ['of=birgemiz&depth=two', 400, { code: 'BAD_INPUT', argument: 'depth', value: '"two"' }],
  ['of=birgemiz&depth=1&depth=2', 400, { code: 'BAD_INPUT', argument: 'depth', allowed: 'send it once' }],
  [
    'of=Not a slug',
    400,
    { code: 'BAD_INPUT', argument: 'of.0', value: '"Not a slug"', allowed: expect.stringContaining('bauyrzhan-baibek') },
  ],
  ['of=bauyrzhan-baibe', 404, { code: 'NOT_FOUND', argument: 'of', message: expect.stringContaining('Did you mean "bauyrzhan-baibek"?') }],
  ['article=nothing', 404, { code: 'NOT_FOUND', argument: 'article', value: 'nothing' }],
  [
    'of=birgemiz&article=A1',
    400,
    { argument: 'article', allowed: expect.stringContaining('one of of, pattern, from, article, entities, all') },
  ],
  ['of=birgemiz&order=BEST', 400, { argument: 'order', value: '"BEST"', allowed: 'allowed are EVIDENCE, LINKS, RECENCY' }],
  ['of=birgemiz&grouped=true', 400, { argument: 'grouped', allowed: expect.stringContaining('maxPerNode') }],
  ['depth=2', 400, { argument: 'depth', allowed: expect.stringContaining('of, pattern, from, article, entities, all') }],
  [
    `entities=${stringify({ kind: ['PERSONS'] })}`,
    400,
    { argument: 'entities.kind.0', allowed: expect.stringMatching(/^allowed are DOCUMENT, .*PERSON/) },
  ],
  [`entities=${stringify({ linked: [{ entity: ['nobody'] }] })}`, 404, { code: 'NOT_FOUND', argument: 'entities', value: 'nobody' }],
  [`entities=${stringify({ sort: 1 })}`, 400, { argument: 'entities', allowed: expect.stringContaining('"sort"') }],
  ['entities={', 400, { argument: 'entities', allowed: expect.stringContaining('it is no JSON') }],
  [`entities=${'['.repeat(40)}`, 400, { argument: 'entities', allowed: 20 }],
  ['from=birgemiz', 400, { code: 'BAD_INPUT', argument: 'to', allowed: 'it is needed here' }],
  ['to=birgemiz', 400, { argument: 'to', allowed: expect.stringContaining('from') }],
  ['from=birgemiz&to=E2&maxDepth=9', 400, { message: 'BAD_INPUT: maxDepth is 9; allowed is 1 to 8' }],
  ['from=birgemiz&to=E2&mode=BEST', 400, { argument: 'mode', allowed: expect.stringContaining('K_SHORTEST') }],
  ['from=birgemiz&to=nobody', 404, { code: 'NOT_FOUND', argument: 'to', value: 'nobody' }],
  [
    `pattern=${stringify({ nodes: [{ as: 'a' }], edges: [{ from: 'a', to: 'b' }] })}`,
    400,
    { argument: 'pattern.edges.0.to', value: '"b"' },
  ],
  [`pattern=${stringify({ nodes: [{ as: 'a', colour: 1 }], edges: [] })}`, 400, { argument: 'pattern.nodes.0' }],
  ['pattern={"nodes":[],"edges":[]}&first=3', 400, { argument: 'first', allowed: expect.stringContaining('pattern, known, lang') }],
  ['all=false', 400, { argument: 'all', allowed: 'it is true, or left out' }],
  ['events=DOTS', 400, { argument: 'events', allowed: 'allowed are NODES, EDGES' }],
  ['lang=!', 400, { argument: 'lang', allowed: expect.stringContaining('BCP 47') }],
  ['version=1.3', 400, { argument: 'version', allowed: 'only gexf has it, and this is d3.json' }],
  ['part=nodes', 400, { argument: 'part', allowed: 'only parquet has it, and this is d3.json' }],
  ['lang=%00', 400, { code: 'BAD_INPUT', argument: 'lang' }],
])('%s is refused, and told what is allowed', async (query, status, told) => {
  const response = await client.fetch(`/export/d3.json?${query}`);
  expect(response.status).toBe(status);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(await response.json()).toMatchObject(told);
});

test('another path, another method, another version', async () => {
  const missing = await client.fetch('/export/xlsx');
  expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('/export/gexf')]);
  const posted = await client.fetch('/export/gexf', { method: 'POST', body: 'a' });
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  expect((await client.fetch('/export/gexf?version=2')).status).toBe(400);
  const gexf = async (query: string) => (await client.fetch(`/export/gexf?${query}`)).text();
  expect(await gexf('of=birgemiz')).toContain('<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">');
  expect(await gexf('of=birgemiz&version=1.3')).toContain('<gexf xmlns="http://gexf.net/1.3" version="1.3">');
});

test.each(FORMAT_NAMES)('%s says what it is, to HEAD as well, and is the same each time', async (format) => {
  const path = `/export/${format}?of=birgemiz`;
  const [head, first, second] = [await client.fetch(path, { method: 'HEAD' }), await client.fetch(path), await client.fetch(path)];
  expect([head.status, await head.text()]).toEqual([200, '']);
  for (const { headers } of [head, first]) {
    expect(headers.get('content-type')).toMatch(/^application\//);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="shezhire\.[a-z0-9.]+"$/);
    expect([headers.get('cache-control'), headers.get('access-control-allow-origin')]).toEqual(['no-store', '*']);
  }
  expect(Buffer.from(await first.arrayBuffer())).toEqual(Buffer.from(await second.arrayBuffer()));
});

test('a file as of a revision is what it was then, whatever came after', async () => {
  const database = await freshDatabase();
  const own = clientOf({ database });
  const files = ['all=true', 'of=birgemiz', 'article=birgemiz-aid', 'entities={"kind":["PERSON"]}'];
  const read = async (query: string) => {
    const { nodes, links, edges } = (await (await own.fetch(`/export/d3.json?${query}`)).json()) as Record<string, unknown>;
    return { nodes, links, edges };
  };
  const before = await Promise.all(files.map(read));
  const revision = `R${await findNewestRevision(database.reader())}`;
  await database.transaction((tx) => tx.execute(sql`update names set text = text || ' II' where role <> 'TITLE'`));
  for (const [at, file] of files.entries()) {
    expect(await read(`${file}&known=${revision}`)).toEqual(before[at]);
    expect(await read(file)).not.toEqual(before[at]);
  }
  const refused = await own.fetch('/export/d3.json?known=R999');
  expect([refused.status, await refused.text()]).toEqual([
    400,
    expect.stringContaining(`the revisions are R1 to R${Number(revision.slice(1)) + 1}`),
  ]);
});

test('what a budget leaves out is told before and within', async () => {
  const response = await client.fetch('/export/d3.json?of=nur-otan&maxNodes=3');
  expect(response.headers.get('x-truncated')).toBe('true');
  expect((await response.json()).graph).toMatchObject({ truncated: true, nodes: 3 });
  expect((await client.fetch('/export/d3.json?of=birgemiz')).headers.get('x-truncated')).toBeNull();
});

test('labels are in the languages asked for, by parameter or header', async () => {
  const labelOf = async (query: string, headers = {}) => {
    const response = await client.fetch(`/export/d3.json?entities=${stringify({ ref: ['bauyrzhan-baibek'] })}${query}`, { headers });
    return (await response.json()).nodes[0].label;
  };
  expect(await labelOf('')).toBe('Бауыржан Байбек');
  expect(await labelOf('&lang=en')).toBe('Bauyrzhan Baibek');
  expect(await labelOf('', { 'accept-language': 'en' })).toBe('Bauyrzhan Baibek');
});

test("a subgraph's exports hold what it holds", async () => {
  const { data } = await client.ask(
    `{ neighborhood(of: ["birgemiz", "E2"], depth: 2, maxNodes: 12, filter: { certainty: STATED, article: ["A1"], asOf: { valid: "2020" } }, show: { kind: [EVENT, PERSON] }) {
      nodes { id } edges { key } exports { format url description } } }`,
    {},
    { 'accept-language': 'ru' },
  );
  const { nodes, edges, exports: files } = data.neighborhood;
  expect(files.map(({ format }: { format: string }) => format)).toEqual(FORMAT_NAMES);
  const { url } = files.find(({ format }: { format: string }) => format === 'd3.json');
  const file = await (await client.fetch(url)).json();
  expect(url).toContain('of=birgemiz&of=E2&');
  expect(file.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(nodes.map(({ id }: { id: string }) => id).toSorted());
  expect(file.links.map(({ id }: { id: string }) => id).toSorted()).toEqual(edges.map(({ key }: { key: string }) => key).toSorted());
  expect(file.nodes.find(({ id }: { id: string }) => id === 'E2').label).toBe('Бауыржан Байбек');
});

test('the exports of paths and of matches hold what they hold', async () => {
  const { data, errors } = await client.ask(`{
    paths(from: "birgemiz", to: "nursultan-nazarbayev", mode: ALL_SHORTEST, avoid: ["E2"], filter: { asOf: { valid: "2020", known: "2100-01-01T00:00:00Z" } }) {
      paths { entities { id } hops { statement { id } } } exports { format url }
    }
    match(first: 1, pattern: { nodes: [{ as: "a", entity: ["birgemiz"] }, { as: "b" }], edges: [{ from: "b", to: "a", certainty: STATED }], asOf: { valid: "2020" } }) {
      totalCount groups(by: "b") { entity { id } } exports { format url }
    }
  }`);
  expect(errors).toBeUndefined();
  const fileOf = async (files: readonly { format: string; url: string }[]) => {
    const url = files.find(({ format }) => format === 'd3.json')?.url;
    const { nodes, links } = await (await client.fetch(String(url))).json();
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted();
    return { nodes: ids(nodes), links: ids(links) };
  };
  const { paths, exports: files } = data.paths;
  const all = (pick: (path: { entities: { id: string }[]; hops: { statement: { id: string } }[] }) => { id: string }[]) =>
    [...new Set(paths.flatMap(pick).map(({ id }: { id: string }) => id))].toSorted();
  expect(await fileOf(files)).toEqual({
    nodes: all(({ entities }) => entities),
    links: all(({ hops }) => hops.map(({ statement }) => statement)),
  });
  const matched = await fileOf(data.match.exports);
  expect(matched.links).toHaveLength(data.match.totalCount);
  expect(matched.nodes).toHaveLength(data.match.groups.length + 1);
});

test.each(['E1', 'S1', 'A1', 'A1.4'])('the address that RDF has for %s leads to what it names', async (id) => {
  const response = await client.fetch(`/id/${id}`, { redirect: 'manual' });
  expect(response.status).toBe(302);
  const query = new URL(String(response.headers.get('location')), 'http://localhost').searchParams.get('query');
  const { data, errors } = await client.ask(String(query));
  expect([errors, data?.node.id]).toEqual([undefined, id]);
});

test('an address of nothing is refused', async () => expect((await client.fetch('/id/X1')).status).toBe(400));
