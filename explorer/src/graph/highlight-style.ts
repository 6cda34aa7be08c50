import type { StylesheetJson } from 'cytoscape';

/** Reads a color of the page by the name of its custom property. */
export type ColorReader = (name: string) => string;

/** Selected and hovered items with their neighbors. */
export const createHighlightStyles = (getColor: ColorReader): StylesheetJson => [
  { selector: '.faint', style: { opacity: 0.3 } },
  {
    selector: 'node.new',
    style: { 'underlay-color': getColor('--kind-fund'), 'underlay-opacity': 0.4, 'underlay-padding': 7, 'underlay-shape': 'ellipse' },
  },
  { selector: 'edge.new', style: { width: 3, 'line-color': getColor('--kind-fund'), 'target-arrow-color': getColor('--kind-fund') } },
  { selector: 'node.lit', style: { 'border-width': 3, 'border-color': getColor('--accent'), 'font-weight': 700 } },
  {
    selector: 'edge.lit',
    style: {
      width: 3.4,
      'line-color': getColor('--accent'),
      'target-arrow-color': getColor('--accent'),
      color: getColor('--ink'),
      'min-zoomed-font-size': 5,
      'z-index': 1,
    },
  },
  { selector: 'node.near, node.beside', style: { 'border-width': 2, 'border-color': getColor('--accent'), opacity: 1 } },
  {
    selector: 'edge.near, edge.beside, edge.chosen',
    style: {
      width: 2.4,
      opacity: 1,
      'line-color': getColor('--accent'),
      'target-arrow-color': getColor('--accent'),
      color: getColor('--ink'),
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
      'border-color': getColor('--accent'),
      'underlay-color': getColor('--accent'),
      'underlay-opacity': 0.22,
      'underlay-padding': 9,
      'underlay-shape': 'ellipse',
      'font-weight': 700,
    },
  },
  { selector: 'edge.chosen', style: { width: 4, 'font-weight': 700 } },
];
