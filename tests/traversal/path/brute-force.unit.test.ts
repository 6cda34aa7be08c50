import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Kind } from '../../../schema/ontology.ts';
import type { Direction } from '../../../src/graph/filter/filter.ts';
import { findPaths, isConnected, PATH_MODES, type PathMode, type PathSearch } from '../../../src/traversal/path/find-paths.ts';
import { compileEdgeFilter } from '../../../src/traversal/topology/edge-filter.ts';
import { topologyOf } from '../../support/made-graph.ts';

const NODES = 8;
const node = fc.nat(NODES - 1);
const graph = fc.record({
  kinds: fc.array(fc.constantFrom<Kind>('PERSON', 'EVENT'), { minLength: NODES, maxLength: NODES }),
  links: fc.array(fc.tuple(node, node), { maxLength: 20 }),
});
const asked = fc.record({
  ends: fc.tuple(node, node),
  direction: fc.constantFrom<Direction>('OUT', 'IN', 'BOTH'),
  kind: fc.option(fc.constantFrom<readonly Kind[]>(['PERSON'], ['EVENT'])),
  mode: fc.constantFrom<PathMode>(...PATH_MODES),
  maxDepth: fc.integer({ min: 1, max: 7 }),
  first: fc.integer({ min: 1, max: 20 }),
  through: fc.uniqueArray(node, { maxLength: 3 }),
  avoid: fc.uniqueArray(node, { maxLength: 2 }),
});
type Graph = typeof graph extends fc.Arbitrary<infer G> ? G : never;
type Asked = typeof asked extends fc.Arbitrary<infer A> ? A : never;

/** Every path without a node twice, by going everywhere; shorter first, then by ids. */
function allPaths({ kinds, links }: Graph, { ends: [from, to], direction, kind, through, avoid }: Asked): number[][] {
  const isTarget = (one: number) => one === from || one === to || through.includes(one);
  const next = (one: number) =>
    links
      .flatMap(([subject, object]) => [
        ...(direction !== 'IN' && subject === one ? [object] : []),
        ...(direction !== 'OUT' && object === one ? [subject] : []),
      ])
      .filter((other) => !avoid.includes(other) && (isTarget(other) || !kind || kind.includes(kinds[other] as Kind)));
  const found = new Set<string>();
  const walk = (path: number[]): void => {
    const last = path.at(-1) as number;
    if (last === to) {
      if (through.every((one) => path.includes(one))) found.add(path.join());
      return;
    }
    for (const other of next(last)) if (!path.includes(other)) walk([...path, other]);
  };
  walk([from]);
  return [...found]
    .map((path) => path.split(',').map(Number))
    .sort(
      (a, b) =>
        a.length - b.length || (a[a.findIndex((one, at) => one !== b[at])] ?? 0) - (b[a.findIndex((one, at) => one !== b[at])] ?? 0),
    );
}

test('the paths of every mode are those that going everywhere finds, in their order', () =>
  fc.assert(
    fc.asyncProperty(graph, asked, async (made, query) => {
      const { ends, mode, maxDepth, first } = query;
      const [from, to] = ends;
      const through = query.through.filter((one) => !ends.includes(one));
      const avoid = query.avoid.filter((one) => !ends.includes(one) && !through.includes(one));
      const topology = await topologyOf(NODES, made.links, made.kinds);
      const edgeFilter = compileEdgeFilter(topology, { direction: query.direction, kind: query.kind });
      const search: PathSearch = { from, to, through, avoid, mode, maxDepth, first };
      const found = findPaths(topology, edgeFilter, search);
      const every = allPaths(made, { ...query, through, avoid });
      const short = every.filter((path) => path.length - 1 <= maxDepth);
      const wanted = {
        SHORTEST: short.slice(0, 1),
        ALL_SHORTEST: short.filter((path) => path.length === short[0]?.length),
        K_SHORTEST: short,
        SIMPLE: short,
      }[mode];
      expect(found.paths).toEqual(wanted.slice(0, mode === 'SHORTEST' ? 1 : first));
      expect(found.truncated).toBe(mode !== 'SHORTEST' && wanted.length > first);
      if (through.length === 0 && every[0]) expect(found.hops).toBe(every[0].length - 1);
      if (found.paths.length === 0) expect(found.end).toBe(every.length > 0 ? 'TOO_FAR' : 'DISCONNECTED');
    }),
    { numRuns: 1500 },
  ));

test('nodes are tied where going everywhere comes from one to the others', () =>
  fc.assert(
    fc.asyncProperty(graph, fc.uniqueArray(node, { minLength: 2, maxLength: 3 }), async (made, nodes) => {
      const topology = await topologyOf(NODES, made.links);
      const group = Array.from({ length: NODES }, (_, at) => at);
      const rootOf = (one: number): number => (group[one] === one ? one : rootOf(group[one] as number));
      for (const [subject, object] of made.links) group[rootOf(subject)] = rootOf(object);
      expect(isConnected(topology, compileEdgeFilter(topology, {}), nodes)).toBe(new Set(nodes.map(rootOf)).size === 1);
    }),
    { numRuns: 300 },
  ));

test('a search that may look at little says that it was ended', async () => {
  const ring = Array.from({ length: 200 }, (_, at) => [at, (at + 1) % 200] as const);
  const topology = await topologyOf(200, ring);
  const search = { from: 0, to: 100, mode: 'SHORTEST', maxDepth: 8, first: 1 } as const;
  expect(findPaths(topology, compileEdgeFilter(topology, {}), search)).toMatchObject({ paths: [], end: 'TOO_FAR', hops: 100 });
  expect(findPaths(topology, compileEdgeFilter(topology, {}), { ...search, maxLinks: 20 })).toMatchObject({
    paths: [],
    end: 'BUDGET_SPENT',
    truncated: true,
  });
});
