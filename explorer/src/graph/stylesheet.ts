import type { StylesheetJson } from 'cytoscape';
import { createDiffStyles } from '../diff/diff-style.ts';
import { KIND_STYLES, KINDS, type Shape } from '../kind/kind.ts';
import { type ColorReader, createHighlightStyles } from './highlight-style.ts';

const getShapeStyle = (shape: Shape) =>
  shape === 'circle'
    ? { shape: 'ellipse' as const }
    : shape === 'plate'
      ? { shape: 'round-rectangle' as const, height: 24 }
      : { shape: 'polygon' as const, 'shape-polygon-points': shape.flat().join(' ') };

/** The style of the graph in the current colors. Large graphs get a style that draws fast. */
export function createStylesheet(isLarge: boolean): StylesheetJson {
  const style = getComputedStyle(document.documentElement);
  const getColor = (name: string): string => style.getPropertyValue(name).trim();
  return [
    ...styleNodes(getColor),
    ...stylePlates(getColor),
    ...styleLinks(getColor),
    ...(isLarge ? LARGE_GRAPH_STYLE : []),
    ...createDiffStyles(getColor),
    ...createHighlightStyles(getColor),
  ];
}

/** Names and curves of a large graph are too slow to draw. They appear when zoomed in. */
const LARGE_GRAPH_STYLE: StylesheetJson = [
  { selector: 'node', style: { 'min-zoomed-font-size': 11, 'text-background-opacity': 0 } },
  { selector: 'edge', style: { 'curve-style': 'straight', 'min-zoomed-font-size': 14, 'text-background-opacity': 0, width: 1 } },
];

const styleNodes = (getColor: ColorReader): StylesheetJson => [
  {
    selector: 'node',
    style: {
      width: 30,
      height: 30,
      label: 'data(label)',
      'font-family': 'system-ui, "Noto Sans", sans-serif',
      'font-size': 12,
      color: getColor('--ink'),
      'text-valign': 'bottom',
      'text-margin-y': 5,
      'text-wrap': 'wrap',
      'text-max-width': '116px',
      'text-background-color': getColor('--ground'),
      'text-background-opacity': 0.82,
      'text-background-padding': '2px',
      'text-background-shape': 'roundrectangle',
      'min-zoomed-font-size': 5,
      'border-width': 1,
      'border-color': getColor('--node-line'),
    },
  },
  ...KINDS.map((kind) => ({
    selector: `node[kind = "${kind}"]`,
    style: { 'background-color': getColor(KIND_STYLES[kind].color), ...getShapeStyle(KIND_STYLES[kind].shape) },
  })),
  { selector: 'node.start', style: { width: 42, height: 42, 'font-size': 14, 'font-weight': 600 } },
  { selector: 'node.start[kind = "ORGANIZATION"]', style: { height: 32 } },
  { selector: 'node.collective', style: { 'border-width': 4, 'border-style': 'double' } },
  { selector: 'node.planned', style: { 'background-opacity': 0.35, 'border-width': 2, 'border-style': 'dotted' } },
  {
    selector: 'node.pinned',
    style: { 'outline-width': 2, 'outline-offset': 3, 'outline-color': getColor('--ink'), 'outline-style': 'solid' },
  },
  {
    selector: 'node.folded',
    style: { 'underlay-color': getColor('--dim'), 'underlay-opacity': 0.28, 'underlay-padding': 7, 'underlay-shape': 'ellipse' },
  },
  {
    selector: 'node[kind = "UNKNOWN"]',
    style: {
      width: 20,
      height: 20,
      shape: 'ellipse',
      'background-color': getColor('--ground'),
      'border-width': 2,
      'border-style': 'dashed',
      'border-color': getColor('--dim'),
      color: getColor('--dim'),
      'font-size': 10.5,
      'font-style': 'italic',
    },
  },
];

/** Plates, which are not entities: rules of derived connections and numbers of omitted links. */
const stylePlates = (getColor: ColorReader): StylesheetJson => [
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
      'text-background-color': getColor('--raised'),
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
      'background-color': getColor('--derived'),
      'text-border-color': getColor('--derived'),
      'text-border-width': 2,
      'text-border-style': 'dotted',
      color: getColor('--derived'),
    },
  },
  {
    selector: 'node.more',
    style: {
      'background-color': getColor('--warn'),
      'text-border-color': getColor('--warn'),
      'text-border-width': 1,
      color: getColor('--warn'),
      'font-weight': 700,
    },
  },
];

const styleLinks = (getColor: ColorReader): StylesheetJson => [
  {
    selector: 'edge',
    style: {
      width: 1.6,
      'line-color': getColor('--link-line'),
      'target-arrow-color': getColor('--link-line'),
      'target-arrow-shape': 'triangle',
      'arrow-scale': 0.85,
      'curve-style': 'straight',
      label: 'data(label)',
      'font-family': 'system-ui, "Noto Sans", sans-serif',
      'font-size': 10,
      color: getColor('--dim'),
      'text-rotation': 'autorotate',
      'text-background-color': getColor('--ground'),
      'text-background-opacity': 0.88,
      'text-background-padding': '1px',
      'min-zoomed-font-size': 11,
    },
  },
  {
    selector: 'edge[?bend]',
    style: {
      'curve-style': 'unbundled-bezier',
      'control-point-distances': 'data(bend)',
      'control-point-weights': 'data(bendAt)',
      'edge-distances': 'node-position',
    },
  },
  {
    selector: 'edge.derived',
    style: { 'line-style': 'dotted', width: 2.4, 'line-color': getColor('--derived'), 'target-arrow-shape': 'none' },
  },
  { selector: 'edge.more', style: { width: 1, 'line-color': getColor('--warn'), 'target-arrow-shape': 'none' } },
  { selector: 'edge.event', style: { 'line-color': getColor('--kind-event'), 'target-arrow-shape': 'none' } },
  { selector: 'edge.disputed', style: { 'line-color': getColor('--warn'), 'target-arrow-color': getColor('--warn') } },
  { selector: 'edge.inferred', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 4] } },
];
