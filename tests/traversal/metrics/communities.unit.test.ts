import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCommunities } from '../../../src/traversal/metrics/community.ts';
import { getCommunities } from '../../../src/traversal/metrics/metrics.ts';
import { createRandom } from '../../../src/traversal/metrics/random.ts';
import { buildSimpleGraph } from '../../../src/traversal/metrics/simple-graph.ts';
import type { Topology } from '../../../src/traversal/topology/topology.ts';
import { topologyOf } from '../../support/made-graph.ts';
import { connectedComponents, type Graph, graphOf, louvain, modularity } from './graphology.ts';
import { groundOf, unhurried } from './ground.ts';
import { arraysOf, linksAsGraph, simplified, someGraph } from './random-graph.ts';

type Pairs = readonly (readonly [number, number])[];

/** Nodes by the smallest node of their community. */
async function communityOf(topology: Topology): Promise<Map<number, number>> {
  const context = await groundOf(topology);
  const { heads } = await getCommunities(context);
  const nodeAt = (place: number) => (context.projection.ids[place] ?? 0) - 1;
  return new Map([...heads.entries()].map(([place, head]) => [nodeAt(place), nodeAt(head)]));
}

const clique = (nodes: readonly number[]): Pairs => nodes.flatMap((a) => nodes.filter((b) => b < a).map((b) => [a, b] as const));

test('two cliques joined by a link are two communities', async () => {
  const found = await communityOf(await topologyOf(10, [...clique([0, 2, 4, 6, 8]), ...clique([1, 3, 5, 7, 9]), [4, 5]]));
  expect([...found.values()]).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);
});

test('parallel links weigh: of a chain, what is tied more often is together', async () => {
  const found = await communityOf(await topologyOf(4, [...Array(9).fill([0, 1]), [1, 2], ...Array(9).fill([3, 2])]));
  expect([...found.values()]).toEqual([0, 0, 2, 2]);
});

test('communities are groups of what hangs together, each named by its smallest, with its size', () =>
  fc.assert(
    fc.asyncProperty(someGraph, async (made) => {
      const context = await groundOf(await arraysOf(made), { kind: made.kind });
      const { heads, sizes } = await getCommunities(context);
      for (const [place, head] of heads.entries()) {
        expect(heads[head]).toBe(head);
        expect(head).toBeLessThanOrEqual(place);
        expect(sizes[head]).toBe(heads.filter((one) => one === head).length);
      }
      for (const head of new Set(heads)) {
        const within = simplified(linksAsGraph(made), 'BOTH');
        for (const [place, one] of heads.entries()) if (one !== head) within.dropNode((context.projection.ids[place] ?? 0) - 1);
        expect(connectedComponents(within)).toHaveLength(1);
      }
      const again = await groundOf(await arraysOf(made), { kind: made.kind });
      expect((await getCommunities(again)).heads).toEqual(heads);
    }),
    { numRuns: 100 },
  ));

const random = (
  seed: number,
  count: number,
  pair: (next: (below: number) => number, chance: () => number) => readonly [number, number],
) => {
  const chance = createRandom(seed);
  return Array.from({ length: count }, () => pair((below) => Math.floor(chance() * below), chance));
};
const GRAPHS: Record<string, Pairs> = {
  random: random(1, 3000, (next) => [next(600), next(600)]),
  sparse: random(2, 700, (next) => [next(600), next(600)]),
  skewed: random(3, 3000, (next, chance) => [next(600), Math.floor(chance() ** 3 * 600)]),
  planted: random(4, 5000, (next, chance) => {
    const from = next(600);
    return [from, chance() < 0.6 ? (from % 12) + 12 * next(50) : next(600)];
  }),
  'ring of cliques': Array.from({ length: 30 }, (_, at) => [
    ...clique([0, 1, 2, 3, 4].map((one) => 5 * at + one)),
    [5 * at, (5 * at + 5) % 150] as const,
  ]).flat(),
};

/** Links to oneself left out, parallel ones as weight. */
function weighted(pairs: Pairs): Graph {
  const graph = graphOf({ type: 'undirected' });
  for (const [a, b] of pairs.filter(([one, other]) => one !== other))
    graph.updateEdge(a, b, ({ weight = 0 }: { weight?: number }) => ({ weight: weight + 1 }));
  return graph;
}

test.each(Object.entries(GRAPHS))('the modularity of a %s graph is no worse than by graphology', async (_, pairs) => {
  const graph = weighted(pairs);
  const found = await communityOf(await topologyOf(600, pairs));
  const qualityOf = (of: (node: number) => number) =>
    modularity(graph, { getNodeCommunity: (node: string) => of(Number(node)), getEdgeWeight: 'weight' });
  const own = qualityOf((node) => found.get(node) ?? -1);
  for (const seed of [1, 2, 3]) {
    const theirs = louvain(graph, { rng: createRandom(seed) });
    expect(own).toBeGreaterThanOrEqual(0.99 * qualityOf((node) => theirs[node] ?? -1));
  }
});

test('where nothing is tied there is nothing to move', async () => {
  const context = await groundOf(await topologyOf(2, [[0, 0]]));
  const simple = await buildSimpleGraph(context.projection.out, context.projection.in, unhurried());
  expect(await findCommunities(simple, unhurried())).toEqual({ heads: Uint32Array.of(0), sizes: Uint32Array.of(1) });
});
