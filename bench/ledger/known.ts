/*
 * Everyday queries as of now, as of the newest revision and as of the revision half way, of one server, in turn.
 * `npm run known -- [ENTITIES] [--revisions N] [--rounds N]`
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { startServer } from '../database.ts';
import { computeMedian } from '../graph/figures.ts';
import { generate } from '../graph/generate.ts';
import { type Graph, toId } from '../graph/graph.ts';
import { load } from '../graph/load.ts';
import { type Ask, startShezhire } from '../graph/server.ts';
import { randomFrom } from '../made-up/generate.ts';
import { makeRevisions } from './known-acts.ts';
import { QUESTIONS, type Question } from './known-questions.ts';

const WARM_UP = 30;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { revisions: { type: 'string', default: '200' }, rounds: { type: 'string', default: '200' } },
});
const entities = Number(positionals[0] ?? 20_000);
const [revisions, rounds] = [Number(values.revisions), Number(values.rounds)];

/** Milliseconds of each request, by what it is as of. */
async function measure(ask: Ask, graph: Graph, { query, variables }: Question, asOf: readonly (string | null)[]): Promise<number[][]> {
  const random = randomFrom(5);
  const times: number[][] = asOf.map(() => []);
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const given = variables(graph, toId(Math.floor(random() * graph.entities)));
    // Each is first in turn, as the first one finds colder pages.
    for (let nth = 0; nth < asOf.length; nth += 1) {
      const at = (nth + round + WARM_UP) % asOf.length;
      const began = performance.now();
      await ask(query, { ...given, known: asOf[at] });
      if (round >= 0) times[at]?.push(performance.now() - began);
    }
  }
  return times;
}

await using open = new AsyncDisposableStack();
const server = await startServer(['shared_buffers=1GB', 'max_wal_size=4GB']);
open.defer(server.stop);
const url = await server.create();
const graph = generate(entities);
await load(url, graph);
const newest = await makeRevisions(url, graph, revisions);
const half = newest - Math.floor(revisions / 2);
const ours = await startShezhire(url);
open.defer(ours.close);
console.log(
  `${entities} entities, ${graph.statements} statements, ${revisions} revisions, ${rounds} requests each, load ${loadavg()[0]?.toFixed(1)}\n`,
);
console.log(
  '| question | now: median ms | newest revision | half way | newest : now | half way : newest |\n|---|---:|---:|---:|---:|---:|',
);
for (const question of QUESTIONS) {
  const [now = 0, known = 0, past = 0] = (await measure(ours.ask, graph, question, [null, `R${newest}`, `R${half}`])).map(computeMedian);
  const cells = [now, known, past].map((time) => time.toFixed(1)).concat([known / now, past / known].map((ratio) => ratio.toFixed(2)));
  console.log(`| ${question.title} | ${cells.join(' | ')} |`);
}
