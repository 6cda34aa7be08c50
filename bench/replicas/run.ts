/*
 * A primary and two standbys of Postgres 15, a pgbouncer before each, and up to three servers: requests a second, stale reads, a failover.
 * `npm run replicas [-- ENTITIES]`. It ends with 1 if an answer is stale or wrong, or if a failover takes more than ten seconds.
 */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { checkFailover, writeFailover } from './failover.ts';
import { startNodes } from './nodes.ts';
import { readOptions } from './options.ts';
import { checkPairs, writePairs } from './pairs.ts';
import { measureRates, writeRates } from './rates.ts';

const MAX_FAILOVER_SECONDS = 10;
const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function run(): Promise<boolean> {
  const options = readOptions(process.argv.slice(2));
  const [busy = 0] = loadavg();
  await using closing = new AsyncDisposableStack();
  say(`${options.entities} entities: loading …`);
  const nodes = await startNodes(options.entities, closing);
  console.log(
    `Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model.trim()}, load ${busy.toFixed(1)} before, ${options.entities} entities\n`,
  );
  let isRight = true;
  if (options.only.includes('rates')) {
    const rates = await measureRates(nodes, options, say);
    console.log(`${writeRates(rates)}\n`);
    isRight &&= rates.every(({ failed }) => failed === 0);
  }
  if (options.only.includes('pairs')) {
    const pairs = await checkPairs(nodes, options, say);
    console.log(`${writePairs(pairs)}\n`);
    isRight &&= pairs.stale.length === 0;
  }
  // Last, as the primary is lost.
  if (options.only.includes('failover')) {
    const failover = await checkFailover(nodes, options);
    console.log(writeFailover(failover));
    isRight &&= failover.wrong.length === 0 && failover.secondsToWrite <= MAX_FAILOVER_SECONDS;
  }
  return isRight;
}

const stopped = new Promise<never>((_, fail) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => fail(new Error(`stopped by ${signal}`)));
});
const isRight = await Promise.race([run(), stopped]).catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return false;
});
process.exit(isRight ? 0 : 1);
