import type { Core, EdgeSingular, ElementDefinition, LayoutOptions, NodeSingular } from 'cytoscape';
import type { FcoseLayoutOptions } from 'cytoscape-fcose';
import { placeAroundHubs } from './hub-layout.ts';
import { type Position, placeRadially } from './radial-layout.ts';
import { type LabelBox, separateBoxes } from './separation.ts';

/** A force layout of more nodes takes too long. */
const MAX_FORCE_NODES = 400;
const EDGE_LENGTHS: Readonly<Record<string, number>> = { UNKNOWN: 50, MORE: 40, DERIVED: 190 };
const EDGE_LENGTH = 120;
/** A graph of more nodes is denser, so that its labels can be read when all of it is shown. */
const MAX_LOOSE_NODES = 36;
const LOOSE = { repulsion: 14_000, length: 1, gravity: 0.25, range: 3.8 };
const DENSE = { repulsion: 3_000, length: 0.5, gravity: 2, range: 1 };
/** Edges of a hub are longer, to make room for its neighbors: by its links divided by `links`, at most `most` times. */
const HUB_STRETCH = { links: 40, most: 5 };

/** Positions new nodes. Fixed nodes keep their positions. */
export function layOut(
  core: Core,
  elements: readonly ElementDefinition[],
  of: readonly string[],
  fixed: ReadonlyMap<string, Position>,
): void {
  const data = elements.map((element) => element.data);
  const nodes = data.flatMap(({ id, source }) => (id !== undefined && source === undefined ? [{ id }] : []));
  const links = data.flatMap(({ source, target }) => (source === undefined || target === undefined ? [] : [{ source, target }]));
  const isLarge = nodes.length > MAX_FORCE_NODES;
  const positions = (isLarge ? placeAroundHubs : placeRadially)({ nodes, links, of }, fixed);
  core.nodes().positions((node: NodeSingular) => positions.get(node.id()) ?? { x: 0, y: 0 });
  if (isLarge) return;
  const density = nodes.length > MAX_LOOSE_NODES ? DENSE : LOOSE;
  const options: FcoseLayoutOptions = {
    name: 'fcose',
    quality: 'proof',
    randomize: false,
    animate: false,
    fit: false,
    nodeDimensionsIncludeLabels: true,
    packComponents: false,
    idealEdgeLength: (edge: EdgeSingular) =>
      EDGE_LENGTHS[String(edge.target().data('kind'))] ?? EDGE_LENGTH * density.length * getStretch(edge),
    nodeRepulsion: () => density.repulsion,
    gravity: density.gravity,
    gravityRange: density.range,
    fixedNodeConstraint: [...fixed].filter(([nodeId]) => positions.has(nodeId)).map(([nodeId, position]) => ({ nodeId, position })),
  };
  // Its types allow undefined where Cytoscape's do not.
  core.layout(options as LayoutOptions).run();
  // The layout moves fixed nodes by a fraction of a pixel; here they are exact again.
  core.nodes().positions((node: NodeSingular) => fixed.get(node.id()) ?? node.position());
  const separated = separateBoxes(core.nodes().map((node) => measureBox(node, fixed.has(node.id()))));
  core.nodes().positions((node: NodeSingular) => separated.get(node.id()) ?? node.position());
}

function measureBox(node: NodeSingular, isFixed: boolean): LabelBox {
  const { x1, x2, y1, y2 } = node.boundingBox({ includeOverlays: false, includeUnderlays: false });
  return { id: node.id(), ...node.position(), left: x1, right: x2, top: y1, bottom: y2, isFixed };
}

function getStretch(edge: EdgeSingular): number {
  const links = Math.max(edge.source().degree(false), edge.target().degree(false));
  return Math.max(1, Math.min(HUB_STRETCH.most, links / HUB_STRETCH.links));
}
