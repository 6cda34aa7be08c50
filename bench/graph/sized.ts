import type { Server } from '../database.ts';
import { type Agreement, compareReach, DISTANCES } from './agreement.ts';
import { batched } from './batched.ts';
import type { Contender } from './contender.ts';
import { degreeOf, type Neighbors, neighborsOf } from './distance.ts';
import { generate } from './generate.ts';
import type { Graph } from './graph.ts';
import { judgeAround, judgeWay } from './judge.ts';
import { startKuzu } from './kuzu.ts';
import { type Lag, measureLag } from './lag.ts';
import { load } from './load.ts';
import { type Measured, measure, type Question } from './measure.ts';
import { type Pair, pairsOf, startsOf } from './questions.ts';
import { recursive } from './recursive.ts';
import { startShezhire, type TopologyFacts } from './server.ts';
import { shezhire } from './shezhire.ts';

const ASKED = 60;
const WARM_UP = 30;
const COMPARED = 20;
/** As many entities as ours shows, who takes 25 of each entity's neighbors. */
const MAX_VISITED = { 1: 26, 2: 100, 3: 100 } as const;

/** All that is measured at one size. */
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

/** What a measuring stands in. */
export interface Surroundings {
  readonly open: AsyncDisposableStack;
  /** Of Node, for our server. */
  readonly flags: readonly string[];
  /** Is told how far it is. */
  readonly say: (line: string) => void;
}

/** The questions that all are asked. */
function* questionsOf(graph: Graph, neighbors: Neighbors): Generator<Question<Pair> | Question<number>> {
  yield {
    title: 'shortest path',
    asked: pairsOf(neighbors, ASKED, 11),
    warmUp: pairsOf(neighbors, WARM_UP, 12),
    ask: ({ path }, pair) =>
      path?.(pair.from, pair.to).then((way) => ({ statements: way?.statements.length ?? 0, judge: () => judgeWay(graph, pair, way) })),
  } satisfies Question<Pair>;
  for (const distance of DISTANCES)
    yield {
      title: `neighborhood, depth ${distance}`,
      asked: startsOf(neighbors, ASKED, 20 + distance),
      warmUp: startsOf(neighbors, WARM_UP, 30 + distance),
      ask: ({ around }, of) =>
        around(of, distance, MAX_VISITED[distance]).then((found) => ({
          statements: found.statements.length,
          judge: () => judgeAround(graph, neighbors, { of, distance, most: MAX_VISITED[distance] }, found),
        })),
    } satisfies Question<number>;
}

/** Makes a graph of a size, and has ours and its peers walk through it. What it opens is closed with `open` at the latest. */
export async function measureSize(server: Server, entities: number, { open, flags, say }: Surroundings): Promise<Sized> {
  const own = open.use(new AsyncDisposableStack());
  const graph = generate(entities);
  const neighbors = neighborsOf(graph);
  const url = await server.create();
  own.defer(() => server.drop(url));
  say(`${entities} entities: loading …`);
  const began = performance.now();
  await load(url, graph);
  const loadMs = performance.now() - began;

  const peers = await openPeers(url, graph, own);
  const ours = await opened(own, startShezhire(url, flags));
  const topology = await ours.topology();
  const contenders = [shezhire(ours.ask), ...peers.contenders];
  const measured: Measured[] = [];
  for (const question of questionsOf(graph, neighbors)) {
    say(`${entities} entities: ${question.title} …`);
    measured.push(await measure(contenders, question as Question<unknown>)); // of whatever it asks
  }
  say(`${entities} entities: comparing …`);
  const agreement = await compareReach(contenders, neighbors, startsOf(neighbors, COMPARED, 41));
  say(`${entities} entities: writing …`);
  const idle = await opened(own, startShezhire(url));
  await idle.topology();
  const lag = await measureLag(url, graph, neighbors, ours, idle);
  await own.disposeAsync();
  return { graph, largestHub: largestDegree(neighbors), loadMs, topology, measured, agreement, lag, kuzu: peers.kuzu };
}

async function openPeers(url: string, graph: Graph, own: AsyncDisposableStack): Promise<{ contenders: Contender[]; kuzu: string }> {
  const [kuzu, cte, sql] = [await opened(own, startKuzu(graph)), recursive(url), batched(url)];
  own.defer(cte.close);
  own.defer(sql.close);
  return { contenders: [...kuzu.contenders, sql, cte], kuzu: kuzu.version };
}

async function opened<T extends { close(): Promise<void> }>(own: AsyncDisposableStack, opening: Promise<T>): Promise<T> {
  const it = await opening;
  own.defer(it.close);
  return it;
}

const largestDegree = (neighbors: Neighbors): number => {
  let most = 0;
  for (let index = 0; index < neighbors.starts.length - 1; index += 1) most = Math.max(most, degreeOf(neighbors, index));
  return most;
};
