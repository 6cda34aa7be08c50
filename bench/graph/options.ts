import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface Options {
  /** Numbers of entities. */
  readonly sizes: readonly number[];
  /** A folder for profiles of our servers. */
  readonly profile: string | undefined;
}

const DEFAULT_SIZES = [20_000, 200_000];
const MIN_SIZE = 1_000;

export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { profile: { type: 'string' } } });
  const sizes = positionals.map(Number);
  const wrong = positionals.find((_, at) => !Number.isInteger(sizes[at]) || (sizes[at] ?? 0) < MIN_SIZE);
  if (wrong !== undefined) throw new Error(`${wrong} is not a number of entities: allowed are whole numbers from ${MIN_SIZE}`);
  return {
    sizes: sizes.length > 0 ? sizes : DEFAULT_SIZES,
    profile: values.profile && resolve(process.env['INIT_CWD'] ?? '.', values.profile), // npm runs a script in the folder of its package
  };
}
