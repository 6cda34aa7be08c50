import './base/resolve-drizzle.ts';
import { watchParents } from './app/command/parents.ts';
import { readConfig } from './base/config.ts';

// graphql looks at every value twice where it is not told that this is no development of itself.
process.env['NODE_ENV'] ??= 'production';

/** Each is loaded only when it is called: a wrong setting is told at once. */
const commands = {
  serve: async () => (await import('./app/command/serve.ts')).serve,
  ingest: async () => (await import('./app/command/ingest.ts')).ingestCommand,
  draft: async () => (await import('./app/command/draft.ts')).draftCommand,
  attach: async () => (await import('./app/command/attach.ts')).attachCommand,
  sql: async () => (await import('./app/command/sql.ts')).sqlCommand,
  reset: async () => (await import('./app/command/reset.ts')).resetCommand,
  build: async () => (await import('./app/command/build.ts')).buildCommand,
  print: async () => (await import('./app/command/print.ts')).printCommand,
};

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

const [name = 'serve', ...args] = process.argv.slice(2);
try {
  const config = readConfig(process.env);
  if (!Object.hasOwn(commands, name)) throw new Error(`There is no command ${name}: ${Object.keys(commands).join(', ')}`);
  const command = await commands[name as keyof typeof commands](); // just looked up
  await command(config, args, stop.signal);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
