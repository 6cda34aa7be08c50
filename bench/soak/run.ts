/*
 * Holds a server of its own under a mixed load, hostile requests and clients that leave included, and says each minute what its memory
 * is. `npm run soak [-- --minutes 10 --warm-up 3 --entities 20000 --clients 6]`. Ends with 1 if memory still grows after the warm-up, or if an answer was a
 * fault of the server.
 */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from '../child.ts';
import { startServer } from '../database.ts';
import { generate } from '../graph/generate.ts';
import { load } from '../graph/load.ts';
import { randomFrom } from '../made-up/generate.ts';
import { ACTIONS, type Target } from './actions.ts';
import { readOptions } from './options.ts';
import {
  compareHalves,
  type Growth,
  isFlat,
  measureMinute,
  type Sample,
  toMegabytes,
  writeGrowth,
  writeRow,
  writeTable,
} from './samples.ts';
import { keepWriting } from './writes.ts';

const PAUSE_MS = 20;
const SETTLE_MS = 10_000;

const options = readOptions(process.argv.slice(2));
const outcomes = new Map<string, number>();
let requests = 0;

/** One request after the other, each of another kind. */
async function keepAsking(target: Target, stop: AbortSignal): Promise<void> {
  const actions = Object.entries(ACTIONS);
  while (!stop.aborted) {
    const [name, act] = actions[Math.floor(target.random() * actions.length)] as (typeof actions)[number]; // within the list
    const outcome = await act(target).catch((error: Error) => error.message);
    outcomes.set(`${name}: ${outcome}`, (outcomes.get(`${name}: ${outcome}`) ?? 0) + 1);
    requests += 1;
    await sleep(PAUSE_MS);
  }
}

const server = await startServer();
const stop = new AbortController();
try {
  const url = await server.create();
  await load(url, generate(options.entities));
  const child = await startChild(url, options.flags);
  try {
    await sleep(SETTLE_MS);
    console.log(`at rest ${toMegabytes(child.held())} MB`);
    const targets = Array.from({ length: options.clients }, (_, at) => ({
      origin: new URL(child.url).origin,
      entities: options.entities,
      random: randomFrom(at + 1),
    }));
    const working = [...targets.map((target) => keepAsking(target, stop.signal)), keepWriting(url, stop.signal)];
    const samples: Sample[] = [];
    let warm = 0;
    for (let minute = 1; minute <= options.minutes; minute += 1) {
      const sample = await measureMinute(minute, child, () => requests);
      samples.push(sample);
      console.log(writeRow(sample));
      if (minute === options.warmUp) warm = (await child.memory()).inUse;
    }
    stop.abort();
    await Promise.all(working);
    await sleep(SETTLE_MS);
    const last = await child.memory();
    const growths: Growth[] = [
      compareHalves(samples, options.warmUp),
      { what: 'in use, after the warm-up and at the end', from: warm, to: last.inUse },
    ];
    console.log(
      `\n${[writeTable(samples), ...growths.map(writeGrowth)].join('\n\n')}\n\nafter a rest: process ${toMegabytes(last.held)} MB\n`,
    );
    for (const [outcome, count] of [...outcomes].sort()) console.log(`${count} × ${outcome}`);
    const faults = [...outcomes.keys()].filter((outcome) => !/: (?:2\d\d|4\d\d|503|504|left)$/.test(outcome));
    if (faults.length > 0 || !growths.every(isFlat)) process.exitCode = 1;
  } finally {
    child.process.kill('SIGTERM');
    await once(child.process, 'close');
  }
} finally {
  await server.stop();
}
