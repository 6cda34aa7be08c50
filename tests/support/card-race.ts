import { expect, onTestFinished } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { clientOf } from './client.ts';
import { freshUrl } from './database.ts';
import { until } from './process.ts';
import { run } from './run.ts';
import { sqlOf } from './sql.ts';

/** Fewer than are asked about, so that cards take the place of others. */
const CARDS = 6;
const ENTITIES = 8;
const READERS = 3;

/** Asks for the labels of entities. */
type Ask = (ids: readonly string[]) => Promise<readonly string[]>;
const QUERY = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { label } } }';
const listLabels = ({ data }: { data: { nodes: readonly { label: string }[] } }): readonly string[] => data.nodes.map(({ label }) => label);

/** A server as a process of its own, on the same database. */
async function startOther(url: string): Promise<Ask> {
  const server = run([], { DATABASE_URL: url, PORT: '0', LOG_LEVEL: 'warn', CARD_CACHE: `${CARDS}` });
  onTestFinished(async () => {
    server.signal('SIGTERM');
    await server.ended;
  });
  await until('the server serves', () => /^ {2}stop /m.test(server.printed()));
  const address = /GraphiQL +(\S+)/.exec(server.printed())?.[1] ?? '';
  return async (ids) => {
    const body = JSON.stringify({ query: QUERY, variables: { ids } });
    const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return listLabels((await response.json()) as Parameters<typeof listLabels>[0]); // as the query selects
  };
}

function startHere(url: string): Ask {
  const database = connect(url);
  onTestFinished(() => database.close());
  const client = clientOf({ database, cardCache: CARDS });
  return async (ids) => listLabels(await client.ask(QUERY, { ids }));
}

/**
 * Writes names in this process, and reads them in two processes that keep cards, while others read all the time. Each name ends with a number:
 * whoever asks after a commit gets that number or a later one.
 */
export async function raceCards(rounds: number): Promise<void> {
  const url = await freshUrl();
  const sql = sqlOf(url);
  const rows = await sql`select entity_id from names where role = 'PRIMARY' and lang = 'kk' group by 1 order by 1 limit ${ENTITIES}`;
  const entities = rows.map((row) => Number(row['entity_id']));
  for (const id of entities) await sql`update names set text = 'N 0' where entity_id = ${id} and role = 'PRIMARY' and lang = 'kk'`;
  const committed = new Map(entities.map((id) => [id, 0]));
  const servers = [await startOther(url), startHere(url)];

  async function read(ask: Ask, ids: readonly number[]): Promise<void> {
    const least = ids.map((id) => committed.get(id) ?? 0);
    const labels = await ask(ids.map((id) => `E${id}`));
    const old = labels.filter((label, at) => Number(label.slice(2)) < (least[at] ?? 0));
    expect({ old, of: least }).toEqual({ old: [], of: least });
  }
  let isOver = false;
  const readers = servers.flatMap((ask) =>
    Array.from({ length: READERS }, async () => {
      while (!isOver) await read(ask, entities);
    }),
  );
  for (let round = 1; round <= rounds; round += 1) {
    const id = entities[round % entities.length] ?? 0;
    await sql`update names set text = ${`N ${round}`} where entity_id = ${id} and role = 'PRIMARY' and lang = 'kk'`;
    committed.set(id, round);
    await Promise.all(servers.map((ask) => read(ask, [id])));
  }
  isOver = true;
  await Promise.all(readers);
}
