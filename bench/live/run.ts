/*
 * Measures what subscriptions cost: the memory of a server of its own before, with 500 open, and after each was told of 100
 * changes; and how long after the commit the last client has a change. `npm run live [-- CLIENTS]`; it takes a minute.
 */
import { once } from 'node:events';
import postgres from 'postgres';
import { type Memory, startChild } from '../child.ts';
import { startServer } from '../database.ts';
import { openClients } from './clients.ts';

const CLIENTS = Number(process.argv[2] ?? 500);
const CHANGES = 100;
const SETTLE_MS = 5_000;

const rest = () => new Promise((done) => setTimeout(done, SETTLE_MS));
const shown = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(part * values.length) - 1)] ?? 0;

const server = await startServer();
const url = await server.create();
const sql = postgres(url, { max: 1, onnotice: () => {} });
let added = 0;
/** Adds a person. @returns its slug */
const add = async (): Promise<string> => {
  const slug = `added-${++added}`;
  await sql`with added as (insert into entities (slug, kind, home_id) select ${slug}, 'PERSON', min(id) from articles returning id) insert into people (id) select id from added`;
  return slug;
};

const child = await startChild(url);
try {
  const few = await openClients(child.url, 20); // so that what every server needs is there before
  for (let nth = 0; nth < 50; nth += 1) await few.allHave(await add());
  few.close();
  await rest();
  const before = await child.memory();
  const clients = await openClients(child.url, CLIENTS);
  await rest();
  const open = await child.memory();
  const times: number[] = [];
  for (let nth = 0; nth < CHANGES; nth += 1) {
    const slug = await add();
    const committed = performance.now();
    await clients.allHave(slug);
    times.push(performance.now() - committed);
  }
  await rest();
  const told = await child.memory();
  clients.close();
  await rest();
  const after = await child.memory();
  const row = (what: string, { held, inUse }: Memory) => `| ${what} | ${shown(inUse)} | ${shown(inUse - before.inUse)} | ${shown(held)} |`;
  console.log(`| | memory in use | above rest | of the process |
|---|---:|---:|---:|
${row('nobody listens', before)}
${row(`${CLIENTS} subscriptions are open`, open)}
${row(`each was told of ${CHANGES} changes`, told)}
${row('all have gone', after)}

From the commit until the last of ${CLIENTS} clients has the change: median ${quantile(times, 0.5).toFixed(0)} ms, 95 % ${quantile(times, 0.95).toFixed(0)} ms.`);
} finally {
  child.process.kill('SIGTERM');
  await once(child.process, 'close');
  await sql.end();
  await server.stop();
}
