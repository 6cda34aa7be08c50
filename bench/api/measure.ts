import type { Contender } from './contender.ts';
import { type Burst, type Load, sendRequests } from './load-generator.ts';
import { readChildrenMs, readProcessorMs } from './process.ts';

/** One turn of a contender. */
export interface Turn extends Burst {
  /** Milliseconds of processor that a request took in the server's process, and in Postgres. */
  readonly serverMs: number;
  readonly postgresMs: number;
}

/** The turns of one contender at one question, one for each round. */
export interface Measured {
  readonly contender: Contender;
  readonly turns: readonly Turn[];
}

export interface Rounds extends Load {
  readonly rounds: number;
  /** The process of Postgres. */
  readonly postgres: number;
}

const WARM_UP_SECONDS = 1;

async function takeTurn({ pid, url }: Contender, file: string, load: Rounds, seed: number): Promise<Turn> {
  const [server, postgres] = [readProcessorMs(pid), readChildrenMs(load.postgres)];
  const burst = await sendRequests(url, file, load, seed);
  const perRequest = (before: number, after: number): number => (after - before) / burst.requests;
  return { ...burst, serverMs: perRequest(server, readProcessorMs(pid)), postgresMs: perRequest(postgres, readChildrenMs(load.postgres)) };
}

/** Asks all contenders in turn, round by round, in another order each time. The same round has the same requests for all. */
export async function measureRounds(files: ReadonlyMap<Contender, string>, load: Rounds): Promise<readonly Measured[]> {
  for (const [contender, file] of files) await sendRequests(contender.url, file, { ...load, seconds: WARM_UP_SECONDS }, 0);
  const turns = new Map(Array.from(files.keys(), (contender) => [contender, [] as Turn[]]));
  const order = [...files];
  for (let round = 1; round <= load.rounds; round += 1) {
    for (const [contender, file] of order) turns.get(contender)?.push(await takeTurn(contender, file, load, round));
    order.push(...order.splice(0, 1));
  }
  return Array.from(turns, ([contender, taken]) => ({ contender, turns: taken }));
}
