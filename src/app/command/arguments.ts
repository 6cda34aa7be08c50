import { parseArgs } from 'node:util';
import { formatCall } from './call.ts';
import type { Command } from './commands.ts';

const OPTIONS = { help: { type: 'boolean', short: 'h' } } as const;

export type Arguments = 'help' | { readonly operands: readonly string[]; readonly flags: ReadonlySet<string> };

/** The arguments that a command is called with, or that its help is asked for. @throws an Error that says what is allowed */
export function parseArguments(name: string, { operands, passesOn, flags = [] }: Command, args: readonly string[]): Arguments {
  if (passesOn) return args.length === 1 && args[0] === '--help' ? 'help' : { operands: args, flags: new Set() };
  const own = Object.fromEntries(flags.map((flag) => [flag.name, { type: 'boolean' } as const]));
  const { tokens } = parseArgs({ args: [...args], options: { ...OPTIONS, ...own }, allowPositionals: true, strict: false, tokens: true });
  const given = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const options = tokens.filter((token) => token.kind === 'option');
  const unknown = options.find(
    (option) => !(Object.hasOwn(OPTIONS, option.name) || Object.hasOwn(own, option.name)) || option.value !== undefined,
  );
  if (unknown) {
    const settings = name === 'serve' ? '. Settings are environment variables, such as PORT=4001' : '';
    const value = unknown.value === undefined ? '' : `=${unknown.value}`;
    const allowed =
      flags.length === 0 ? 'the only one is --help' : `there are ${[...Object.keys(own), 'help'].map((flag) => `--${flag}`).join(', ')}`;
    throw new Error(`${name} has no option ${unknown.rawName}${value}: ${allowed}${settings}`);
  }
  if (options.some((option) => option.name === 'help')) return 'help';
  if (operands.length === 0 && given.length > 0) throw new Error(`${name} takes no arguments, such as ${given[0]}: ${formatCall(name)}`);
  return { operands: given, flags: new Set(options.map((option) => option.name)) };
}
