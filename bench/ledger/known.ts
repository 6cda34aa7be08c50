/*
 * Everyday queries as of now, as of the newest revision, as of a moment of now and as of the revision half way, of one server, in turn.
 * `npm run known -- [ENTITIES] [--revisions N] [--rounds N]`
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { findPostgres, readChildrenMs, readProcessorMs } from '../api/process.ts';
import { startServer } from '../database.ts';
import { computeMedian } from '../graph/figures.ts';
import { generate } from '../graph/generate.ts';
import { type Graph, toId } from '../graph/graph.ts';
import { load } from '../graph/load.ts';
import { type Shezhire, startShezhire } from '../graph/server.ts';
import { randomFrom } from '../made-up/generate.ts';
import { makeRevisions } from './known-acts.ts';
import { QUESTIONS, type Question } from './known-questions.ts';

/** Requests of one turn: the kernel counts processor time in hundredths of a second. */
const TURN = 50;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { revisions: { type: 'string', default: '200' }, rounds: { type: 'string', default: '6' } },
});
const entities = Number(positionals[0] ?? 20_000);
const [revisions, rounds] = [Number(values.revisions), Number(values.rounds)];

/** What a question is as of. */
interface Time {
  readonly title: string;
  readonly known: () => string | null;
}
interface Figures {
  /** Milliseconds of each request. */
  readonly times: number[];
  /** Milliseconds of processor in all: of the server's process, and of Postgres. */
  server: number;
  postgres: number;
}

/** Asks a question as of each time in turn, each the first of a round in turn. The first round is not counted. */
async function measure(ours: Shezhire, parent: number, graph: Graph, { query, variables }: Question, asOf: readonly Time[]) {
  const figures = asOf.map((): Figures => ({ times: [], server: 0, postgres: 0 }));
  for (let round = 0; round <= rounds; round += 1) {
    for (let nth = 0; nth < asOf.length; nth += 1) {
      const at = (nth + round) % asOf.length;
      const random = randomFrom(round); // the same entities for all
      const [server, inPostgres] = [readProcessorMs(ours.pid), readChildrenMs(parent)];
      const times: number[] = [];
      for (let request = 0; request < TURN; request += 1) {
        const given = variables(graph, toId(Math.floor(random() * graph.entities)));
        const began = performance.now();
        await ours.ask(query, { ...given, known: asOf[at]?.known() });
        times.push(performance.now() - began);
      }
      const figure = figures[at];
      if (!figure || round === 0) continue;
      figure.times.push(...times);
      figure.server += readProcessorMs(ours.pid) - server;
      figure.postgres += readChildrenMs(parent) - inPostgres;
    }
  }
  return figures;
}

await using open = new AsyncDisposableStack();
const server = await startServer(['shared_buffers=1GB', 'max_wal_size=4GB']);
open.defer(server.stop);
const url = await server.create();
const graph = generate(entities);
await load(url, graph);
const half = (await makeRevisions(url, graph, revisions)) - Math.floor(revisions / 2);
const ours = await startShezhire(url);
open.defer(ours.close);
// A start reads the articles of the package, which is a revision too.
const { revisions: last } = await ours.ask<{ revisions: { nodes: readonly { id: string }[] } }>('{ revisions(first: 1) { nodes { id } } }');
const newest = last.nodes[0]?.id ?? '';
const parent = await findPostgres(url);
const asOf: readonly Time[] = [
  { title: 'now', known: () => null },
  { title: 'newest revision', known: () => newest },
  { title: 'moment of now', known: () => new Date().toISOString() },
  { title: 'half way', known: () => `R${half}` },
];
console.log(
  `${entities} entities, ${graph.statements} statements, ${revisions} revisions, ${rounds * TURN} requests each, load ${loadavg()[0]?.toFixed(1)}\n`,
);
console.log(`| question | as of | median ms | processor ms a request: Shezhire | Postgres | time : now | processor : now |`);
console.log('|---|---|---:|---:|---:|---:|---:|');
for (const question of QUESTIONS) {
  const figures = await measure(ours, parent, graph, question, asOf);
  const rows = figures.map(
    ({ times, server, postgres }) => [computeMedian(times), server / times.length, postgres / times.length] as const,
  );
  const [now = [1, 1, 0]] = rows;
  for (const [at, [time, own, theirs]] of rows.entries()) {
    const ratios = [time / now[0], (own + theirs) / (now[1] + now[2])].map((ratio) => ratio.toFixed(2));
    const cells = [time.toFixed(2), own.toFixed(2), theirs.toFixed(2), ...ratios];
    console.log(`| ${question.title} | ${asOf[at]?.title} | ${cells.join(' | ')} |`);
  }
}
