import type { Core, EdgeSingular, ElementDefinition, LayoutOptions, NodeSingular } from 'cytoscape';
import type { FcoseLayoutOptions } from 'cytoscape-fcose';
import { type Place, places } from './places.ts';

/** Of more nodes than this every force against every other takes too long: they stay where they begin, but for a little. */
const LARGE = 400;
const LENGTHS: Readonly<Record<string, number>> = { UNKNOWN: 50, MORE: 40, DERIVED: 190 };
const LENGTH = 120;

/** Gives a place to what has none; what has one keeps it. */
export function layOut(core: Core, elements: readonly ElementDefinition[], of: readonly string[], kept: ReadonlyMap<string, Place>): void {
  const data = elements.map((element) => element.data);
  const nodes = data.flatMap(({ id, source }) => (id !== undefined && source === undefined ? [{ id }] : []));
  const links = data.flatMap(({ source, target }) => (source === undefined || target === undefined ? [] : [{ source, target }]));
  const begin = places({ nodes, links, of }, kept);
  core.nodes().positions((node: NodeSingular) => begin.get(node.id()) ?? { x: 0, y: 0 });
  const options: FcoseLayoutOptions = {
    name: 'fcose',
    quality: nodes.length > LARGE ? 'default' : 'proof',
    randomize: false,
    animate: false,
    fit: false,
    nodeDimensionsIncludeLabels: nodes.length <= LARGE,
    packComponents: false,
    ...(nodes.length > LARGE && { numIter: 400 }),
    idealEdgeLength: (edge: EdgeSingular) => LENGTHS[String(edge.target().data('kind'))] ?? LENGTH,
    nodeRepulsion: () => 14_000,
    fixedNodeConstraint: [...kept].filter(([nodeId]) => begin.has(nodeId)).map(([nodeId, position]) => ({ nodeId, position })),
  };
  // Its types allow for undefined where Cytoscape's do not.
  core.layout(options as LayoutOptions).run();
  // The layout keeps what is fixed to within a fraction of a point: here it stays exactly.
  core.nodes().positions((node: NodeSingular) => kept.get(node.id()) ?? node.position());
}
