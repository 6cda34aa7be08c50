import type { StylesheetJson } from 'cytoscape';
import type { ColorReader } from '../graph/highlight-style.ts';

/** The lines of what differs: of nodes around their shape, of links their own. */
export const DIFF_LINES = [
  { change: 'ADDED', color: '--added', line: 'solid' },
  { change: 'REMOVED', color: '--removed', line: 'dotted' },
  { change: 'CHANGED', color: '--changed', line: 'dashed' },
] as const;

export const createDiffStyles = (getColor: ColorReader): StylesheetJson =>
  DIFF_LINES.flatMap(({ change, color, line }) => [
    {
      selector: `node.diff-${change}`,
      style: { 'border-width': 4, 'border-style': line, 'border-color': getColor(color), 'font-weight': 700 as const },
    },
    {
      selector: `edge.diff-${change}`,
      style: {
        width: 3,
        'line-style': line,
        'line-color': getColor(color),
        'target-arrow-color': getColor(color),
        color: getColor('--ink'),
      },
    },
  ]);
