import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntityId } from '../../../schema/ids.ts';
import { computeBetweenness, drawPivots } from '../../../src/traversal/metrics/betweenness.ts';
import { getGroup } from '../../../src/traversal/metrics/entity-values.ts';
import {
  getBetweenness,
  getComponents,
  getCoreness,
  getDegrees,
  getPageRanks,
  type MetricsContext,
} from '../../../src/traversal/metrics/metrics.ts';
import { countLinks } from '../../../src/traversal/metrics/projection.ts';
import { buildSimpleGraph } from '../../../src/traversal/metrics/simple-graph.ts';
import { betweennessCentrality, connectedComponents, type Graph, pagerank } from './graphology.ts';
import { groundOf, unhurried, valueAtNode } from './ground.ts';
import { arraysOf, linksAsGraph, simplified, someGraph, walkedAs } from './random-graph.ts';

/** Holds for many graphs, each as arrays with the part of it that counts and as graphology has that part. */
const forGraphs = (check: (context: MetricsContext, graph: Graph) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(someGraph, async (made) => {
      const context = await groundOf(await arraysOf(made), { direction: made.direction, kind: made.kind });
      await check(context, linksAsGraph(made));
    }),
    { numRuns: 300 },
  );

test('the part measured has the links that count, and the entities they tie', () =>
  forGraphs(async ({ projection: part }, graph) => {
    expect([...part.ids]).toEqual(graph.mapNodes((node) => Number(node) + 1).sort((a, b) => a - b));
    expect(countLinks(part)).toBe(graph.size);
    for (const [place, id] of part.ids.entries()) {
      const ends = [...part.out.ends.subarray(part.out.starts[place], part.out.starts[place + 1])].map((end) => part.ids[end]);
      expect(ends).toEqual(graph.mapOutEdges(id - 1, (_, __, ___, to) => Number(to) + 1).sort((a, b) => a - b));
    }
  }));

test('degrees', () =>
  forGraphs(async (context, graph) => {
    const found = await getDegrees(context);
    graph.forEachNode((node) => {
      expect(valueAtNode(context, found.in, Number(node))).toBe(graph.inDegree(node));
      expect(valueAtNode(context, found.out, Number(node))).toBe(graph.outDegree(node));
      expect(valueAtNode(context, found.all, Number(node))).toBe(graph.edges(node).length);
    });
  }));

test('PageRank', () =>
  forGraphs(async (context, graph) => {
    if (graph.order === 0) return;
    const ranks = await getPageRanks(context);
    const expected = pagerank(walkedAs(graph, context.direction), { alpha: 0.85, tolerance: 1e-12, maxIterations: 1000 });
    for (const [node, rank] of Object.entries(expected)) expect(valueAtNode(context, ranks, Number(node))).toBeCloseTo(rank, 6);
    expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 9);
  }));

test('betweenness, from all entities', () =>
  forGraphs(async (context, graph) => {
    const { values, pivots, isSampled } = await getBetweenness(context);
    expect([pivots, isSampled]).toEqual([graph.order, false]);
    if (graph.order < 3) return expect(values.every((value) => value === 0)).toBe(true);
    const expected = betweennessCentrality(simplified(graph, context.direction), { normalized: true });
    for (const [node, value] of Object.entries(expected)) expect(valueAtNode(context, values, Number(node))).toBeCloseTo(value, 12);
  }));

test('betweenness from some entities has no bias: on average over all choices it is exact', () =>
  forGraphs(async ({ projection: part }, graph) => {
    const simple = await buildSimpleGraph(part.out, part.in, unhurried());
    const exact = await computeBetweenness(simple, drawPivots(graph.order, graph.size), unhurried());
    const sum = new Float64Array(graph.order);
    for (const place of part.ids.keys())
      for (const [at, value] of (await computeBetweenness(simple, Uint32Array.of(place), unhurried())).entries())
        sum[at] = (sum[at] ?? 0) + value;
    for (const [at, value] of exact.entries()) expect((sum[at] ?? 0) / graph.order).toBeCloseTo(value, 12);
  }));

test('beyond a size betweenness is measured from some entities, always the same, none twice', () => {
  expect(drawPivots(5_000, 10_000)).toHaveLength(5_000);
  expect(drawPivots(5_001, 10_000)).toHaveLength(5_000);
  const pivots = drawPivots(200_000, 2_000_000);
  expect(new Set(pivots).size).toBe(25);
  expect(drawPivots(200_000, 2_000_000)).toEqual(pivots);
  expect(drawPivots(1_000_000, 10_000_000)).toHaveLength(10);
});

test('components, each with its smallest id', () =>
  forGraphs(async (context, graph) => {
    const groups = await getComponents(context);
    for (const members of connectedComponents(graph)) {
      const first = Math.min(...members.map(Number)) + 1;
      for (const node of members)
        expect(getGroup(context.projection, groups, (Number(node) + 1) as EntityId)).toEqual({ first, size: members.length });
    }
  }));

/** By its definition: as long as some have fewer than k others, they are taken away. */
function corenessOf(graph: Graph): Map<string, number> {
  const found = new Map(graph.mapNodes((node) => [node, 0]));
  const left = simplified(graph, 'BOTH');
  for (let k = 1; left.order > 0; k += 1) {
    for (let few = left.nodes(); few.length > 0; ) {
      few = left.filterNodes((node) => left.degree(node) < k);
      for (const node of few) left.dropNode(node);
    }
    left.forEachNode((node) => found.set(node, k));
  }
  return found;
}

test('coreness', () =>
  forGraphs(async (context, graph) => {
    const found = await getCoreness(context);
    for (const [node, coreness] of corenessOf(graph)) expect(valueAtNode(context, found, Number(node))).toBe(coreness);
  }));

test('what is not in the part has 0 of everything and is alone', async () => {
  const context = await groundOf(await arraysOf({ kinds: [], links: [[0, 1]], later: [], direction: 'BOTH', kind: null }));
  expect(valueAtNode(context, await getPageRanks(context), 5)).toBe(0);
  expect(valueAtNode(context, (await getDegrees(context)).all, 5)).toBe(0);
  expect(getGroup(context.projection, await getComponents(context), 6 as EntityId)).toEqual({ first: 6, size: 1 });
});
