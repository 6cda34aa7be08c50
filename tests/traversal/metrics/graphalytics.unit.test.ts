import { beforeEach, expect, test } from 'vitest';
import { getGroup } from '../../../src/traversal/metrics/entity-values.ts';
import { getComponents } from '../../../src/traversal/metrics/metrics.ts';
import { computePageRank } from '../../../src/traversal/metrics/page-rank.ts';
import type { Topology } from '../../../src/traversal/topology/topology.ts';
import { needsGraphalytics, readAdjacency, readAnswers } from '../../support/graphalytics.ts';
import { groundOf, unhurried, valueAtNode } from './ground.ts';

beforeEach(needsGraphalytics);

test.each([
  ['pr/dir-input', 'pr/dir-output', true, 26],
  ['pr/undir-input', 'pr/undir-output', false, 26],
  ['example/example-directed-input', 'example/example-directed-PR', true, 2],
  ['example/example-undirected-input', 'example/example-undirected-PR', false, 2],
])('PageRank of %s is what %s says', async (input, output, isDirected, rounds) => {
  const { topology, nodeOf } = await readAdjacency(input, isDirected);
  const context = await groundOf(topology, { direction: isDirected ? 'OUT' : 'BOTH' });
  const ranks = await computePageRank(context.projection, context.direction, unhurried(), { rounds, leastChange: 0 });
  const answers = readAnswers(output);
  expect(answers.size).toBeGreaterThan(8);
  // The specification allows a relative error of 1e-4; the files have seven digits or more.
  for (const [vertex, rank] of answers) expect(Math.abs(valueAtNode(context, ranks, nodeOf(vertex)) / rank - 1)).toBeLessThan(1e-6);
});

test.each([
  ['wcc/dir-input', 'wcc/dir-output', true],
  ['wcc/undir-input', 'wcc/undir-output', false],
  ['example/example-directed-input', 'example/example-directed-WCC', true],
  ['example/example-undirected-input', 'example/example-undirected-WCC', false],
])('components of %s are those of %s', async (input, output, isDirected) => {
  const { topology, vertices, nodeOf } = await readAdjacency(input, isDirected);
  const context = await groundOf(topology);
  const groups = await getComponents(context);
  const answers = readAnswers(output);
  expect(answers.size).toBeGreaterThan(5);
  const found = (vertex: number) => getGroup(context.projection, groups, topology.nodes.ids[nodeOf(vertex)] as never);
  for (const [a, component] of answers) {
    const together = [...answers.keys()].filter((b) => answers.get(b) === component);
    expect(vertices[nodeOfId(topology, found(a).first)]).toBe(Math.min(...together));
    expect(found(a).size).toBe(together.length);
  }
});

const nodeOfId = ({ nodes }: Topology, id: number): number => nodes.ids.indexOf(id);
