/*
 * Hides 1,000 duplicates among 100,000 made-up entities, with as many traps, and counts how many the query `duplicates` lists, and how many of its
 * first 200 are right. `npm run duplicates [-- ENTITIES DUPLICATES SEED]`; it takes some minutes.
 */
import { createApp } from '../../src/app/app.ts';
import { connect } from '../../src/database/connect.ts';
import { startServer } from '../database.ts';
import { generate } from '../made-up/generate.ts';
import { loadWorld } from './load.ts';
import { hideDuplicates } from './made.ts';

const ENTITIES = Number(process.argv[2] ?? 100_000);
const DUPLICATES = Number(process.argv[3] ?? 1_000);
const SEED = Number(process.argv[4] ?? 7);
const QUERY = `query ($after: String) { duplicates(first: 100, after: $after) {
  totalCount pageInfo { endCursor hasNextPage } nodes { one { id } other { id } score }
} }`;

interface Listed {
  readonly one: { readonly id: string };
  readonly other: { readonly id: string };
  readonly score: number;
}
interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly nodes: readonly Listed[];
}

const server = await startServer();
const url = await server.create();
const database = connect(url);
const app = createApp({ database });

async function ask(after: string | null): Promise<Page> {
  for (;;) {
    const response = await app.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY, variables: { after } }),
    });
    const { data, errors } = (await response.json()) as {
      data: { duplicates: Page } | null;
      errors?: { message: string; extensions?: { code: string } }[];
    };
    if (data) return data.duplicates;
    if (errors?.[0]?.extensions?.code !== 'UNAVAILABLE') throw new Error(errors?.[0]?.message);
  }
}

try {
  const base = [];
  for (const entity of generate(Number.POSITIVE_INFINITY)) if (base.push(entity) >= ENTITIES) break;
  const world = hideDuplicates(base, DUPLICATES, SEED);
  const ids = await loadWorld(url, world);
  const keyOf = (one: number, other: number): string => [one, other].sort((a, b) => a - b).join(' ');
  const hidden = new Map(world.pairs.map(({ one, other, way }) => [keyOf(ids[one] as number, ids[other] as number), way])); // every index has an id
  const started = performance.now();
  const listed: Listed[] = [];
  let page = await ask(null);
  const took = performance.now() - started;
  for (; ; page = await ask(page.pageInfo.endCursor)) {
    listed.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) break;
  }
  const keys = listed.map(({ one, other }) => keyOf(Number(one.id.slice(1)), Number(other.id.slice(1))));
  const found = new Set(keys.filter((key) => hidden.has(key)));
  const first = keys.slice(0, Math.min(200, hidden.size));
  const right = first.filter((key) => hidden.has(key)).length;
  console.log(
    `${base.length} entities, ${hidden.size} duplicates, seed ${SEED}; ${page.totalCount} pairs listed in ${(took / 1000).toFixed(1)} s`,
  );
  console.log(
    `listed: ${((100 * found.size) / hidden.size).toFixed(1)} %; right of the first ${first.length}: ${((100 * right) / first.length).toFixed(1)} %\n`,
  );
  console.log('| way | hidden | listed |\n| --- | ---: | ---: |');
  for (const [way, pairs] of Map.groupBy(hidden, ([, of]) => of))
    console.log(`| ${way} | ${pairs.length} | ${pairs.filter(([key]) => found.has(key)).length} |`);
} finally {
  await database.close();
  await server.stop();
}
