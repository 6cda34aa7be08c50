import { beforeEach, expect, test } from 'vitest';
import { findPaths } from '../../../src/traversal/path/find-paths.ts';
import { compileEdgeFilter } from '../../../src/traversal/topology/edge-filter.ts';
import { needsGraphalytics, readAdjacency, readAnswers } from '../../support/graphalytics.ts';

beforeEach(needsGraphalytics);

/** What the specification gives a vertex that is not come to. */
const UNREACHABLE = 9_000_000_000_000_000_000;

test.each([
  ['bfs/dir-input', 'bfs/dir-output', true],
  ['bfs/undir-input', 'bfs/undir-output', false],
  ['example/example-directed-input', 'example/example-directed-BFS', true],
  ['example/example-undirected-input', 'example/example-undirected-BFS', false],
])('the shortest paths of %s are as long as %s says', async (input, output, isDirected) => {
  const { topology, nodeOf } = await readAdjacency(input, isDirected);
  const answers = readAnswers(output);
  const source = [...answers].find(([, hops]) => hops === 0)?.[0] ?? -1;
  const edgeFilter = compileEdgeFilter(topology, { direction: isDirected ? 'OUT' : 'BOTH' });
  expect(answers.size).toBeGreaterThan(5);
  for (const [vertex, hops] of answers) {
    if (nodeOf(vertex) < 0) continue; // nothing leads to it or from it
    const found = findPaths(topology, edgeFilter, { from: nodeOf(source), to: nodeOf(vertex), mode: 'SHORTEST', maxDepth: 8, first: 1 });
    expect([vertex, found.paths[0] ? found.paths[0].length - 1 : found.end]).toEqual([vertex, hops > UNREACHABLE ? 'DISCONNECTED' : hops]);
  }
});
