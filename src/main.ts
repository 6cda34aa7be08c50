#!/usr/bin/env node
import './base/resolve-drizzle.ts';
import { watchParents } from './app/command/parents.ts';
import { runCommand } from './app/command/run.ts';

// graphql looks at every value twice where it is not told that this is no development of itself.
process.env['NODE_ENV'] ??= 'production';

/** Within this time a second signal is the first one again, which npm passes on. */
const SAME_SIGNAL_MS = 1_000;
const stop = new AbortController();
let stoppedAt = 0;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stoppedAt > 0 && Date.now() - stoppedAt > SAME_SIGNAL_MS) process.exit(1);
    stoppedAt ||= Date.now();
    stop.abort(new Error(`stopped by ${signal}: nothing was written`));
  });
}

if (process.env['npm_lifecycle_event'] !== undefined)
  watchParents(() => stop.abort(new Error('stopped, as npm is gone: nothing was written')));

try {
  await runCommand(process.argv.slice(2), stop.signal);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
