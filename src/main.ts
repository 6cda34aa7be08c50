import { attachCommand } from './command/attach.ts';
import { ingestCommand } from './command/ingest.ts';
import { printCommand } from './command/print.ts';
import { resetCommand } from './command/reset.ts';
import { serve } from './command/serve.ts';
import { readConfig } from './config.ts';

const commands = { serve, ingest: ingestCommand, attach: attachCommand, reset: resetCommand, print: printCommand };

const [name = 'serve', ...args] = process.argv.slice(2);
/** Aborted by the first signal to stop; further ones are passed over while things stop, as npm passes Ctrl-C on a second time. */
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => stop.abort(new Error(`stopped by ${signal}: nothing was written`)));

try {
  if (!Object.hasOwn(commands, name)) throw new Error(`There is no command ${name}: ${Object.keys(commands).join(', ')}`);
  await commands[name as keyof typeof commands](readConfig(process.env), args, stop.signal); // just looked up
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
