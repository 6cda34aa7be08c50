/*
 * A mutation of one statement beside a plain transaction that writes the same rows, in a graph of many statements: the median, what 95 of 100
 * stay below, and the processor time of this process, which is the server, and of Postgres. `npm run mutation [-- ENTITIES [ROUNDS]]`; ten statements an entity.
 */
import postgres from 'postgres';
import { createAccount } from '../../src/access/account.store.ts';
import { createKey } from '../../src/access/key.store.ts';
import { createApp } from '../../src/app/app.ts';
import { connect } from '../../src/database/connect.ts';
import { findPostgres, readChildrenMs } from '../api/process.ts';
import { startServer } from '../database.ts';
import { generate } from '../graph/generate.ts';
import { load } from '../graph/load.ts';

const ENTITIES = Number(process.argv[2] ?? 100_000);
const ROUNDS = Number(process.argv[3] ?? 200);
const WARM_UP = 20;
const RECORD = `mutation ($facts: FactsInput!) { recordFacts(article: "bench", facts: $facts) { revision { id } } }`;

const server = await startServer();
const url = await server.create();
const began = performance.now();
await load(url, generate(ENTITIES));
console.log(`${(ENTITIES * 10).toLocaleString('en')} statements, loaded in ${((performance.now() - began) / 1000).toFixed(0)} s`);
const database = connect(url);
const app = createApp({ database });
const sql = postgres(url, { max: 1, onnotice: () => {} });
const parent = await findPostgres(url);
const secret = await database.transaction(async (tx) => {
  const { id } = await createAccount(tx, { name: 'bench', kind: 'SERVICE', role: 'CURATOR' });
  return (await createKey(tx, id, 'a bench', 1)).secret;
});

async function ask(query: string, variables: object = {}): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` };
  const response = await app.fetch('http://localhost/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { errors } = (await response.json()) as { errors?: { message: string }[] };
  if (errors) throw new Error(errors[0]?.message);
}

const text = 'Somebody is known. Somebody else is known.';
await ask(`mutation { recordArticle(input: { slug: "bench", lang: "en", text: "${text}" }) { article { id } } }`);
const people = (await sql`select id from entities where kind = 'PERSON' order by id limit ${4 * (ROUNDS + WARM_UP)}`).map(({ id }) =>
  Number(id),
);
const [article] = await sql`select id from articles where slug = 'bench'`;

const mutate = (subject: number, object: number): Promise<void> =>
  ask(RECORD, {
    facts: {
      entities: [{ slug: `E${subject}`, statements: [{ predicate: 'RELATIVE_OF', entity: `E${object}`, evidence: [{ sentence: 1 }] }] }],
    },
  });
/** The same rows by SQL alone. The rules of the tables hold for them too. */
const write = (subject: number, object: number): Promise<unknown> =>
  sql.begin(async (tx) => {
    const [row] =
      await tx`insert into statements (subject_id, subject_kind, predicate, value_kind, object_id) values (${subject}, 'PERSON', 'RELATIVE_OF', 'PERSON', ${object}) returning id`;
    await tx`insert into evidence (statement_id, article_id, sentence, voice, certainty) values (${row?.['id']}, ${article?.['id']}, 2, 'ARTICLE', 'STATED')`;
  });

/** Runs rounds of one way of writing, and prints its figures. */
async function measure(name: string, act: (subject: number, object: number) => Promise<unknown>, from: number): Promise<void> {
  const took: number[] = [];
  let [processor, inPostgres] = [process.cpuUsage(), readChildrenMs(parent)];
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    if (round === WARM_UP) [processor, inPostgres] = [process.cpuUsage(), readChildrenMs(parent)];
    const started = performance.now();
    await act(people[from + 2 * round] as number, people[from + 2 * round + 1] as number); // there are enough
    if (round >= WARM_UP) took.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(processor);
  const sorted = took.sort((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.min(ROUNDS - 1, Math.floor(ROUNDS * part))] ?? 0).toFixed(1);
  console.log(
    `| ${name} | ${at(0.5)} ms | ${at(0.95)} ms | ${((user + system) / 1000 / ROUNDS).toFixed(1)} ms | ${((readChildrenMs(parent) - inPostgres) / ROUNDS).toFixed(1)} ms |`,
  );
}

try {
  console.log('\n| way | median | 95th of 100 | processor of this process, each | of Postgres |\n| --- | ---: | ---: | ---: | ---: |');
  for (let run = 0; run < 2; run += 1) {
    await measure('mutation', mutate, 0);
    await measure('plain transaction', write, 2 * (ROUNDS + WARM_UP));
    if (run === 0) people.reverse();
  }
} finally {
  await sql.end();
  await database.close();
  await server.stop();
}
