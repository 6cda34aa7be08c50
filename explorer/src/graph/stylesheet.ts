import type { StylesheetJson } from 'cytoscape';
import { KINDS, LOOKS, type Shape } from '../kind/kind.ts';

const shapeOf = (shape: Shape) =>
  shape === 'circle'
    ? { shape: 'ellipse' as const }
    : shape === 'plate'
      ? { shape: 'round-rectangle' as const, height: 24 }
      : { shape: 'polygon' as const, 'shape-polygon-points': shape.flat().join(' ') };

/** How the graph is drawn, in the colours that the page has now; of many elements, with what can be drawn fast. */
export function stylesheet(isLarge: boolean): StylesheetJson {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string): string => style.getPropertyValue(name).trim();
  return [...nodes(color), ...plates(color), ...links(color), ...(isLarge ? PLAIN : []), ...lit(color)];
}

type Color = (name: string) => string;

/** So many names and curves take longer to draw than a frame has: they are there when one comes closer. */
const PLAIN: StylesheetJson = [
  { selector: 'node', style: { 'min-zoomed-font-size': 11, 'text-background-opacity': 0 } },
  { selector: 'edge', style: { 'curve-style': 'straight', 'min-zoomed-font-size': 14, 'text-background-opacity': 0, width: 1 } },
];

const nodes = (color: Color): StylesheetJson => [
  {
    selector: 'node',
    style: {
      width: 30,
      height: 30,
      label: 'data(label)',
      'font-family': 'system-ui, "Noto Sans", sans-serif',
      'font-size': 12,
      color: color('--ink'),
      'text-valign': 'bottom',
      'text-margin-y': 5,
      'text-wrap': 'wrap',
      'text-max-width': '116px',
      'text-background-color': color('--ground'),
      'text-background-opacity': 0.82,
      'text-background-padding': '2px',
      'text-background-shape': 'roundrectangle',
      'min-zoomed-font-size': 7,
      'border-width': 1,
      'border-color': color('--node-line'),
    },
  },
  ...KINDS.map((kind) => ({
    selector: `node[kind = "${kind}"]`,
    style: { 'background-color': color(LOOKS[kind].color), ...shapeOf(LOOKS[kind].shape) },
  })),
  { selector: 'node.start', style: { width: 42, height: 42, 'font-size': 14, 'font-weight': 600 } },
  { selector: 'node.start[kind = "ORGANIZATION"]', style: { height: 32 } },
  { selector: 'node.collective', style: { 'border-width': 4, 'border-style': 'double' } },
  { selector: 'node.planned', style: { 'background-opacity': 0.35, 'border-width': 2, 'border-style': 'dotted' } },
  {
    selector: 'node.pinned',
    style: { 'outline-width': 2, 'outline-offset': 3, 'outline-color': color('--ink'), 'outline-style': 'solid' },
  },
  {
    selector: 'node.folded',
    style: { 'underlay-color': color('--dim'), 'underlay-opacity': 0.28, 'underlay-padding': 7, 'underlay-shape': 'ellipse' },
  },
  {
    selector: 'node[kind = "UNKNOWN"]',
    style: {
      width: 20,
      height: 20,
      shape: 'ellipse',
      'background-color': color('--ground'),
      'border-width': 2,
      'border-style': 'dashed',
      'border-color': color('--dim'),
      color: color('--dim'),
      'font-size': 10.5,
      'font-style': 'italic',
    },
  },
];

/** What is no entity: the rule of a derived link, and how much more there is. */
const plates = (color: Color): StylesheetJson => [
  {
    selector: 'node.derived, node.more',
    style: {
      shape: 'round-rectangle',
      width: 16,
      height: 16,
      'text-valign': 'center',
      'text-margin-y': 0,
      'text-max-width': '150px',
      'text-events': 'yes',
      'text-background-color': color('--raised'),
      'text-background-opacity': 1,
      'text-background-padding': '5px',
      'text-border-opacity': 1,
      'font-size': 10.5,
      'border-width': 0,
    },
  },
  {
    selector: 'node.derived',
    style: {
      'background-color': color('--derived'),
      'text-border-color': color('--derived'),
      'text-border-width': 2,
      'text-border-style': 'dotted',
      color: color('--derived'),
    },
  },
  {
    selector: 'node.more',
    style: {
      'background-color': color('--warn'),
      'text-border-color': color('--warn'),
      'text-border-width': 1,
      color: color('--warn'),
      'font-weight': 700,
    },
  },
];

const links = (color: Color): StylesheetJson => [
  {
    selector: 'edge',
    style: {
      width: 1.6,
      'line-color': color('--link-line'),
      'target-arrow-color': color('--link-line'),
      'target-arrow-shape': 'triangle',
      'arrow-scale': 0.85,
      'curve-style': 'bezier',
      'control-point-step-size': 34,
      label: 'data(label)',
      'font-family': 'system-ui, "Noto Sans", sans-serif',
      'font-size': 10,
      color: color('--dim'),
      'text-rotation': 'autorotate',
      'text-background-color': color('--ground'),
      'text-background-opacity': 0.88,
      'text-background-padding': '1px',
      'min-zoomed-font-size': 11,
    },
  },
  {
    selector: 'edge.derived',
    style: { 'line-style': 'dotted', width: 2.4, 'line-color': color('--derived'), 'target-arrow-shape': 'none' },
  },
  { selector: 'edge.more', style: { width: 1, 'line-color': color('--warn'), 'target-arrow-shape': 'none' } },
  { selector: 'edge.event', style: { 'line-color': color('--kind-event'), 'target-arrow-shape': 'none' } },
  { selector: 'edge.inferred', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 4] } },
];

/** What is selected or pointed at, and what is tied to it. */
const lit = (color: Color): StylesheetJson => [
  { selector: '.faint', style: { opacity: 0.3 } },
  {
    selector: 'node.new',
    style: { 'underlay-color': color('--kind-fund'), 'underlay-opacity': 0.4, 'underlay-padding': 7, 'underlay-shape': 'ellipse' },
  },
  { selector: 'edge.new', style: { width: 3, 'line-color': color('--kind-fund'), 'target-arrow-color': color('--kind-fund') } },
  { selector: 'node.lit', style: { 'border-width': 3, 'border-color': color('--accent'), 'font-weight': 700 } },
  {
    selector: 'edge.lit',
    style: {
      width: 3.4,
      'line-color': color('--accent'),
      'target-arrow-color': color('--accent'),
      color: color('--ink'),
      'min-zoomed-font-size': 5,
      'z-index': 1,
    },
  },
  { selector: 'node.near, node.beside', style: { 'border-width': 2, 'border-color': color('--accent'), opacity: 1 } },
  {
    selector: 'edge.near, edge.beside, edge.chosen',
    style: {
      width: 2.4,
      opacity: 1,
      'line-color': color('--accent'),
      'target-arrow-color': color('--accent'),
      color: color('--ink'),
      'min-zoomed-font-size': 5,
      'z-index': 2,
    },
  },
  {
    selector: 'node.chosen',
    style: {
      opacity: 1,
      'border-width': 3,
      'border-style': 'solid',
      'border-color': color('--accent'),
      'underlay-color': color('--accent'),
      'underlay-opacity': 0.22,
      'underlay-padding': 9,
      'underlay-shape': 'ellipse',
      'font-weight': 700,
    },
  },
  { selector: 'edge.chosen', style: { width: 4, 'font-weight': 700 } },
];
