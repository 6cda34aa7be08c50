import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_PARTICIPANTS } from '../../src/export/project-event.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { READERS } from '../support/exported.ts';
import { pickCases } from '../support/rounds.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let client: ReturnType<typeof clientOf>;
/** Two events past the rules of the database, one with as many participants as make edges, one with one more; and a part of each. */
beforeAll(async () => {
  database = await freshDatabase();
  client = clientOf({ database });
  const owner = postgres(database.url, { max: 1, onnotice: () => {} });
  await owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`insert into entities (id, slug, kind, home_id) overriding system value
      select 5000 + n, 'guest-' || n, 'PERSON', 1 from generate_series(1, ${MAX_PARTICIPANTS + 1}::int) n`;
    await sql`insert into people (id) select id from entities where id > 5000`;
    await sql`insert into entities (id, slug, kind, home_id) overriding system value
      select n, 'made-event-' || n, 'EVENT', 1 from generate_series(4001, 4004) n`;
    await sql`insert into events (id, type, status) select n, 'MEETING', 'OCCURRED' from generate_series(4001, 4004) n`;
    await sql`insert into statements (id, subject_id, subject_kind, predicate, value_kind, object_id) overriding system value
      select e * 1000 + n, 4000 + e, 'EVENT', 'VISITOR', 'PERSON', 5000 + n
      from generate_series(1, ${MAX_PARTICIPANTS + 1}::int) n, generate_series(1, 2) e where n <= ${MAX_PARTICIPANTS}::int or e = 2`;
    await sql`insert into statements (id, subject_id, subject_kind, predicate, value_kind, object_id) overriding system value
      values (9001, 4003, 'EVENT', 'PART_OF', 'EVENT', 4001), (9002, 4004, 'EVENT', 'PART_OF', 'EVENT', 4002)`;
    await sql`insert into evidence (statement_id, article_id, sentence, voice, certainty)
      select id, 1, 1, 'ARTICLE', 'STATED' from statements where id > 1000`;
  });
  await owner.end();
});
afterAll(() => database.close());

const SELECTION = `entities=${JSON.stringify({ kind: ['PERSON', 'EVENT'] })}&events=EDGES`;
const graphOf = async () => (await client.fetch(`/export/d3.json?${SELECTION}`)).json();

test('an event with too many participants stays a node, and the file says so', async () => {
  const { nodes, links, graph } = await graphOf();
  const between = Map.groupBy(links as readonly { event?: string }[], ({ event }) => event);
  expect(between.get('E4001')).toHaveLength((MAX_PARTICIPANTS * (MAX_PARTICIPANTS - 1)) / 2);
  expect(between.get('E4002')).toBeUndefined();
  const events = nodes.filter(({ kind }: { kind: string }) => kind === 'EVENT');
  expect(events.map(({ id }: { id: string }) => id)).toEqual(['E4002']);
  const kept = links.filter(({ source }: { source: string }) => source === 'E4002');
  expect(kept).toHaveLength(MAX_PARTICIPANTS + 1);
  expect(graph).toMatchObject({ events: 'EDGES', eventsKept: 1, nodes: nodes.length, edges: links.length });
});

test('every statement is an edge, part of one, or counted as neither', async () => {
  const { links, graph } = await graphOf();
  const all = await (await client.fetch(`/export/d3.json?${SELECTION.replace('EDGES', 'NODES')}`)).json();
  const told = new Set(links.flatMap(({ statements }: { statements: string[] }) => statements));
  expect(told.size + graph.linksLeftOut).toBe(all.links.length);
  expect([told.has('S9001'), told.has('S9002')]).toEqual([false, false]);
});

test.each(pickCases(READERS, 4))('%s reads what there is then as %s', async (_, path, read) => {
  const response = await client.fetch(`/export/${path}${path.includes('?') ? '&' : '?'}${SELECTION}`);
  const { graph } = await graphOf();
  const { nodes, edges } = await read(new Uint8Array(await response.arrayBuffer()));
  // RDF tells of edges that are events in resources of another kind.
  expect([nodes.length, path === 'nt' ? graph.edges : edges.length]).toEqual([graph.nodes, graph.edges]);
});

test('nodes alone tell of the events that stay, too', async () => {
  const nodes = await client.fetch(`/export/parquet?part=nodes&${SELECTION}`);
  expect(Buffer.from(await nodes.arrayBuffer()).toString('latin1')).toContain('"eventsKept":1');
});
