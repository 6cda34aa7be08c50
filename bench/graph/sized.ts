import type { Server } from '../database.ts';
import { type Agreement, compareReach, DISTANCES } from './agreement.ts';
import { createBatched } from './batched.ts';
import type { Contender } from './contender.ts';
import { buildNeighbors, getDegree, type Neighbors } from './distance.ts';
import { generate } from './generate.ts';
import type { Graph } from './graph.ts';
import { judgeAround, judgePath } from './judge.ts';
import { startKuzu } from './kuzu.ts';
import { type Lag, measureLag } from './lag.ts';
import { load } from './load.ts';
import { type Measured, type Question, timeContenders } from './measure.ts';
import { drawPairs, drawStarts, type Pair } from './questions.ts';
import { createRecursive } from './recursive.ts';
import { startShezhire, type TopologyFacts } from './server.ts';
import { createShezhire } from './shezhire.ts';

const INPUT_COUNT = 60;
const WARM_UP = 30;
const COMPARED_COUNT = 20;
/** Number of entities that Shezhire returns if it follows 25 neighbors of each entity. */
const MAX_VISITED = { 1: 26, 2: 100, 3: 100 } as const;

/** All measurements at one size. */
export interface Sized {
  readonly graph: Pick<Graph, 'entities' | 'statements'>;
  readonly largestHub: number;
  readonly loadMs: number;
  readonly topology: TopologyFacts;
  readonly measured: readonly Measured[];
  readonly agreement: Agreement;
  readonly lag: Lag;
  readonly kuzu: string;
}

/** Environment of a measurement. */
export interface Surroundings {
  readonly open: AsyncDisposableStack;
  /** Flags of Node, for our server. */
  readonly flags: readonly string[];
  /** Reports progress. */
  readonly say: (line: string) => void;
}

/** Lists the questions for all contenders. */
function* listQuestions(graph: Graph, neighbors: Neighbors): Generator<Question<Pair> | Question<number>> {
  yield {
    title: 'shortest path',
    inputs: drawPairs(neighbors, INPUT_COUNT, 11),
    warmUp: drawPairs(neighbors, WARM_UP, 12),
    ask: ({ path }, pair) =>
      path?.(pair.from, pair.to).then((path) => ({ statements: path?.statements.length ?? 0, judge: () => judgePath(graph, pair, path) })),
  } satisfies Question<Pair>;
  for (const distance of DISTANCES)
    yield {
      title: `neighborhood, depth ${distance}`,
      inputs: drawStarts(neighbors, INPUT_COUNT, 20 + distance),
      warmUp: drawStarts(neighbors, WARM_UP, 30 + distance),
      ask: ({ around }, of) =>
        around(of, distance, MAX_VISITED[distance]).then((found) => ({
          statements: found.statements.length,
          judge: () => judgeAround(graph, neighbors, { of, distance, most: MAX_VISITED[distance] }, found),
        })),
    } satisfies Question<number>;
}

/** Generates a graph of a size and measures all contenders on it. Everything it opens is closed with `open` at the latest. */
export async function measureSize(server: Server, entities: number, { open, flags, say }: Surroundings): Promise<Sized> {
  const own = open.use(new AsyncDisposableStack());
  const graph = generate(entities);
  const neighbors = buildNeighbors(graph);
  const url = await server.create();
  own.defer(() => server.drop(url));
  say(`${entities} entities: loading …`);
  const began = performance.now();
  await load(url, graph);
  const loadMs = performance.now() - began;

  const peers = await openPeers(url, graph, own);
  const ours = await openAndDefer(own, startShezhire(url, flags));
  const topology = await ours.topology();
  const contenders = [createShezhire(ours.ask), ...peers.contenders];
  const measured: Measured[] = [];
  for (const question of listQuestions(graph, neighbors)) {
    say(`${entities} entities: ${question.title} …`);
    measured.push(await timeContenders(contenders, question as Question<unknown>)); // its inputs are of any type
  }
  say(`${entities} entities: comparing …`);
  const agreement = await compareReach(contenders, neighbors, drawStarts(neighbors, COMPARED_COUNT, 41));
  say(`${entities} entities: writing …`);
  const idle = await openAndDefer(own, startShezhire(url));
  await idle.topology();
  const lag = await measureLag(url, graph, neighbors, ours, idle);
  await own.disposeAsync();
  return { graph, largestHub: largestDegree(neighbors), loadMs, topology, measured, agreement, lag, kuzu: peers.kuzu };
}

async function openPeers(url: string, graph: Graph, own: AsyncDisposableStack): Promise<{ contenders: Contender[]; kuzu: string }> {
  const [kuzu, cte, sql] = [await openAndDefer(own, startKuzu(graph)), createRecursive(url), createBatched(url)];
  own.defer(cte.close);
  own.defer(sql.close);
  return { contenders: [...kuzu.contenders, sql, cte], kuzu: kuzu.version };
}

async function openAndDefer<T extends { close(): Promise<void> }>(own: AsyncDisposableStack, opening: Promise<T>): Promise<T> {
  const it = await opening;
  own.defer(it.close);
  return it;
}

const largestDegree = (neighbors: Neighbors): number => {
  let most = 0;
  for (let index = 0; index < neighbors.starts.length - 1; index += 1) most = Math.max(most, getDegree(neighbors, index));
  return most;
};
