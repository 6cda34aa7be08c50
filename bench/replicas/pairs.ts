import { createWriters, pick, type Writers } from './client.ts';
import type { Nodes } from './nodes.ts';
import type { Options } from './options.ts';
import { startServers } from './servers.ts';

const ALL_SERVERS = 3;
const ALL_STANDBYS = 2;
/** The revisions of the graph are written one after the other. One pair in twenty is of the graph. */
const GRAPH_INTERVAL = 20;

export interface PairsResult {
  readonly pairs: number;
  readonly stale: readonly string[];
  readonly seconds: number;
  /** How often standbys were read, and left as they were late. */
  readonly begun: number;
  readonly late: number;
}

async function countOutcomes(url: string): Promise<{ readonly begun: number; readonly late: number }> {
  const page = await (await fetch(new URL('/metrics', url))).text();
  const count = (outcome: string): number =>
    [...page.matchAll(new RegExp(`^shezhire_replica_operations_total\\{.*outcome="${outcome}".*\\} (\\d+)$`, 'gm'))].reduce(
      (sum, [, value]) => sum + Number(value),
      0,
    );
  return { begun: count('begun'), late: count('late') };
}

/** Writes through one server and reads through another, each drawn at random, as often as is asked, by several clients at a time. */
export async function checkPairs(nodes: Nodes, { pairs, clients }: Options, say: (text: string) => void): Promise<PairsResult> {
  await using closing = new AsyncDisposableStack();
  const servers = (await startServers(nodes, ALL_SERVERS, ALL_STANDBYS, closing)).map(({ url }) => url);
  const stale: string[] = [];
  let done = 0;
  async function work({ ofGraph, ofAccount }: Writers): Promise<void> {
    for (let turn = 0; done < pairs; ) {
      done += 1;
      const writer = done % GRAPH_INTERVAL === 0 ? ofGraph : ofAccount;
      turn += 1;
      const text = writer.textOf(turn);
      if (done % 1_000 === 0) say(`${done} pairs, ${stale.length} stale`);
      const position = await writer.write(pick(servers), text);
      const read = await writer.read(pick(servers), position);
      if (read !== text) stale.push(`${text}, at ${position}: ${read}`);
    }
  }
  const begunAt = performance.now();
  await Promise.all((await createWriters(nodes.all[0].url, clients)).map(work));
  const seconds = (performance.now() - begunAt) / 1000;
  const outcomes = await Promise.all(servers.map(countOutcomes));
  const sum = (key: 'begun' | 'late') => outcomes.reduce((total, one) => total + one[key], 0);
  return { pairs: done, stale, seconds, begun: sum('begun'), late: sum('late') };
}

export const writePairs = ({ pairs, stale, seconds, begun, late }: PairsResult): string =>
  [
    `${pairs} pairs in ${Math.round(seconds)} s through ${ALL_SERVERS} servers and ${ALL_STANDBYS} standbys: ${stale.length} stale; ${begun} operations began at a standby, ${late} of them left it as it was late`,
    ...stale.slice(0, 10),
  ].join('\n');
