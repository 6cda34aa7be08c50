/*
 * Walks through one made-up graph with this build and an earlier one, each a server with a database of its own, in turn.
 * `npm run graph:before -- REFERENCE [ENTITIES] [--rounds N]`
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { checkOut } from '../api/before.ts';
import { readProcessorMs } from '../api/process.ts';
import { startServer } from '../database.ts';
import { buildNeighbors } from './distance.ts';
import { computeMedian } from './figures.ts';
import { load } from './load.ts';
import { drawPairs, drawStarts } from './questions.ts';
import { type Shezhire, startShezhire } from './server.ts';
import { createShezhire } from './shezhire.ts';

/** Requests of one turn: the kernel counts processor time in hundredths of a second. */
const TURN = 40;
const MOST = 100;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '6' } } });
const [reference = 'HEAD~1', size = '20000'] = positionals;
const [entities, rounds] = [Number(size), Number(values.rounds)];

await using open = new AsyncDisposableStack();
const server = await startServer(['shared_buffers=1GB', 'max_wal_size=4GB']);
open.defer(server.stop);
const build = checkOut(reference);
open.defer(build.remove);
const graph = await build.generate(entities);
const [url, urlBefore] = [await server.create(), await server.create('empty')];
await load(url, graph);
await build.fill(urlBefore, entities);
const builds = [
  { title: reference, shezhire: await startShezhire(urlBefore, [], build.folder) },
  { title: 'this build', shezhire: await startShezhire(url) },
];
for (const { shezhire } of builds) open.defer(shezhire.close);

console.log(`${entities} entities, ${graph.statements} statements, ${rounds * TURN} requests each, load ${loadavg()[0]?.toFixed(1)}\n`);
console.log('| build | links | bytes a link | build s |\n|---|---:|---:|---:|');
for (const { title, shezhire } of builds) {
  const { links, bytes, buildMs } = await shezhire.topology();
  console.log(`| ${title} | ${links} | ${(bytes / links).toFixed(1)} | ${((buildMs ?? 0) / 1_000).toFixed(2)} |`);
}

const neighbors = buildNeighbors(graph);
type Walk = (shezhire: Shezhire, round: number, nth: number) => Promise<unknown> | undefined;
const walks: readonly (readonly [string, Walk])[] = [
  [
    'shortest path',
    ({ ask }, round, nth) => {
      const { from, to } = pairs[(round * TURN + nth) % pairs.length] ?? { from: 1, to: 2 };
      return createShezhire(ask).path?.(from, to);
    },
  ],
  ...[1, 2, 3].map(
    (depth) =>
      [
        `neighborhood, depth ${depth}`,
        ({ ask }, round, nth) => createShezhire(ask).around(starts[(round * TURN + nth) % starts.length] ?? 1, depth, MOST),
      ] as const satisfies readonly [string, Walk],
  ),
];
const [pairs, starts] = [drawPairs(neighbors, 120, 11), drawStarts(neighbors, 240, 21)];

console.log(
  '\n| question | median ms: before | this build | ratio | processor ms a request: before | this build | ratio |\n|---|---:|---:|---:|---:|---:|---:|',
);
for (const [title, walk] of walks) {
  const figures = builds.map(() => ({ times: [] as number[], processor: 0 }));
  for (let round = 0; round <= rounds; round += 1)
    for (let turn = 0; turn < builds.length; turn += 1) {
      const at = (turn + round) % builds.length;
      const [one, figure] = [builds[at], figures[at]];
      if (!one || !figure) continue;
      const before = readProcessorMs(one.shezhire.pid);
      const times: number[] = [];
      for (let nth = 0; nth < TURN; nth += 1) {
        const began = performance.now();
        await walk(one.shezhire, round, nth);
        times.push(performance.now() - began);
      }
      if (round === 0) continue; // warms up
      figure.times.push(...times);
      figure.processor += readProcessorMs(one.shezhire.pid) - before;
    }
  const [before = [1, 1], now = [1, 1]] = figures.map(({ times, processor }) => [computeMedian(times), processor / times.length] as const);
  const cells = [0, 1]
    .flatMap((of) => [before[of] ?? 1, now[of] ?? 1, (now[of] ?? 1) / (before[of] ?? 1)])
    .map((value) => value.toFixed(2));
  console.log(`| ${title} | ${cells.join(' | ')} |`);
}
