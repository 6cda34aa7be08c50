import { parseArgs } from 'node:util';

export interface Options {
  readonly entities: number;
  readonly rounds: number;
  /** Seconds of a measurement. */
  readonly seconds: number;
  readonly connections: number;
  /** Writes that are each read back. */
  readonly pairs: number;
  /** Clients that write and read at the same time. */
  readonly clients: number;
  /** What is done; by default all of it. */
  readonly only: readonly string[];
}

export const PARTS = ['rates', 'pairs', 'failover'] as const;

function readWhole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) throw new Error(`${name} is ${text}; allowed are whole numbers from ${least}`);
  return value;
}

/** @throws Error that names the option */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '16' },
      pairs: { type: 'string', default: '100000' },
      clients: { type: 'string', default: '8' },
      only: { type: 'string', default: PARTS.join() },
    },
  });
  const only = values.only.split(',').map((part) => part.trim());
  const unknown = only.find((part) => !PARTS.some((known) => known === part));
  if (unknown !== undefined) throw new Error(`--only has ${unknown}; allowed are ${PARTS.join(', ')}`);
  return {
    entities: readWhole('the number of entities', positionals[0] ?? '5000', 1_000),
    rounds: readWhole('--rounds', values.rounds, 1),
    seconds: readWhole('--seconds', values.seconds, 1),
    connections: readWhole('--connections', values.connections, 1),
    pairs: readWhole('--pairs', values.pairs, 1),
    clients: readWhole('--clients', values.clients, 1),
    only,
  };
}
