import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KIND_NAMES } from '../../../schema/ontology.ts';
import { compilePattern } from '../../../src/traversal/pattern/compile.ts';
import { findMatches } from '../../../src/traversal/pattern/match.ts';
import { computeReach } from '../../../src/traversal/pattern/reach.ts';
import { searchPattern } from '../../../src/traversal/pattern/search.ts';
import { putEntity, putLink } from '../../../src/traversal/topology/apply-rows.ts';
import { RETRACTED } from '../../../src/traversal/topology/edge-attributes.ts';
import type { Topology } from '../../../src/traversal/topology/topology.ts';
import { countRounds } from '../../support/rounds.ts';
import { bruteForce, type Graph, type Question, rowText } from './brute-force.ts';
import { arraysOf, graphs, linkOf, questions } from './random.ts';

/** The rows of a question, in their order. */
const matchesOf = (topology: Topology, { pattern, ...facts }: Question): string[] =>
  findMatches(topology, pattern, facts, []).rows.map(({ entities, edges }) =>
    rowText(
      entities,
      edges.map((hops) => hops.map(({ statement }) => statement)),
    ),
  );

/** What a search within a budget finds, in the order it finds it. */
function found(topology: Topology, { pattern, ...facts }: Question, mostRows: number, mostLinks: number) {
  const { nodes, links } = topology;
  const { rows, truncated } = searchPattern(topology, compilePattern(topology, pattern, facts), mostRows, mostLinks);
  const texts = rows.map((row) =>
    rowText(
      row.nodes.map((node) => nodes.ids[node] ?? 0),
      row.paths.map((path) => path.map((link) => links.statements[link] ?? 0)),
    ),
  );
  return { rows: texts, truncated };
}

/** The same graph in arrays that were made of a part of it and then changed, `early` being what is done with them before. */
async function changedArrays({ kinds, facts }: Graph, early: (topology: Topology) => unknown = () => {}): Promise<Topology> {
  const old = Math.ceil(kinds.length / 2);
  const isOld = ({ subject, object }: Graph['facts'][number]) => subject < old && object < old;
  const topology = await arraysOf({ kinds: kinds.slice(0, old), facts: [] });
  for (const [at, fact] of facts.entries()) if (isOld(fact)) putLink(topology, linkOf(fact, at));
  early(topology);
  const entities = kinds.map((kind, at) => ({ id: at + 1, kind: KIND_NAMES.indexOf(kind), isPresent: true }));
  for (const entity of entities.toReversed()) putEntity(topology, entity);
  const links = facts.map(linkOf);
  for (const link of links) putLink(topology, { ...link, statement: link.statement + 100 });
  for (const link of links.toReversed()) putLink(topology, link);
  for (const link of links) putLink(topology, { ...link, statement: link.statement + 100, attributes: RETRACTED });
  return topology;
}

/** Makes every entity look like one with very many links. */
const asHubs = (topology: Topology): Topology => {
  topology.nodes.degrees.fill(1000);
  return topology;
};

test('it finds what trying everything finds, each row once', async () => {
  let matched = 0;
  await fc.assert(
    fc.asyncProperty(graphs, questions, async (graph, question) => {
      const expected = bruteForce(graph, question);
      matched += expected.length > 0 ? 1 : 0;
      const topology = await arraysOf(graph);
      expect(matchesOf(topology, question).sort()).toEqual(expected);
      expect(matchesOf(asHubs(topology), question).sort()).toEqual(expected);
    }),
    { numRuns: countRounds(320) },
  );
  expect(matched).toBeGreaterThan(countRounds(320) / 6);
});

test('arrays that have changed since the plan was guessed give the same', async () => {
  await fc.assert(
    fc.asyncProperty(graphs, questions, async (graph, question) => {
      const topology = await changedArrays(graph, (early) => matchesOf(early, question));
      expect(matchesOf(topology, question).sort()).toEqual(bruteForce(graph, question));
    }),
    { numRuns: countRounds(160) },
  );
});

test('a budget of rows or of links cuts, says so, and finds the same whatever the order of the arrays', async () => {
  const budgets = fc.record({ rows: fc.nat(8), links: fc.nat(80) });
  await fc.assert(
    fc.asyncProperty(graphs, questions, budgets, async (graph, question, { rows, links }) => {
      const all = bruteForce(graph, question);
      const topology = await arraysOf(graph);
      const byRows = found(topology, question, rows, 1_000_000);
      expect(byRows.rows.length).toBe(Math.min(rows, all.length));
      expect(byRows.truncated).toBe(all.length > rows);
      const byLinks = found(topology, question, 1_000_000, links);
      expect(all).toEqual(expect.arrayContaining(byLinks.rows));
      expect(new Set(byLinks.rows).size).toBe(byLinks.rows.length);
      if (!byLinks.truncated) expect(byLinks.rows.sort()).toEqual(all);
      expect(found(await changedArrays(graph), question, rows, links)).toEqual(found(topology, question, rows, links));
    }),
    { numRuns: countRounds(160) },
  );
});

test('the statements of a match lie within the reach of each of its entities', async () => {
  await fc.assert(
    fc.asyncProperty(graphs, questions, async (graph, question) => {
      const { pattern, ...facts } = question;
      const ends = graph.facts.map(({ subject, object }) => [subject + 1, object + 1] as const);
      for (const { entities, edges } of findMatches(await arraysOf(graph), pattern, facts, []).rows) {
        for (const [at, entity] of entities.entries()) {
          const near = within(ends, entity, computeReach(pattern, at));
          expect(near).toEqual(expect.arrayContaining(edges.flat().flatMap(({ from, to }) => [from, to])));
        }
      }
    }),
    { numRuns: countRounds(160) },
  );
});

/** The ids at most so many hops from one. */
function within(ends: readonly (readonly [number, number])[], start: number, hops: number): number[] {
  const near = new Set([start]);
  for (let hop = 0; hop < hops; hop += 1)
    for (const [one, other] of ends.filter((pair) => pair.some((id) => near.has(id))).values()) near.add(one).add(other);
  return [...near];
}
