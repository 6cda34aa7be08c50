/*
 * Opens about 2,000 elements in the explorer, then drags the graph, and drags the same graph as drawn by sigma.js in the same browser.
 * `npm run explorer -- [MEMBERS] [--rounds N]`. It needs Debian's Chromium.
 */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { launchChromium } from '../../tests/support/chromium.ts';
import { startChild } from '../child.ts';
import { startServer } from '../database.ts';
import { readDrawn } from './drawn.ts';
import { addressOf, recordHubs } from './hubs.ts';
import { openPage } from './open.ts';
import { type FrameCost, measurePan } from './pan.ts';
import { drawWithSigma } from './sigma.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '5' } } });
const members = Number(positionals[0] ?? 660);
const rounds = Number(values.rounds);
const FRAMES = 120;
/** A place without a node, below the bar of the stage. */
const START = { x: 30, y: 140 };

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const show = (numbers: readonly number[], digits = 0): string => median(numbers).toFixed(digits);

const server = await startServer();
const url = await server.create();
await recordHubs(url, members);
const child = await startChild(url);
const browser = await launchChromium({ webgl: true });
try {
  const opened: { total: number; answered: number; script: number }[] = [];
  const explorer: FrameCost[] = [];
  const sigma: FrameCost[] = [];
  let elements = 0;
  for (let round = 0; round < rounds; round += 1) {
    const { context, page, ...times } = await openPage(browser, `${child.url.replace(/\/graphql$/, '')}${addressOf(members)}`);
    opened.push(times);
    const graph = await readDrawn(page);
    elements = graph.nodes.length + graph.edges.length;
    explorer.push(await measurePan(page, START, FRAMES));
    await drawWithSigma(page, graph);
    sigma.push(await measurePan(page, START, FRAMES));
    await context.close();
  }
  const column = (costs: readonly FrameCost[], name: keyof FrameCost) => costs.map((cost) => cost[name]);
  console.log(`${elements} elements, ${rounds} rounds, medians

| opening: s | until the last answer: s | script: s |
|---:|---:|---:|
| ${[opened.map(({ total }) => total / 1_000), opened.map(({ answered }) => answered / 1_000), opened.map(({ script }) => script / 1_000)].map((times) => show(times, 2)).join(' | ')} |

| ms a frame while panning | script | main thread |
|---|---:|---:|
| explorer | ${show(column(explorer, 'script'), 2)} | ${show(column(explorer, 'thread'), 2)} |
| sigma.js | ${show(column(sigma, 'script'), 2)} | ${show(column(sigma, 'thread'), 2)} |

script of the explorer : script of sigma.js: ${median(explorer.map(({ script }, round) => script / (sigma[round]?.script ?? Number.NaN))).toFixed(2)}`);
} finally {
  await browser.close();
  child.process.kill('SIGTERM');
  await once(child.process, 'close');
  await server.stop();
}
