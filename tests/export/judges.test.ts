import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { edgeLine, nodeLine, ofQuads, quadsOf, READERS, type Read } from '../support/exported.ts';
import { pickCases } from '../support/rounds.ts';

let database: Database;
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  database = await freshDatabase();
  client = clientOf({ database });
});
afterAll(() => database.close());

const NODES = 'nodes { id label(lang: "en") }';
const EDGES = 'edges { key source { id } target { id } predicates }';

interface Subgraph {
  readonly nodes: readonly { readonly id: string; readonly label: string }[];
  readonly edges: readonly {
    readonly key: string;
    readonly source: { readonly id: string };
    readonly target: { readonly id: string };
    readonly predicates: readonly string[];
  }[];
}
const shown = ({ nodes, edges }: Subgraph): Read => ({
  nodes: nodes.map(({ id, label }) => nodeLine(id, label)).toSorted(),
  edges: edges.map(({ key, source, target, predicates }) => edgeLine(key, source.id, target.id, predicates[0])).toSorted(),
});

/** Everything of some entities and what ties them, from the API's pages of entities and statements. */
async function listed(entities: string, statements: string): Promise<Subgraph> {
  const { ask } = client;
  const pages = async (field: string, what: string) => {
    const rows = [];
    for (let after: string | null = null; ; ) {
      const { data, errors } = await ask(
        `query ($after: String) { found: ${field.replace(')', ', first: 100, after: $after)')} { nodes { ${what} } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      if (errors) throw new Error(JSON.stringify(errors));
      rows.push(...data.found.nodes);
      if (!data.found.pageInfo.hasNextPage) return rows;
      after = data.found.pageInfo.endCursor;
    }
  };
  const nodes = await pages(entities, 'id label(lang: "en")');
  const found = await pages(statements, 'id predicate subject { id } object { id }');
  const ids = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    edges: found
      .filter(({ subject, object }) => object && ids.has(subject.id) && ids.has(object.id))
      .map(({ id, predicate, subject, object }) => ({ key: id, source: subject, target: object, predicates: [predicate] })),
  };
}
async function neighborhood(args: string): Promise<Subgraph> {
  const { data, errors } = await client.ask(`{ neighborhood(${args}) { ${NODES} ${EDGES} } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.neighborhood;
}

/** The statements that rest on the article, and what they are about. */
async function ofArticle(): Promise<Subgraph> {
  const { edges } = await listed('entities(orderBy: [{by: ID}])', 'statements(filter: { article: "A1" })');
  const { data } = await client.ask(
    '{ article(ref: "A1") { statements(first: 100) { nodes { subject { id label(lang: "en") } object { id label(lang: "en") } } } } }',
  );
  const ends = data.article.statements.nodes.flatMap(({ subject, object }: Record<string, object | null>) => [subject, object]);
  return {
    nodes: [...new Map(ends.filter(Boolean).map((end: { id: string; label: string }) => [end.id, end])).values()] as Subgraph['nodes'],
    edges,
  };
}

const HOPS = 'hops { statement { id predicate subject { id } object { id } } }';
interface Found {
  readonly entities: Subgraph['nodes'];
  readonly hops: readonly { readonly statement: { id: string; predicate: string; subject: { id: string }; object: { id: string } } }[];
}
/** Everything once, of what was found as entities and the steps between them. */
const once = (found: readonly Found[]): Subgraph => ({
  nodes: [...new Map(found.flatMap(({ entities }) => entities).map((one) => [one.id, one])).values()],
  edges: [
    ...new Map(
      found
        .flatMap(({ hops }) => hops)
        .map(({ statement: { id, predicate, subject, object } }) => [
          id,
          { key: id, source: subject, target: object, predicates: [predicate] },
        ]),
    ).values(),
  ],
});

async function paths(args: string): Promise<Subgraph> {
  const { data, errors } = await client.ask(`{ paths(${args}) { paths { entities { id label(lang: "en") } ${HOPS} } } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return once(data.paths.paths);
}

const PATTERN = {
  nodes: [{ as: 'who', kind: ['PERSON'] }, { as: 'what', kind: ['EVENT'] }, { as: 'whom' }],
  edges: [
    { from: 'what', to: 'who', predicate: ['REPORTER', 'VISITOR', 'ADDRESSEE'] },
    { from: 'what', to: 'whom', direction: 'BOTH' },
  ],
  where: [{ differ: ['who', 'whom'] }],
};
/** What all of its matches stand for. */
async function matches(): Promise<Subgraph> {
  const { data, errors } = await client.ask(
    `query ($pattern: PatternInput!) { match(pattern: $pattern, first: 100) { pageInfo { hasNextPage }
      nodes { nodes { entity { id label(lang: "en") } } edges { ${HOPS} } } } }`,
    { pattern: PATTERN },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  expect([data.match.nodes.length > 3, data.match.pageInfo.hasNextPage]).toEqual([true, false]);
  return once(
    data.match.nodes.map(({ nodes, edges }: { nodes: { entity: object }[]; edges: { hops: object[] }[] }) => ({
      entities: nodes.map(({ entity }) => entity),
      hops: edges.flatMap(({ hops }) => hops),
    })),
  );
}

/** Selections, and how the API is asked for the same. */
const SELECTIONS: readonly (readonly [parameters: string, ask: () => Promise<Subgraph>])[] = [
  ['', () => listed('entities(orderBy: [{by: ID}])', 'statements(orderBy: [{by: ID}])')],
  ['of=birgemiz&depth=2', () => neighborhood('of: ["birgemiz"], depth: 2')],
  ['of=nur-otan&of=E2&maxNodes=9&order=EVIDENCE', () => neighborhood('of: ["nur-otan", "E2"], maxNodes: 9, order: EVIDENCE')],
  [
    `of=birgemiz&depth=2&filter=${encodeURIComponent('{"certainty":"STATED"}')}&show=${encodeURIComponent('{"kind":["EVENT"]}')}`,
    () => neighborhood('of: ["birgemiz"], depth: 2, filter: { certainty: STATED }, show: { kind: [EVENT] }'),
  ],
  [
    `entities=${encodeURIComponent('{"kind":["EVENT","FUND","PERSON"]}')}`,
    () => listed('entities(filter: { kind: [EVENT, FUND, PERSON] })', 'statements(orderBy: [{by: ID}])'),
  ],
  ['article=birgemiz-aid', ofArticle],
  [
    'from=birgemiz&to=nursultan-nazarbayev&mode=K_SHORTEST&first=4',
    () => paths('from: "birgemiz", to: "nursultan-nazarbayev", mode: K_SHORTEST, first: 4'),
  ],
  ['from=E2&to=E2', () => paths('from: "E2", to: "E2"')],
  [`pattern=${encodeURIComponent(JSON.stringify(PATTERN))}`, matches],
];

async function fetched(path: string): Promise<Uint8Array> {
  const response = await client.fetch(`/export/${path}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (response.status !== 200) throw new Error(new TextDecoder().decode(bytes));
  return bytes;
}
const pathOf = (path: string, parameters: string) => `${path}${path.includes('?') ? '&' : '?'}lang=en&${parameters}`;

describe.each(READERS)('%s reads %s', (_, path, read) => {
  test.each(pickCases(SELECTIONS, 3, path))('as the API answers: %s', async (parameters, ask) => {
    expect(await read(await fetched(pathOf(path, parameters)))).toEqual(shown(await ask()));
  });
});

test.each(SELECTIONS)('JSON-LD, read in safe mode, has the triples of the N-Triples: %s', async (parameters) => {
  const document = JSON.parse(new TextDecoder().decode(await fetched(pathOf('jsonld', parameters))));
  const documentLoader = (url: string) => Promise.reject(new Error(`${url} was to be fetched`));
  const nquads = String(await jsonld.toRDF(document, { format: 'application/n-quads', safe: true, documentLoader } as object));
  const [theirs, ours] = [quadsOf(new TextEncoder().encode(nquads)), quadsOf(await fetched(pathOf('nt', parameters)))];
  const lines = (quads: typeof ours) =>
    [...new Set(quads.map(({ subject, predicate, object }) => [subject, predicate, object].map((term) => term.id).join(' ')))].toSorted();
  expect(lines(theirs)).toEqual(lines(ours));
  expect(ofQuads(theirs, 'en')).toEqual(ofQuads(ours, 'en'));
});
