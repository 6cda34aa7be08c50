import fc from 'fast-check';
import type { Kind } from '../../../schema/ontology.ts';
import type { Direction } from '../../../src/graph/filter/filter.ts';
import { putLink } from '../../../src/traversal/topology/apply-rows.ts';
import type { Topology } from '../../../src/traversal/topology/topology.ts';
import { PLAIN, topologyOf } from '../../support/made-graph.ts';
import { type Graph, graphOf } from './graphology.ts';

const NODES = 10;
const link = fc.tuple(fc.nat(NODES - 1), fc.nat(NODES - 1));

/** Small graphs with parallel links, links to oneself, links that came after the arrays were made, and the way they are measured. */
export const someGraph = fc.record({
  kinds: fc.array(fc.constantFrom<Kind>('PERSON', 'EVENT', 'FUND'), { minLength: NODES, maxLength: NODES }),
  links: fc.array(link, { maxLength: 24 }),
  later: fc.array(link, { maxLength: 6 }),
  direction: fc.constantFrom<Direction>('OUT', 'IN', 'BOTH'),
  kind: fc.option(fc.subarray<Kind>(['PERSON', 'EVENT', 'FUND'], { minLength: 1 })),
});
type SomeGraph = typeof someGraph extends fc.Arbitrary<infer G> ? G : never;

export async function arraysOf({ kinds, links, later }: SomeGraph): Promise<Topology> {
  const topology = await topologyOf(NODES, links, kinds);
  for (const [at, [subject, object]] of later.entries()) {
    const plain = { attributes: PLAIN, earliest: Number.NaN, latest: Number.NaN, article: 1, allArticles: null, evidence: 1 };
    putLink(topology, { ...plain, statement: links.length + at + 1, subject: subject + 1, object: object + 1 });
  }
  return topology;
}

/** The links that count, as graphology has them: every one, as it leads from subject to value. */
export function linksAsGraph({ kinds, links, later, kind }: SomeGraph): Graph {
  const graph = graphOf({ type: 'directed', multi: true });
  const isIn = (node: number) => !kind || kind.includes(kinds[node] as Kind); // every node has one
  for (const [subject, object] of [...links, ...later].filter(([a, b]) => isIn(a) && isIn(b))) {
    graph.mergeNode(subject);
    graph.mergeNode(object);
    graph.addEdge(subject, object);
  }
  return graph;
}

/** The same as they are followed: once along each link, or once either way. */
export function walkedAs(graph: Graph, direction: Direction): Graph {
  const walked = graphOf({ type: 'directed', multi: true });
  graph.forEachNode((node) => walked.addNode(node));
  graph.forEachEdge((_, __, from, to) => {
    if (direction !== 'IN') walked.addEdge(from, to);
    if (direction === 'IN' || (direction === 'BOTH' && from !== to)) walked.addEdge(to, from);
  });
  return walked;
}

/** The same without parallel links and links to oneself. */
export function simplified(graph: Graph, direction: Direction): Graph {
  const simple = graphOf({ type: direction === 'BOTH' ? 'undirected' : 'directed' });
  graph.forEachNode((node) => simple.addNode(node));
  graph.forEachEdge((_, __, from, to) => {
    if (from === to) return;
    if (direction === 'IN') simple.mergeEdge(to, from);
    else simple.mergeEdge(from, to);
  });
  return simple;
}
