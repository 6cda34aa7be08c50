#!/usr/bin/env node
import './base/resolve-drizzle.ts';
import { watchParents } from './app/command/parents.ts';
import { runCommand } from './app/command/run.ts';

// graphql looks at every value twice where it is not told that this is no development of itself.
process.env['NODE_ENV'] ??= 'production';

/** Within this time a signal is the last one again, which npm passes on. */
const SAME_SIGNAL_MS = 1_000;
/** After a second signal there is so much time to leave the database. */
const HURRY_MS = 3_000;
/** What is left when a command is done, such as a collector of traces that does not answer, has so long. */
const LINGER_MS = 2_000;
const [stop, hurry] = [new AbortController(), new AbortController()];
let signalledAt = 0;

function hurryUp(): void {
  if (hurry.signal.aborted) process.exit(1);
  hurry.abort();
  setTimeout(() => process.exit(1), HURRY_MS).unref();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    const isFirst = signalledAt === 0;
    if (!isFirst && Date.now() - signalledAt < SAME_SIGNAL_MS) return;
    signalledAt = Date.now();
    if (isFirst) stop.abort(new Error(`stopped by ${signal}: nothing was written`));
    else hurryUp();
  });
}

if (process.env['npm_lifecycle_event'] !== undefined)
  watchParents(() => stop.abort(new Error('stopped, as npm is gone: nothing was written')));

try {
  await runCommand(process.argv.slice(2), stop.signal, hurry.signal);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
setTimeout(() => process.exit(), LINGER_MS).unref();
