import cytoscape, { type Core } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { State } from '../state/state.ts';
import { createElements } from './elements.ts';
import type { GraphData } from './graph-data.ts';
import { layOut } from './layout.ts';
import type { Position } from './radial-layout.ts';
import { type Obstacle, routeLinks } from './routing.ts';
import { createStylesheet } from './stylesheet.ts';

cytoscape.use(fcose);

/** Space at the edges that controls cover, in pixels. */
const MARGINS = { top: 56, right: 56, bottom: 24, left: 24 };
const MAX_FIT_ZOOM = 1.25;
/** Above this number of elements, edges are hidden while the view moves. */
const MAX_SMALL_GRAPH = 500;

export const isLarge = ({ nodes, links }: GraphData): boolean => nodes.length + links.length > MAX_SMALL_GRAPH;

/** A graph drawn on a canvas. */
export interface Drawing {
  /** For code that listens to the canvas or draws more on it. */
  readonly core: Core;
  /** Adds new elements and removes missing ones. Existing nodes keep their positions; pinned nodes have their own. */
  show(graph: GraphData, pinned: State['pinned']): void;
  /** Marks entities and statements together with their neighbors. */
  mark(as: 'chosen' | 'near', ids: readonly string[]): void;
  /** Applies the current colors of the page. */
  restyle(): void;
  fit(): void;
  zoomBy(factor: number): void;
  destroy(): void;
}

export function createDrawing(container: HTMLElement, isLargeGraph: boolean): Drawing {
  const core = cytoscape({
    container,
    style: createStylesheet(isLargeGraph),
    minZoom: 0.08,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autounselectify: true,
    ...(isLargeGraph && { pixelRatio: 1 }),
  });
  const route = () => isLargeGraph || routeEdges(core);
  let shown: readonly string[] = [];
  core.on('dragfree', 'node', route);
  // A picture that shows everything still does so after its space has changed.
  let isFitted = false;
  core.on('dragpan scrollzoom pinchzoom', () => {
    isFitted = false;
  });
  core.on('resize', () => isFitted && fit(core));
  const fitAll = () => {
    fit(core);
    isFitted = true;
  };
  return {
    core,
    fit: fitAll,
    show(graph, pinned) {
      container.dataset['drawn'] = String(graph.nodes.length);
      const isOther = String(shown) !== String(graph.of);
      shown = graph.of;
      const isNew = update(core, graph, pinned);
      route();
      if (isNew || isOther) fitAll();
    },
    mark: (as, ids) => mark(core, as, ids),
    restyle: () => void core.style(createStylesheet(isLargeGraph)),
    zoomBy(factor) {
      isFitted = false;
      core.zoom({ level: core.zoom() * factor, renderedPosition: { x: core.width() / 2, y: core.height() / 2 } });
    },
    destroy: () => core.destroy(),
  };
}

/** Fits all elements between the margins. */
function fit(core: Core): void {
  const { x1, y1, w, h } = measureGraph(core);
  const footHeight = core.container()?.parentElement?.querySelector('.graph-foot')?.clientHeight ?? 0;
  const [width, height] = [core.width() - MARGINS.left - MARGINS.right, core.height() - MARGINS.top - MARGINS.bottom - footHeight];
  if (w === 0 || width <= 0 || height <= 0) return;
  const zoom = Math.min(width / w, height / h, MAX_FIT_ZOOM);
  const pan = { x: MARGINS.left + (width - w * zoom) / 2 - x1 * zoom, y: MARGINS.top + (height - h * zoom) / 2 - y1 * zoom };
  core.viewport({ zoom, pan });
}

/** The box around all elements; of a large graph around its nodes, as Cytoscape would measure each line. */
function measureGraph(core: Core) {
  const isLargeGraph = core.elements().length > MAX_SMALL_GRAPH;
  return isLargeGraph
    ? core.nodes().boundingBox({ includeLabels: false, includeOverlays: false, includeUnderlays: false })
    : core.elements().boundingBox();
}

/** Updates the elements. Returns true if the graph is a different one and must be fitted. */
function update(core: Core, graph: GraphData, pinned: State['pinned']): boolean {
  const elements = createElements(graph, pinned);
  const ids = new Set(elements.map(({ data }) => data.id));
  const oldPositions = new Map<string, Position>(core.nodes().map((node) => [node.id(), { ...node.position() }]));
  const isNewGraph = !graph.of.some((id) => oldPositions.has(id));
  const pinPositions = pinned.filter(({ id }) => ids.has(id)).map(({ id, x, y }) => [id, { x, y }] as const);
  const fixed = new Map([...(isNewGraph ? [] : oldPositions), ...pinPositions]);
  core.batch(() => {
    core
      .elements()
      .filter((element) => !ids.has(element.id()))
      .remove();
    const existingIds = new Set(core.elements().map((element) => element.id()));
    core.add(elements.filter(({ data }) => !existingIds.has(data.id ?? '')));
    for (const element of elements.filter(({ data }) => existingIds.has(data.id ?? ''))) {
      const existing = core.getElementById(element.data.id ?? '');
      existing.data(element.data).classes(element.classes ?? []);
      const position = fixed.get(existing.id());
      if (existing.isNode() && position) existing.position({ ...position });
    }
  });
  const added = core.nodes().filter((node) => !oldPositions.has(node.id()));
  if (added.nonempty()) layOut(core, elements, graph.of, fixed);
  return isNewGraph || oldPositions.size === 0;
}

/** Bends the edges around the nodes that they would run through. The style reads the data. */
function routeEdges(core: Core): void {
  const obstacles = core
    .nodes()
    .map((node): Obstacle => ({ id: node.id(), ...node.position(), radius: Math.max(node.outerWidth(), node.outerHeight()) / 2 }));
  const links = core.edges().map((edge) => ({ id: edge.id(), source: edge.source().id(), target: edge.target().id() }));
  core.batch(() => {
    for (const [id, { distance, weight }] of routeLinks(obstacles, links)) core.getElementById(id).data({ bend: distance, bendAt: weight });
  });
}

function mark(core: Core, as: 'chosen' | 'near', ids: readonly string[]): void {
  core.batch(() => {
    core.elements(`.${as}`).removeClass(as);
    const neighborClass = as === 'chosen' ? 'beside' : 'near';
    core.elements(`.${neighborClass}`).removeClass(neighborClass);
    const marked = ids.reduce((all, id) => all.union(core.getElementById(id)), core.collection());
    marked.addClass(as);
    marked.connectedEdges().addClass(neighborClass);
    marked.connectedNodes().addClass(neighborClass);
  });
}
