import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { type DebianPostgres, hasDebianPostgres, startDebianPostgres } from '../support/debian-postgres.ts';
import { subscribe } from '../support/events.ts';
import { listen } from '../support/listen.ts';
import { fillDatabase } from '../support/own-postgres.ts';
import { until } from '../support/process.ts';
import { openProxy } from '../support/proxy.ts';
import { sqlOf } from '../support/sql.ts';

/** Writes of the graph, each of which is read back with a traversal, and writes of an account. */
const GRAPH_PAIRS = 10;
const PAIRS = 60;

let primary: DebianPostgres;
let replicas: string[] = [];
beforeAll(async () => {
  if (!hasDebianPostgres) return;
  primary = await startDebianPostgres({});
  await fillDatabase(primary.url);
  replicas = [await primary.replicate(), await primary.replicate()];
}, 120_000);
afterAll(() => primary?.stop());

const countRead = (database: Database): number => database.nodes().replicas.filter(({ fault }) => fault === null).length;
const countChosen = (database: Database): number => database.nodes().replicas.reduce((sum, { counts }) => sum + (counts?.chosen ?? 0), 0);

/** A database whose replicas are all read, and what is told of them. */
async function replicated(): Promise<Database & { readonly told: string[] }> {
  const told: string[] = [];
  const database = connect(primary.url, { replicas, maxReplicaLagMs: 100_000, tellNodes: (line) => told.push(line) });
  onTestFinished(() => database.close());
  database.watchNodes();
  await until('both replicas are read', () => countRead(database) === 2);
  return { ...database, told };
}

async function untilAllHave(text: string): Promise<void> {
  const sqls = replicas.map(sqlOf);
  await until('the replicas have it', async () => {
    const found = await Promise.all(sqls.map((sql) => sql`select from entities where description::text like ${`%${text}%`}`));
    return found.every(({ length }) => length === 1);
  });
}

/** A server that keeps cards, as a client that writes and reads. */
function serve(database: Database, withKey: Record<string, string>) {
  const { fetch, ask } = clientOf({ database, cardCache: 100 });
  return {
    /** Without an account, as whoever has one is looked up at the primary. */
    read: (query: string, position?: string) => ask(query, {}, position ? { 'x-log-position': position } : {}),
    ask: (query: string, position?: string) => ask(query, {}, { ...withKey, ...(position && { 'x-log-position': position }) }),
    /** @returns the position of the log after it */
    async write(query: string): Promise<string> {
      const headers = { 'content-type': 'application/json', ...withKey };
      const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
      expect(await response.json()).toEqual({ data: expect.anything() });
      return response.headers.get('x-log-position') ?? '';
    },
  };
}

const describeAs = (text: string) =>
  `mutation { describeEntity(entity: "birgemiz", description: { en: "${text}" }) { entity { description(lang: ["en"]) } } }`;
const READ =
  '{ entity(ref: "birgemiz") { description(lang: ["en"]) } neighborhood(of: ["birgemiz"]) { nodes { description(lang: ["en"]) } } }';

test.skipIf(!hasDebianPostgres)(
  'a client reads what it wrote, through any of two servers and two replicas (skipped without Postgres 15)',
  { timeout: 120_000 },
  async () => {
    const databases = [await replicated(), await replicated()] as const;
    const { withKey } = await makeAccount(databases[0], 'ADMIN');
    const other = await makeAccount(databases[0], 'READER');
    const servers = databases.map((database) => serve(database, withKey));
    const begun = databases.map(countChosen);
    for (let pair = 0; pair < GRAPH_PAIRS + PAIRS; pair += 1) {
      const [writer, reader] = pair % 2 ? servers : servers.toReversed();
      if (pair < GRAPH_PAIRS) {
        const { data } = (await reader?.ask(READ, await writer?.write(describeAs(`Pair ${pair}`)))) ?? {};
        expect([data.entity, data.neighborhood.nodes[0]]).toEqual(Array(2).fill({ description: `Pair ${pair}` }));
      } else {
        const role = pair % 3 ? 'CURATOR' : 'CONTRIBUTOR';
        const position = await writer?.write(`mutation { setRole(id: "${other.id}", role: ${role}) { account { id } } }`);
        const { data } = (await reader?.ask('{ accounts { nodes { id role } } }', position)) ?? {};
        expect(data.accounts.nodes).toContainEqual({ id: other.id, role });
      }
    }
    const chosen = databases.map((database, at) => countChosen(database) - (begun[at] ?? 0));
    expect(chosen.reduce((sum, one) => sum + one)).toBeGreaterThan(PAIRS);
  },
);

test.skipIf(!hasDebianPostgres)(
  'a replica that stands still is waited for, and then left for the primary (skipped without Postgres 15)',
  { timeout: 60_000 },
  async () => {
    const database = await replicated();
    const { withKey } = await makeAccount(database, 'ADMIN');
    const server = serve(database, withKey);
    for (const url of replicas) await sqlOf(url)`select pg_wal_replay_pause()`;
    const position = await server.write(describeAs('Late'));
    expect((await server.ask(READ, position)).data.entity.description).toBe('Late');
    // The arrays have what no replica has.
    expect((await server.ask(READ)).data.neighborhood.nodes[0].description).toBe('Late');
    expect(database.nodes().replicas.reduce((sum, { counts }) => sum + (counts?.late ?? 0), 0)).toBeGreaterThan(0);
    for (const url of replicas) await sqlOf(url)`select pg_wal_replay_resume()`;
    await untilAllHave('Late');
    expect((await server.ask(READ, position)).data.entity.description).toBe('Late');
  },
);

test.skipIf(!hasDebianPostgres)(
  'an address that two replicas share is noticed, said, and not read (skipped without Postgres 15)',
  async () => {
    const [first = '', second = ''] = replicas;
    const proxy = await openProxy(first, second);
    onTestFinished(proxy.close);
    const told: string[] = [];
    const database = connect(primary.url, { replicas: [proxy.url], maxReplicaLagMs: 100_000, tellNodes: (line) => told.push(line) });
    onTestFinished(() => database.close());
    database.watchNodes();
    await until('the address is read', () => countRead(database) === 1);
    const server = serve(database, {});
    await until('it is not read', async () => {
      const { data } = await server.read('{ entities(first: 1) { nodes { id } } }');
      expect(data.entities.nodes).toHaveLength(1);
      return countRead(database) === 0;
    });
    expect(told.at(-1)).toMatch(/ is not read, the primary answers: its address leads to several servers: /);
  },
);

test.skipIf(!hasDebianPostgres)(
  'after a failover the promoted replica is written to, reads go on, and what was lost ends subscriptions (skipped without Postgres 15)',
  { timeout: 120_000 },
  async () => {
    const database = await replicated();
    const { withKey } = await makeAccount(database, 'ADMIN');
    const { ask, read, write } = serve(database, withKey);
    const server = await listen({ database });
    const events = await subscribe(server.url);
    await write(describeAs('Kept'));
    expect((await events.next()).data.data.changes.kind).toBe('ENTITY_CHANGED');
    await untilAllHave('Kept');
    // Neither replica gets what is committed from now on.
    for (const url of replicas) await sqlOf(url).unsafe("alter system set primary_conninfo = ''");
    for (const url of replicas) await sqlOf(url)`select pg_reload_conf()`;
    const sql = sqlOf(primary.url);
    await until('nobody follows', async () => (await sql`select from pg_stat_replication`).length === 0);
    const lost = await write(describeAs('Lost'));
    expect((await events.next()).data.data.changes.kind).toBe('ENTITY_CHANGED');
    expect((await ask(READ, lost)).data.entity.description).toBe('Lost');

    await primary.kill(primary.url);
    const { data } = await read('{ entity(ref: "birgemiz") { description(lang: ["en"]) } }');
    expect(data.entity.description).toBe('Kept');
    const [promoted = ''] = replicas;
    await primary.promote(promoted);
    await until('the new primary is written to', async () => Boolean((await ask(describeAs('After'))).data));
    expect(new URL(database.primaryUrl()).port).toBe(new URL(promoted).port);
    expect((await events.next()).data.errors[0].extensions.code).toBe('HISTORY_LOST');
    const after = await write(describeAs('After all'));
    expect(after).toMatch(/^2-/);
    for (const position of [after, lost]) {
      const { data: seen } = await ask(READ, position);
      expect([seen.entity, seen.neighborhood.nodes[0]]).toEqual(Array(2).fill({ description: 'After all' }));
    }
    expect(database.nodes().moves).toBe(1);
    expect(database.told.some((line) => line.startsWith(`the primary is 127.0.0.1:${new URL(promoted).port}, on timeline 2`))).toBe(true);
  },
);
