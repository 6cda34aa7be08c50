import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KIND_NAMES, type Kind } from '../../../schema/ontology.ts';
import type { Direction } from '../../../src/graph/filter/filter.ts';
import { EXPANSION_ORDERS, type ExpansionOrder } from '../../../src/traversal/neighborhood/expansion-order.ts';
import { walk } from '../../../src/traversal/neighborhood/walk.ts';
import { findLinksAmong } from '../../../src/traversal/subgraph/links-among.ts';
import { putLink } from '../../../src/traversal/topology/apply-rows.ts';
import { compileEdgeFilter } from '../../../src/traversal/topology/edge-filter.ts';
import { type MadeLink, PLAIN, topologyOf } from '../../support/made-graph.ts';

const NODES = 9;
const graph = fc.record({
  kinds: fc.array(fc.constantFrom<Kind>('PERSON', 'EVENT', 'FUND'), { minLength: NODES, maxLength: NODES }),
  links: fc.array(fc.tuple(fc.nat(NODES - 1), fc.nat(NODES - 1), fc.integer({ min: 1, max: 4 })), { maxLength: 24 }),
  later: fc.array(fc.tuple(fc.nat(NODES - 1), fc.nat(NODES - 1), fc.integer({ min: 1, max: 4 })), { maxLength: 6 }),
});
const query = fc.record({
  starts: fc.uniqueArray(fc.nat(NODES - 1), { minLength: 1, maxLength: 2 }),
  depth: fc.nat(3),
  maxNodes: fc.integer({ min: 2, max: 8 }),
  maxPerNode: fc.integer({ min: 1, max: 4 }),
  order: fc.constantFrom<ExpansionOrder>(...EXPANSION_ORDERS),
  direction: fc.constantFrom<Direction>('OUT', 'IN', 'BOTH'),
  kind: fc.option(fc.subarray<Kind>(['PERSON', 'EVENT', 'FUND'], { minLength: 1 })),
});
type Graph = typeof graph extends fc.Arbitrary<infer G> ? G : never;
type Query = typeof query extends fc.Arbitrary<infer Q> ? Q : never;

/** The graph as arrays, with some links put in after they were made. */
async function arrays({ kinds, links, later }: Graph) {
  const made = links.map(([subject, object, evidence]): MadeLink => [subject, object, { evidence }]);
  const topology = await topologyOf(NODES, made, kinds);
  for (const [at, [subject, object, evidence]] of later.entries()) {
    const plain = { attributes: PLAIN, earliest: Number.NaN, latest: Number.NaN, article: 1, allArticles: null, evidence };
    putLink(topology, { ...plain, statement: links.length + at + 1, subject: subject + 1, object: object + 1 });
  }
  return topology;
}

/** The walk by its definition: every link looked at every time, everything sorted. */
function naive({ kinds, links: old, later }: Graph, { starts, depth, maxNodes, maxPerNode, order, direction, kind }: Query) {
  const links = [...old, ...later].map(([subject, object, evidence], at) => ({ subject, object, evidence, statement: at + 1 }));
  const degree = (node: number) => links.filter(({ subject, object }) => subject === node || object === node).length;
  const visited = [...starts];
  const cut: number[] = [];
  const neighbors = (node: number) =>
    links
      .flatMap((link) => [
        ...(direction !== 'IN' && link.subject === node ? [{ ...link, other: link.object }] : []),
        ...(direction !== 'OUT' && link.object === node && link.subject !== node ? [{ ...link, other: link.subject }] : []),
      ])
      .filter(({ other }) => !visited.includes(other) && (!kind || kind.includes(kinds[other] as Kind)))
      .map((link) => ({ ...link, rank: { LINKS: degree(link.other), RECENCY: link.statement, EVIDENCE: link.evidence }[order] }))
      .sort((a, b) => b.rank - a.rank || a.other - b.other);
  let level = [...starts];
  for (let at = 0; at < depth; at += 1) {
    const next: number[] = [];
    for (const node of level) {
      const found = [...new Set(neighbors(node).map(({ other }) => other))];
      const taken = found.slice(0, Math.min(maxPerNode, Math.max(0, maxNodes - visited.length)));
      if (taken.length < found.length) cut.push(node);
      visited.push(...taken);
      next.push(...taken);
    }
    level = next;
  }
  return { visited, cut };
}

test('a walk comes to the best neighbors of each node, level by level, and knows where it was cut', () =>
  fc.assert(
    fc.asyncProperty(graph, query, async (made, asked) => {
      const topology = await arrays(made);
      const edgeFilter = compileEdgeFilter(topology, { direction: asked.direction, kind: asked.kind });
      const { visited, cut } = walk(topology, edgeFilter, { ...asked, isShown: () => true });
      const expected = naive(made, asked);
      expect([...visited.keys()]).toEqual(expected.visited);
      expect([...cut.keys()]).toEqual(expected.cut);
    }),
    { numRuns: 400 },
  ));

test('what is not shown is walked through, and does not count', async () => {
  const topology = await topologyOf(4, [
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  const asked = { starts: [0], depth: 3, maxNodes: 2, maxPerNode: 5, order: 'LINKS' } as const;
  const { visited, cut } = walk(topology, compileEdgeFilter(topology, {}), { ...asked, isShown: (node) => node !== 1 });
  expect([...visited.keys()]).toEqual([0, 1, 2]);
  expect([...cut]).toEqual([[2, null]]);
});

test('links among nodes are all there, each once, also between hubs', () =>
  fc.assert(
    fc.asyncProperty(graph, fc.subarray([...Array(NODES).keys()]), fc.boolean(), async (made, among, isHub) => {
      const hub: [number, number, number][] = isHub ? Array.from({ length: 200 }, (_, at) => [0, at % NODES, 1]) : [];
      const links = [...made.links, ...hub];
      const topology = await arrays({ ...made, links });
      const expected = [...links, ...made.later].flatMap(([subject, object], at) =>
        among.includes(subject) && among.includes(object) ? [at + 1] : [],
      );
      const found = findLinksAmong(topology, compileEdgeFilter(topology, { direction: 'OUT', kind: [KIND_NAMES[0] as Kind] }), among);
      expect(found.map((link) => topology.links.statements[link]).sort((a, b) => Number(a) - Number(b))).toEqual(expected);
    }),
    { numRuns: 200 },
  ));
