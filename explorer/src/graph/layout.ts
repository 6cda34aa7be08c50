import type { Core, EdgeSingular, ElementDefinition, LayoutOptions, NodeSingular } from 'cytoscape';
import type { FcoseLayoutOptions } from 'cytoscape-fcose';
import { crowdPlaces } from './crowd.ts';
import { type Place, places } from './places.ts';

/** Of more nodes than this every force against every other takes too long. */
const LARGE = 400;
const LENGTHS: Readonly<Record<string, number>> = { UNKNOWN: 50, MORE: 40, DERIVED: 190 };
const LENGTH = 120;
/** Around what has many neighbors there must be room for them: so much longer for so many links. */
const ROOM = { links: 40, most: 5 };

/** Gives a place to what has none; what has one keeps it. */
export function layOut(core: Core, elements: readonly ElementDefinition[], of: readonly string[], kept: ReadonlyMap<string, Place>): void {
  const data = elements.map((element) => element.data);
  const nodes = data.flatMap(({ id, source }) => (id !== undefined && source === undefined ? [{ id }] : []));
  const links = data.flatMap(({ source, target }) => (source === undefined || target === undefined ? [] : [{ source, target }]));
  const isCrowd = nodes.length > LARGE;
  const begin = (isCrowd ? crowdPlaces : places)({ nodes, links, of }, kept);
  core.nodes().positions((node: NodeSingular) => begin.get(node.id()) ?? { x: 0, y: 0 });
  if (isCrowd) return;
  const options: FcoseLayoutOptions = {
    name: 'fcose',
    quality: 'proof',
    randomize: false,
    animate: false,
    fit: false,
    nodeDimensionsIncludeLabels: true,
    packComponents: false,
    idealEdgeLength: (edge: EdgeSingular) => LENGTHS[String(edge.target().data('kind'))] ?? LENGTH * room(edge),
    nodeRepulsion: () => 14_000,
    fixedNodeConstraint: [...kept].filter(([nodeId]) => begin.has(nodeId)).map(([nodeId, position]) => ({ nodeId, position })),
  };
  // Its types allow for undefined where Cytoscape's do not.
  core.layout(options as LayoutOptions).run();
  // The layout keeps what is fixed to within a fraction of a point: here it stays exactly.
  core.nodes().positions((node: NodeSingular) => kept.get(node.id()) ?? node.position());
}

function room(edge: EdgeSingular): number {
  const links = Math.max(edge.source().degree(false), edge.target().degree(false));
  return Math.max(1, Math.min(ROOM.most, links / ROOM.links));
}
