import cytoscape, { type Core } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { State } from '../state/state.ts';
import { elementsOf } from './elements.ts';
import { layOut } from './layout.ts';
import type { Picture } from './picture.ts';
import type { Place } from './places.ts';
import { stylesheet } from './stylesheet.ts';

cytoscape.use(fcose);

/** What lies over the canvas at its edges, where nothing that is to be seen should be. */
const MARGINS = { top: 56, right: 56, bottom: 24, left: 24 };
const CLOSEST = 1.25;
/** Further away names cannot be read: a new picture that is larger begins with the middle of it, unless it is so large that its shape says more. */
const READABLE = 0.62;
/** From so many elements on the lines are left out while the picture moves, and come back when it stands. */
const LARGE = 500;

export const isLarge = ({ nodes, links }: Picture): boolean => nodes.length + links.length > LARGE;

/** A picture on a canvas. */
export interface Drawing {
  /** For those that listen to it or draw more than this does. */
  readonly core: Core;
  /** Draws what is new and takes away what is gone; what stays keeps its place, and what is pinned has its own. */
  show(picture: Picture, pinned: State['pinned']): void;
  /** Marks entities and statements, and what is tied to them. */
  mark(as: 'chosen' | 'near', ids: readonly string[]): void;
  /** Draws it again in the colours of the page. */
  restyle(): void;
  fit(): void;
  zoomBy(factor: number): void;
  destroy(): void;
}

export function createDrawing(container: HTMLElement, forLarge: boolean): Drawing {
  const core = cytoscape({
    container,
    style: stylesheet(forLarge),
    minZoom: 0.08,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autounselectify: true,
    ...(forLarge && { pixelRatio: 1, hideEdgesOnViewport: true }),
  });
  return {
    core,
    fit: () => fit(core),
    show(picture, pinned) {
      container.dataset['drawn'] = String(picture.nodes.length);
      if (!update(core, picture, pinned)) return;
      fit(core);
      const middle = core.nodes('.start');
      if (!forLarge && core.zoom() < READABLE) core.zoom(READABLE).center(middle.nonempty() ? middle : undefined);
    },
    mark: (as, ids) => mark(core, as, ids),
    restyle: () => void core.style(stylesheet(forLarge)),
    zoomBy: (factor) => void core.zoom({ level: core.zoom() * factor, renderedPosition: { x: core.width() / 2, y: core.height() / 2 } }),
    destroy: () => core.destroy(),
  };
}

/** Everything in sight, between what lies over the edges. */
function fit(core: Core): void {
  const { x1, y1, w, h } = core.elements().boundingBox();
  const foot = core.container()?.parentElement?.querySelector('.graph-foot')?.clientHeight ?? 0;
  const [width, height] = [core.width() - MARGINS.left - MARGINS.right, core.height() - MARGINS.top - MARGINS.bottom - foot];
  if (w === 0 || width <= 0 || height <= 0) return;
  const zoom = Math.min(width / w, height / h, CLOSEST);
  const pan = { x: MARGINS.left + (width - w * zoom) / 2 - x1 * zoom, y: MARGINS.top + (height - h * zoom) / 2 - y1 * zoom };
  core.viewport({ zoom, pan });
}

/** Whether the picture is another one than was there, and so is to be seen whole. */
function update(core: Core, picture: Picture, pinned: State['pinned']): boolean {
  const elements = elementsOf(picture, pinned);
  const ids = new Set(elements.map(({ data }) => data.id));
  const before = new Map<string, Place>(core.nodes().map((node) => [node.id(), { ...node.position() }]));
  const isOther = !picture.of.some((id) => before.has(id));
  const pins = pinned.filter(({ id }) => ids.has(id)).map(({ id, x, y }) => [id, { x, y }] as const);
  const kept = new Map([...(isOther ? [] : before), ...pins]);
  core.batch(() => {
    core
      .elements()
      .filter((element) => !ids.has(element.id()))
      .remove();
    const known = new Set(core.elements().map((element) => element.id()));
    core.add(elements.filter(({ data }) => !known.has(data.id ?? '')));
    for (const element of elements.filter(({ data }) => known.has(data.id ?? ''))) {
      const there = core.getElementById(element.data.id ?? '');
      there.data(element.data).classes(element.classes ?? []);
      const place = kept.get(there.id());
      if (there.isNode() && place) there.position({ ...place });
    }
  });
  const added = core.nodes().filter((node) => !before.has(node.id()));
  if (added.nonempty()) layOut(core, elements, picture.of, kept);
  return isOther || before.size === 0;
}

function mark(core: Core, as: 'chosen' | 'near', ids: readonly string[]): void {
  core.batch(() => {
    core.elements(`.${as}`).removeClass(as);
    const beside = as === 'chosen' ? 'beside' : 'near';
    core.elements(`.${beside}`).removeClass(beside);
    const found = ids.reduce((all, id) => all.union(core.getElementById(id)), core.collection());
    found.addClass(as);
    found.connectedEdges().addClass(beside);
    found.connectedNodes().addClass(beside);
  });
}
