import { parseArgs } from 'node:util';

export interface Options {
  readonly minutes: number;
  /** Minutes at the beginning that the verdict leaves out. */
  readonly warmUp: number;
  /** Number of made-up entities, with ten times as many statements. */
  readonly entities: number;
  /** Clients that ask one request after the other. */
  readonly clients: number;
  /** Flags of Node, for the server; by default those of `npm start`. */
  readonly flags: readonly string[];
}

/** Reads `--minutes 10 --warm-up 3 --entities 20000 --clients 6 --node=--max-old-space-size=256`. @throws Error that names the option */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '10' },
      'warm-up': { type: 'string', default: '3' },
      entities: { type: 'string', default: '20000' },
      clients: { type: 'string', default: '6' },
      node: { type: 'string', multiple: true, default: ['--max-semi-space-size=8'] },
    },
  });
  const number = (name: 'minutes' | 'warm-up' | 'entities' | 'clients', least: number): number => {
    const value = Number(values[name]);
    if (!(value >= least)) throw new Error(`--${name} is ${values[name]}; a number from ${least} on is allowed`);
    return value;
  };
  return {
    minutes: number('minutes', 0),
    warmUp: number('warm-up', 0),
    entities: number('entities', 1_000),
    clients: number('clients', 1),
    flags: values.node,
  };
}
