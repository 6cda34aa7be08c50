/*
 * Times `search` over 1,000,000 made-up names beside plain pg_trgm on the same rows, query by query in turn, and prints
 * the plan of one search. `npm run search [-- NAMES]`; it takes some minutes, most of them for making the names.
 */
import { availableParallelism, cpus } from 'node:os';
import postgres from 'postgres';
import { createApp } from '../../src/app/app.ts';
import { connect } from '../../src/database/connect.ts';
import { startServer } from '../database.ts';
import { generate } from '../made-up/generate.ts';
import { load } from '../made-up/load.ts';
import { printPlan } from './plan.ts';
import { MIX, makeQueries, type Typed } from './queries.ts';

const NAMES = Number(process.argv[2] ?? 1_000_000);
const QUERY = 'query ($text: String!) { search(text: $text) { edges { score why node { id slug label } } } }';
const WARM_UP = 20;

interface Timed extends Typed {
  readonly ours: number;
  readonly theirs: number;
}

const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(part * values.length) - 1)] ?? 0;
const shown = (values: readonly number[]): string => `${quantile(values, 0.5).toFixed(1)} | ${quantile(values, 0.95).toFixed(1)}`;

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function report(timed: readonly Timed[]): void {
  const row = (title: string, of: readonly Timed[]) =>
    console.log(
      `| ${title} | ${of.length} | ${shown(of.map(({ ours }) => ours))} | ${shown(of.map(({ theirs }) => theirs))} | ${(
        quantile(
          of.map(({ theirs, ours }) => theirs / ours),
          0.5,
        )
      ).toFixed(1)} |`,
    );
  console.log('\n| queries | | search: median ms | 95 % | pg_trgm: median ms | 95 % | ratio, median |\n|---|---|---|---|---|---|---|');
  for (const way of Object.keys(MIX))
    row(
      way,
      timed.filter((one) => one.way === way),
    );
  row('**all**', timed);
}

const server = await startServer();
const url = await server.create();
const database = connect(url);
const sql = postgres(url, { max: 1, onnotice: () => {} });
try {
  const entities = [...generate(NAMES)];
  const loaded = await time(() => load(url, entities));
  await sql`create index peer_trigrams on names using gin (lower(text) gin_trgm_ops)`;
  await sql`analyze names`;
  const [facts] =
    await sql`select count(*)::int as names, (select count(*)::int from entities) as entities, (select count(*)::int from name_words) as words from names`;
  console.log(
    `${facts?.['names']} names of ${facts?.['entities']} entities, ${facts?.['words']} different words, made in ${(loaded / 1000).toFixed(0)} s`,
  );
  console.log(`Node ${process.version}, Postgres ${server.version}, ${availableParallelism()} × ${cpus()[0]?.model}`);

  const app = createApp({ database });
  const ours = async ({ text }: Typed) => {
    const response = await app.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY, variables: { text } }),
    });
    const { errors } = (await response.json()) as { errors?: readonly { message: string }[] };
    if (errors) throw new Error(`${text}: ${errors[0]?.message}`);
  };
  const theirs = ({ text }: Typed) => sql`
    select entity_id, max(similarity(lower(text), lower(${text}))) as score from names where lower(text) % lower(${text}) group by entity_id order by score desc limit 20`;

  for (const one of makeQueries(entities, 3).slice(0, WARM_UP)) await Promise.all([ours(one), theirs(one)]);
  const timed: Timed[] = [];
  for (const one of makeQueries(entities)) timed.push({ ...one, ours: await time(() => ours(one)), theirs: await time(() => theirs(one)) });
  report(timed);
  await printPlan(sql, makeQueries(entities).find(({ way }) => way === 'Kazakh case ending')?.text ?? '');
} finally {
  await sql.end();
  await database.close();
  await server.stop();
}
