import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import relay, { type ConcreteRequest, type ReaderFragment } from 'relay-runtime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';

const require = createRequire(import.meta.url);

// Relay keeps an edge once, so that only the number of pages tells of rows sent twice: 63 are 7 pages of exactly 9.
const ROWS = 9;

/** A component that pages through entities: a query, and a fragment that Relay fetches more of. */
const pager = (name: string, paging: string) => `
  query ${name}Query { ...${name}_entities }
  fragment ${name}_entities on Query
    @refetchable(queryName: "${name}PageQuery")
    @argumentDefinitions(count: { type: "Int", defaultValue: ${ROWS} }, cursor: { type: "String" }) {
    entities(${paging}) @connection(key: "${name}_entities") { edges { node { id } } }
  }`;
const NODE = `
  fragment node_any on Node @refetchable(queryName: "nodeQuery") {
    __typename
    ... on Entity { slug }
    ... on Article { slug }
    ... on Statement { predicate }
    ... on Sentence { number }
  }`;
// The compiler finds fragments by their tag, and wants the name of the file in theirs. It runs nothing of it.
const COMPONENTS = {
  'forward.js': pager('forward', 'first: $count, after: $cursor'),
  'backward.js': pager('backward', 'last: $count, before: $cursor'),
  'node.js': NODE,
};

interface Page {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: Readonly<Partial<Record<'startCursor' | 'endCursor', string> & Record<'hasNextPage' | 'hasPreviousPage', boolean>>>;
}

const folder = await mkdtemp(join(tmpdir(), 'shezhire-relay-'));
const database = await freshDatabase();
const { fetch } = clientOf({ database });
const environment = new relay.Environment({
  store: new relay.Store(new relay.RecordSource()),
  network: relay.Network.create(async ({ text }, variables) => {
    const body = JSON.stringify({ query: text, variables });
    return (await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json();
  }),
});
const artifact = (name: string) => require(join(folder, 'artifacts', `${name}.graphql.js`));

beforeAll(async () => {
  await mkdir(join(folder, 'artifacts'));
  await copyFile('schema/schema.graphql', join(folder, 'schema.graphql'));
  for (const [name, text] of Object.entries(COMPONENTS)) await writeFile(join(folder, name), `graphql\`${text}\`;`);
  const config = { src: '.', schema: 'schema.graphql', language: 'javascript', artifactDirectory: 'artifacts', eagerEsModules: false };
  await writeFile(join(folder, 'relay.config.json'), JSON.stringify(config));
  await promisify(execFile)(process.execPath, [require.resolve('relay-compiler/cli.js')], { cwd: folder });
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

test.each(['forward', 'backward'] as const)('Relay walks a connection %s to its end', async (direction) => {
  const request: ConcreteRequest = artifact(`${direction}Query`);
  const fragment: ReaderFragment = artifact(`${direction}_entities`);
  const operation = relay.createOperationDescriptor(request, {});
  environment.retain(operation);
  await relay.fetchQuery(environment, request, {}).toPromise();
  const selector = relay.getSingularSelector(fragment, environment.lookup(operation.fragment).data);
  // The fragment above says what the store holds.
  const read = () => environment.lookup(selector).data['entities'] as Page;
  const { paginationMetadata, paginationRequest } = relay.getPaginationMetadata(fragment, direction);
  let pages = 1;
  for (; pages < 20 && (read().pageInfo.hasNextPage || read().pageInfo.hasPreviousPage); pages += 1) {
    const { startCursor, endCursor } = read().pageInfo;
    const cursor = direction === 'forward' ? endCursor : startCursor;
    const variables = relay.getPaginationVariables(direction, ROWS, cursor, {}, {}, paginationMetadata);
    await relay.fetchQuery(environment, paginationRequest, variables).toPromise();
  }
  const ids = read().edges.map(({ node }) => node.id);
  expect({ pages, nodes: ids.length, different: new Set(ids).size }).toEqual({ pages: 7, nodes: 63, different: 63 });
});

test.each([
  ['E1', { __typename: 'Person', slug: 'nursultan-nazarbayev' }],
  ['A1', { __typename: 'Article', slug: 'birgemiz-aid' }],
  ['S1', { __typename: 'Statement' }],
  ['A1.1', { __typename: 'Sentence', number: 1 }],
])('Relay fetches the node %s again', async (id, expected) => {
  const fragment: ReaderFragment = artifact('node_any');
  const { refetchableRequest } = relay.getRefetchMetadata(fragment, 'node');
  const operation = relay.createOperationDescriptor(refetchableRequest, { id });
  environment.retain(operation);
  const answer = await relay.fetchQuery(environment, refetchableRequest, { id }).toPromise();
  // The answer of a refetch query is a reference to its fragment, and to nothing else.
  const { node } = answer as { node: object };
  expect(environment.lookup(relay.getSingularSelector(fragment, node)).data).toMatchObject(expected);
});
