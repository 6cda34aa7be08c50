/*
 * Has ours, over HTTP, and its peers, in this process, walk through the same made-up graphs. `npm run graph [-- ENTITIES …]`.
 * It ends with 1 where an answer is wrong.
 */
import { startServer } from '../database.ts';
import { readOptions } from './options.ts';
import { measureSize, type Sized } from './sized.ts';
import { describeEnvironment, writeArraysTable, writeComparedTable, writeStatementsTable, writeTimesTable } from './table.ts';
import { writeTargetLines } from './targets.ts';

/** The database is kept in memory and loaded fast; all contenders that use it profit. */
const SETTINGS = ['shared_buffers=2GB', 'maintenance_work_mem=1GB', 'max_wal_size=16GB', 'checkpoint_timeout=30min'];

const say = (text: string): boolean => process.stderr.write(`${text}\n`);

/** @returns true if all answers are right */
function report(postgres: string, results: readonly Sized[]): boolean {
  const tables = [writeTimesTable, writeStatementsTable, writeArraysTable, writeComparedTable].map((table) => table(results));
  const parts = [describeEnvironment(postgres, results[0]?.kuzu ?? ''), ...tables, writeTargetLines(results).join('\n')];
  console.log(parts.filter((part) => part !== '').join('\n\n'));
  const mistakes = results.flatMap(({ measured, agreement }) => [...measured.flatMap((one) => one.mistakes), ...agreement.mistakes]);
  for (const mistake of mistakes) say(`wrong: ${mistake}`);
  return mistakes.length === 0;
}

async function run(stopped: Promise<never>): Promise<boolean> {
  const { sizes, profile } = readOptions(process.argv.slice(2));
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  await using open = new AsyncDisposableStack();
  const server = await startServer(SETTINGS);
  open.defer(server.stop);
  const results: Sized[] = [];
  const all = async () => {
    for (const size of sizes) {
      const result = await measureSize(server, size, { open, flags, say });
      results.push(result);
      say(writeTimesTable([result])); // the rest may take an hour
    }
  };
  await Promise.race([all(), stopped]);
  return report(server.version, results);
}

const stopped = new Promise<never>((_, fail) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => fail(new Error(`stopped by ${signal}`)));
});
const isRight = await run(stopped).catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  return false;
});
process.exit(isRight ? 0 : 1);
