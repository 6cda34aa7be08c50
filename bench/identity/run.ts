/*
 * Judges two hubs of 10,000 statements each the same while a reader counts, then withdraws it: how long each mutation takes, what it rewrites, and
 * whether the reader sees a half of it. `npm run identity [-- STATEMENTS]`.
 */
import postgres from 'postgres';
import { createAccount } from '../../src/access/account.store.ts';
import { createKey } from '../../src/access/key.store.ts';
import { createApp } from '../../src/app/app.ts';
import { connect } from '../../src/database/connect.ts';
import { startServer } from '../database.ts';
import { loadWorld } from '../duplicates/load.ts';
import { generate, type MadeEntity } from '../made-up/generate.ts';

const STATEMENTS = Number(process.argv[2] ?? 10_000);

function makeHubs() {
  const entities: MadeEntity[] = [];
  for (const entity of generate(Number.POSITIVE_INFINITY)) {
    if (entity.kind === 'PERSON') entities.push(entity);
    if (entities.length === STATEMENTS * 1.5) break;
  }
  const hubs = [0, 1].map((at) => entities.push({ kind: 'ORGANIZATION', names: [{ text: `Hub ${at}`, lang: 'en', role: 'PRIMARY' }] }) - 1);
  // Half of the members of the one are members of the other too.
  const links = hubs.flatMap((object, at) =>
    Array.from({ length: STATEMENTS }, (_, index) => ({ subject: index + (at * STATEMENTS) / 2, predicate: 'MEMBER_OF' as const, object })),
  );
  return { hubs, world: { entities, links, events: [], births: [], identifiers: [], pairs: [] } };
}

const server = await startServer();
const url = await server.create();
const { hubs, world } = makeHubs();
const ids = await loadWorld(url, world);
const [one, other] = hubs.map((index) => `E${ids[index]}`);
const database = connect(url);
const app = createApp({ database });
const sql = postgres(url, { max: 1 });

const secret = await database.transaction(async (tx) => {
  const { id } = await createAccount(tx, { name: 'bench', kind: 'SERVICE', role: 'CURATOR' });
  return (await createKey(tx, id, 'a bench', 1)).secret;
});

async function ask(query: string): Promise<Record<string, unknown>> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` };
  const response = await app.fetch('http://localhost/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data, errors } = (await response.json()) as { data: Record<string, unknown> | null; errors?: { message: string }[] };
  if (!data) throw new Error(errors?.[0]?.message);
  return data;
}

const count = async (): Promise<number> => {
  const { entity } = await ask(`{ entity(ref: "${one}") { statements(first: 1) { totalCount } } }`);
  return (entity as { statements: { totalCount: number } }).statements.totalCount;
};
/** Where each statement lies, and by which transaction it was written. */
const findVersions = async (): Promise<string> => {
  const [row] = await sql`select md5(string_agg(id || ' ' || xmin || ' ' || ctid, ',' order by id)) as versions from statements`;
  return String(row?.['versions']);
};

/** Measures a mutation while a reader counts. */
async function measure(name: string, mutation: string): Promise<unknown> {
  const before = await findVersions();
  const seen = new Set<number>();
  let isOver = false;
  const reading = (async () => {
    while (!isOver) seen.add(await count());
  })();
  const started = performance.now();
  const data = await ask(mutation);
  const took = performance.now() - started;
  const read = performance.now();
  seen.add(await count());
  const firstRead = performance.now() - read;
  isOver = true;
  await reading;
  const isKept = (await findVersions()) === before;
  console.log(
    `| ${name} | ${took.toFixed(0)} ms | ${firstRead.toFixed(0)} ms | ${isKept ? 'none' : 'SOME'} | ${[...seen].sort((a, b) => a - b).join(', ')} |`,
  );
  return Object.values(data)[0];
}

try {
  await ask(`{ neighborhood(of: ["${one}"], depth: 1) { totalNodes: nodes { id } } }`).catch(() => ({})); // the arrays are in memory
  console.log(`two hubs of ${STATEMENTS} statements, a half of them with the same people\n`);
  console.log(
    '| act | mutation | first read after it | statements rewritten | facts that the reader saw |\n| --- | ---: | ---: | --- | --- |',
  );
  const judge = `mutation { judge(one: "${one}", other: "${other}", verdict: SAME) { judgement { id } } }`;
  for (let round = 0; round < 3; round += 1) {
    const { judgement } = (await measure('judge', judge)) as { judgement: { id: string } };
    await measure('withdraw', `mutation { withdrawJudgement(id: "${judgement.id}", reason: "a bench") { revision { id } } }`);
  }
} finally {
  await sql.end();
  await database.close();
  await server.stop();
}
