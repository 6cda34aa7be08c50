import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { singleSourceLength } from 'graphology-shortest-path';
import { expect, test } from 'vitest';
import { KIND_NAMES } from '../../../schema/ontology.ts';
import type { Direction } from '../../../src/graph/filter/filter.ts';
import { findPaths, type PathMode } from '../../../src/traversal/path/find-paths.ts';
import { putEntity, putLink } from '../../../src/traversal/topology/apply-rows.ts';
import { ensureCapacity } from '../../../src/traversal/topology/assemble.ts';
import { compileEdgeFilter } from '../../../src/traversal/topology/edge-filter.ts';
import { findNode, type Topology } from '../../../src/traversal/topology/topology.ts';
import { type MadeLink, PLAIN, topologyOf } from '../../support/made-graph.ts';
import { countRounds } from '../../support/rounds.ts';

const NODES = 1200;
const anyone = fc.nat(NODES - 1);
const DIRECTIONS: readonly Direction[] = ['OUT', 'IN', 'BOTH'];

/** Few entities have most of the links: they are walked along by pairs, and levels are so large that shortcuts are tried. */
const graph = fc
  .record({ seed: fc.nat(), perNode: fc.integer({ min: 1, max: 8 }), power: fc.integer({ min: 1, max: 6 }) })
  .map(({ seed, perNode, power }): MadeLink[] => {
    let state = seed;
    const random = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    return Array.from({ length: NODES * perNode }, () => [Math.floor(NODES * random()), Math.floor(NODES * random() ** power)] as const);
  });

/** The same graph as it comes about when half of its entities and links are recorded after the arrays were made, the last first. */
async function grown(links: readonly MadeLink[]): Promise<Topology> {
  const before = links.flatMap(([subject, object], at): MadeLink[] =>
    at % 2 === 0 && subject < NODES / 2 && object < NODES / 2 ? [[subject, object, { statement: at + 1 }]] : [],
  );
  const topology = await ensureCapacity(await topologyOf(NODES / 2, before), { nodes: NODES, links: links.length });
  for (let node = NODES - 1; node >= NODES / 2; node -= 1)
    putEntity(topology, { id: node + 1, kind: KIND_NAMES.indexOf('PERSON'), isPresent: true });
  for (const [at, [subject, object]] of [...links.entries()].reverse()) {
    putLink(topology, {
      ...{ statement: at + 1, subject: subject + 1, object: object + 1, attributes: PLAIN, evidence: 1 },
      ...{ earliest: Number.NaN, latest: Number.NaN, article: 1, allArticles: null },
    });
  }
  return topology;
}

/** What each entity leads to, that to avoid left out. */
function nextOf(links: readonly MadeLink[], direction: Direction, avoid: readonly number[]): readonly ReadonlySet<number>[] {
  const next = Array.from({ length: NODES }, () => new Set<number>());
  for (const [subject, object] of links) {
    if (avoid.includes(subject) || avoid.includes(object)) continue;
    if (direction !== 'IN') next[subject]?.add(object);
    if (direction !== 'OUT') next[object]?.add(subject);
  }
  return next;
}

/** The hops from each entity to one, by graphology. */
function hopsTo(next: readonly ReadonlySet<number>[], to: number): Readonly<Record<string, number>> {
  const reversed = new MultiDirectedGraph();
  for (const node of next.keys()) reversed.addNode(node);
  for (const [node, others] of next.entries()) for (const other of others) reversed.addEdge(other, node);
  return singleSourceLength(reversed, to);
}

/** All shortest paths by ids: at each entity to each that is a hop nearer, the lowest id first. */
function* descents(next: readonly ReadonlySet<number>[], hops: Readonly<Record<string, number>>, path: number[]): Generator<number[]> {
  const last = path.at(-1) ?? -1;
  const left = hops[last];
  if (left === 0) yield path;
  for (const other of [...(next[last] ?? [])].sort((a, b) => a - b))
    if (left !== undefined && hops[other] === left - 1) yield* descents(next, hops, [...path, other]);
}

interface Asked {
  readonly ends: readonly [from: number, to: number];
  readonly direction?: Direction;
  readonly avoid?: readonly number[];
  readonly through?: readonly number[];
}

function search(topology: Topology, mode: PathMode, first: number, { ends, direction = 'BOTH', avoid = [], through = [] }: Asked) {
  const place = (node: number) => findNode(topology, node + 1);
  const found = findPaths(topology, compileEdgeFilter(topology, { direction }), {
    ...{ from: place(ends[0]), to: place(ends[1]), avoid: avoid.map(place), through: through.map(place) },
    ...{ mode, first, maxDepth: 8 },
  });
  return { ...found, paths: found.paths.map((path) => path.map((node) => (topology.nodes.ids[node] as number) - 1)) };
}

test('among hubs, paths are as short as graphology says and in the order of ids, however the arrays came about', () =>
  fc.assert(
    fc.asyncProperty(graph, fc.array(fc.tuple(anyone, anyone, fc.nat(20)), { minLength: 9, maxLength: 9 }), async (links, asked) => {
      const topologies = [await topologyOf(NODES, links), await grown(links)];
      for (const [at, [from, to, hub]] of asked.entries()) {
        const direction = DIRECTIONS[at % 3] ?? 'BOTH';
        const avoid = [hub].filter((node) => node !== from && node !== to);
        const next = nextOf(links, direction, avoid);
        const hops = hopsTo(next, to);
        const far = hops[from] ?? null;
        const wanted = far !== null && far <= 8 ? descents(next, hops, [from]).take(8).toArray() : [];
        for (const topology of topologies) {
          const one = search(topology, 'SHORTEST', 1, { ends: [from, to], direction, avoid });
          expect(one).toMatchObject({ hops: far, end: far === null ? 'DISCONNECTED' : far <= 8 ? 'FOUND' : 'TOO_FAR' });
          expect(one.paths).toEqual(wanted.slice(0, 1));
          const all = search(topology, 'ALL_SHORTEST', 7, { ends: [from, to], direction, avoid });
          expect(all).toMatchObject({ paths: wanted.slice(0, 7), truncated: wanted.length > 7 });
        }
      }
    }),
    { numRuns: countRounds(10) },
  ));

test('among hubs, leaving paths one by one finds what walking everywhere finds, and nothing depends on how the arrays came about', () =>
  fc.assert(
    fc.asyncProperty(graph, fc.array(fc.tuple(anyone, anyone, anyone), { minLength: 4, maxLength: 4 }), async (links, asked) => {
      const [made, later] = [await topologyOf(NODES, links), await grown(links)];
      for (const [from, to, over] of asked) {
        const ends = [from, to] as const;
        for (const mode of ['SHORTEST', 'ALL_SHORTEST', 'K_SHORTEST', 'SIMPLE'] as const) {
          expect(search(later, mode, 12, { ends })).toEqual(search(made, mode, 12, { ends }));
          expect(search(later, mode, 4, { ends, through: [over] })).toEqual(search(made, mode, 4, { ends, through: [over] }));
        }
        const [left, walked] = [search(made, 'K_SHORTEST', 12, { ends }), search(made, 'SIMPLE', 12, { ends })];
        expect({ ...left, visited: 0 }).toEqual({ ...walked, visited: 0 });
      }
    }),
    { numRuns: countRounds(6) },
  ));
