import { readConfig } from '../../base/config.ts';
import { parseArguments } from './arguments.ts';
import { CALLABLE, renderHelp, renderOverview } from './help.ts';

const HELP: ReadonlySet<string | undefined> = new Set(['--help', '-h', 'help']);

/** Runs the command of a command line, or prints its help. Without a command it is the server. @throws an Error of one line */
export async function runCommand(line: readonly string[], stop: AbortSignal, hurry: AbortSignal): Promise<void> {
  const [first] = line;
  if (HELP.has(first) && line.length === 1) return console.log(renderOverview());
  const [name, ...args] = first === undefined || first.startsWith('-') ? ['serve', ...line] : [first, ...line.slice(1)];
  const command = Object.hasOwn(CALLABLE, name) ? CALLABLE[name] : undefined;
  if (!command) throw new Error(`There is no command ${name}: ${Object.keys(CALLABLE).join(', ')}`);
  const given = parseArguments(name, command, args);
  if (given === 'help') return console.log(renderHelp(name, command));
  const config = readConfig(process.env);
  // Before the command, as modules read the ontology when they are loaded. What is printed is the built-in one.
  if (config.ontology && !command.needsSources) (await import('../../base/load-ontology.ts')).loadOntology(config.ontology);
  const run = await command.load();
  await run(config, given.operands, stop, hurry, given.flags);
}
