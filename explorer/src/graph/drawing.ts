import cytoscape, { type Core, type EdgeSingular, type LayoutOptions, type NodeSingular } from 'cytoscape';
import fcose, { type FcoseLayoutOptions } from 'cytoscape-fcose';
import { elementsOf } from './elements.ts';
import type { Picture } from './picture.ts';
import { type Place, places } from './places.ts';
import { stylesheet } from './stylesheet.ts';

cytoscape.use(fcose);

/** What lies over the canvas at its edges, where nothing that is to be seen should be. */
const MARGINS = { top: 56, right: 56, bottom: 72, left: 24 };
const CLOSEST = 1.25;
/** Further away names cannot be read: a new picture that is larger begins with the middle of it. */
const READABLE = 0.62;

/** A picture on a canvas. */
export interface Drawing {
  /** For those that listen to it or draw more than this does. */
  readonly core: Core;
  /** Draws what is new and takes away what is gone; what stays keeps its place. */
  show(picture: Picture): void;
  /** Marks an entity or a statement, and what is tied to it. */
  mark(as: 'chosen' | 'near', id: string | null): void;
  /** Draws it again in the colours of the page. */
  restyle(): void;
  fit(): void;
  zoomBy(factor: number): void;
  destroy(): void;
}

export function createDrawing(container: HTMLElement): Drawing {
  const core = cytoscape({
    container,
    style: stylesheet(),
    minZoom: 0.08,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autounselectify: true,
  });
  return {
    core,
    fit: () => fit(core),
    show(picture) {
      container.dataset['drawn'] = String(picture.nodes.length);
      if (!update(core, picture)) return;
      fit(core);
      const middle = core.nodes('.start');
      if (core.zoom() < READABLE) core.zoom(READABLE).center(middle.nonempty() ? middle : undefined);
    },
    mark: (as, id) => mark(core, as, id),
    restyle: () => void core.style(stylesheet()),
    zoomBy: (factor) => void core.zoom({ level: core.zoom() * factor, renderedPosition: { x: core.width() / 2, y: core.height() / 2 } }),
    destroy: () => core.destroy(),
  };
}

/** Everything in sight, between what lies over the edges. */
function fit(core: Core): void {
  const { x1, y1, w, h } = core.elements().boundingBox();
  const [width, height] = [core.width() - MARGINS.left - MARGINS.right, core.height() - MARGINS.top - MARGINS.bottom];
  if (w === 0 || width <= 0 || height <= 0) return;
  const zoom = Math.min(width / w, height / h, CLOSEST);
  const pan = { x: MARGINS.left + (width - w * zoom) / 2 - x1 * zoom, y: MARGINS.top + (height - h * zoom) / 2 - y1 * zoom };
  core.viewport({ zoom, pan });
}

/** Whether the picture is another one than was there, and so is to be seen whole. */
function update(core: Core, picture: Picture): boolean {
  const elements = elementsOf(picture);
  const ids = new Set(elements.map(({ data }) => data.id));
  const kept = new Map<string, Place>(core.nodes().map((node) => [node.id(), { ...node.position() }]));
  const isOther = !picture.of.some((id) => kept.has(id));
  core.batch(() => {
    core
      .elements()
      .filter((element) => !ids.has(element.id()))
      .remove();
    for (const element of elements) {
      const there = core.getElementById(element.data.id ?? '');
      if (there.empty()) core.add(element);
      else there.data(element.data).classes(element.classes ?? []);
    }
  });
  const added = core.nodes().filter((node) => !kept.has(node.id()));
  if (added.empty()) return isOther;
  layOut(core, picture, isOther ? new Map() : kept);
  return isOther || kept.size === 0;
}

function layOut(core: Core, picture: Picture, kept: ReadonlyMap<string, Place>): void {
  const begin = places(picture, kept);
  core.nodes().positions((node: NodeSingular) => begin.get(node.id()) ?? { x: 0, y: 0 });
  const options: FcoseLayoutOptions = {
    name: 'fcose',
    quality: 'proof',
    randomize: false,
    animate: false,
    fit: false,
    nodeDimensionsIncludeLabels: true,
    packComponents: false,
    idealEdgeLength: (edge: EdgeSingular) => (edge.target().data('kind') === 'UNKNOWN' ? 50 : 120),
    nodeRepulsion: () => 14_000,
    fixedNodeConstraint: [...kept].filter(([nodeId]) => begin.has(nodeId)).map(([nodeId, position]) => ({ nodeId, position })),
  };
  // Its types allow for undefined where Cytoscape's do not.
  core.layout(options as LayoutOptions).run();
}

function mark(core: Core, as: 'chosen' | 'near', id: string | null): void {
  core.batch(() => {
    core.elements(`.${as}`).removeClass(as);
    const beside = as === 'chosen' ? 'beside' : 'near';
    core.elements(`.${beside}`).removeClass(beside);
    const one = id === null ? core.collection() : core.getElementById(id);
    one.addClass(as);
    one.connectedEdges().addClass(beside);
    one.connectedNodes().addClass(beside);
  });
}
