import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface Options {
  readonly entities: number;
  readonly rounds: number;
  /** Seconds of a contender's turn. */
  readonly seconds: number;
  readonly connections: number;
  /** Titles of questions; by default all. */
  readonly only: readonly string[];
  /** A tag or commit that is measured too. */
  readonly before: string | undefined;
  /** A folder for a profile of our server. */
  readonly profile: string | undefined;
}

const HERE = process.env['INIT_CWD'] ?? '.'; // npm runs a script in the folder of its package

/** @throws Error that names the option */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '2' },
      connections: { type: 'string', default: '16' },
      only: { type: 'string' },
      before: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  const whole = (name: string, text: string, least: number): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least) throw new Error(`${name} is ${text}; allowed are whole numbers from ${least}`);
    return value;
  };
  return {
    entities: whole('the number of entities', positionals[0] ?? '5000', 1_000),
    rounds: whole('--rounds', values.rounds, 1),
    seconds: whole('--seconds', values.seconds, 1),
    connections: whole('--connections', values.connections, 1),
    only: values.only?.split(',').map((title) => title.trim()) ?? [],
    before: values.before,
    profile: values.profile && resolve(HERE, values.profile),
  };
}
