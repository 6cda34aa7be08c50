import { EventSource } from 'eventsource';
import { type Client, createClient, type ExecutionResult } from 'graphql-sse';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { listen } from '../support/listen.ts';
import { until } from '../support/process.ts';
import { sqlOf } from '../support/sql.ts';

const server = await listen();
afterAll(server.close);

const QUERY = 'subscription ($after: String) { changes(after: $after) { cursor kind entity { slug label(lang: "en") } } }';
const add = (slug: string) =>
  sqlOf(
    server.databaseUrl,
  )`with added as (insert into entities (slug, kind, home_id) values (${slug}, 'PERSON', 1) returning id) insert into people (id) select id from added`;

function client(url = server.url): Client {
  const made = createClient({ url: `${url}/graphql`, retryAttempts: 0 });
  onTestFinished(() => made.dispose());
  return made;
}
// What the query above asks for.
const changeOf = (one: IteratorResult<ExecutionResult<Record<string, unknown>, unknown>>) =>
  one.value?.data?.['changes'] as { cursor: string; entity: { slug: string } } | undefined;

test('graphql-sse is told of changes, and goes on after the last cursor it has', async () => {
  const first = client().iterate({ query: QUERY });
  const told = first.next();
  await until('it listens', () => server.changes.size() === 1);
  await add('told-first');
  const change = changeOf(await told);
  expect(change?.entity).toEqual({ slug: 'told-first', label: 'told-first' });
  await first.return?.();
  await until('it has gone', () => server.changes.size() === 0);
  await add('told-while-away');
  const second = client().iterate({ query: QUERY, variables: { after: change?.cursor } });
  expect(changeOf(await second.next())?.entity.slug).toBe('told-while-away');
});

test('graphql-sse that connects again by itself says what it saw last in a header, and hears nothing twice', async () => {
  const told: string[] = [];
  let last = '';
  const retrying = createClient({
    url: `${server.url}/graphql`,
    headers: (): Record<string, string> => (last ? { 'last-event-id': last } : {}),
    retry: () => Promise.resolve(),
  });
  onTestFinished(() => retrying.dispose());
  const { data } = await (await fetch(`${server.url}/graphql?query={changeCursor}`, { headers: { accept: 'application/json' } })).json();
  retrying.subscribe<{ changes: { cursor: string; entity: { slug: string } } }>(
    { query: QUERY, variables: { after: data.changeCursor } },
    {
      next(result) {
        last = result.data?.changes.cursor ?? last;
        told.push(result.data?.changes.entity.slug ?? '');
      },
      error: (error) => told.push(String(error)),
      complete: () => told.push('complete'),
    },
  );
  for (const slug of ['again-one', 'again-two', 'again-three']) {
    await add(slug);
    await until('it is told', () => told.at(-1) === slug);
    server.breakOff();
  }
  expect(told).toEqual(['again-one', 'again-two', 'again-three']);
});

test.each([
  ['BAD_INPUT', QUERY, { after: 'no cursor' }],
  ['NOT_FOUND', 'subscription { changes(filter: { entity: "nobody-at-all" }) { cursor } }', {}],
  [
    'TOO_COSTLY',
    `subscription { changes { entity { neighbors(first: 100) { nodes { neighbors(first: 100) { nodes { neighbors(first: 100) { nodes { id } } } } } } } } }`,
    {},
  ],
  ['TOO_COSTLY', `subscription { changes { ${Array.from({ length: 100 }, (_, at) => `a${at}: cursor`).join(' ')} } }`, {}],
  ['GRAPHQL_VALIDATION_FAILED', 'subscription { changes { nothing } }', {}],
  ['GRAPHQL_VALIDATION_FAILED', 'subscription { one: changes { cursor } two: changes { cursor } }', {}],
])('graphql-sse is told why a subscription is refused: %s', async (code, query, variables) => {
  const results: ExecutionResult<Record<string, unknown>, unknown>[] = [];
  for await (const result of client().iterate({ query, variables })) results.push(result);
  expect(results.map(({ errors }) => errors?.map(({ extensions }) => extensions?.['code']))).toEqual([[code]]);
  expect(server.changes.size()).toBe(0);
});

test('graphql-sse also asks queries over events', async () => {
  const results = [];
  for await (const result of client().iterate({ query: '{ entity(ref: "birgemiz") { slug } }' })) results.push(result);
  expect(results).toEqual([{ data: { entity: { slug: 'birgemiz' } } }]);
});

test('graphql-sse sees the end when the server stops', async () => {
  const other = await listen();
  const results = client(other.url).iterate({ query: QUERY });
  const last = results.next();
  await until('it listens', () => other.changes.size() === 1);
  other.changes.close();
  expect(await last).toEqual({ done: true, value: undefined });
  await other.close();
});

test('EventSource connects again by itself, and misses nothing: also what came before it was told anything', async () => {
  const source = new EventSource(`${server.url}/graphql?query=${encodeURIComponent(QUERY)}`);
  onTestFinished(() => source.close());
  const told: string[] = [];
  source.addEventListener('next', ({ data, lastEventId }) => {
    const { changes } = JSON.parse(data).data;
    told.push(changes.entity.slug);
    expect(lastEventId).toBe(changes.cursor);
  });
  for (const slug of ['source-one', 'source-two']) {
    await new Promise((opened) => source.addEventListener('open', opened, { once: true }));
    await until('it listens', () => server.changes.size() === 1);
    server.breakOff();
    await add(slug);
    await until('it is told', () => told.at(-1) === slug);
    server.breakOff();
  }
  expect(told).toEqual(['source-one', 'source-two']);
});
