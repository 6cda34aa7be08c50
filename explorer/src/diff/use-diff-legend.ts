import type { GraphData } from '../graph/graph-data.ts';
import { useTexts } from '../message/use-texts.ts';
import { SIGNS } from './build-diff-graph.ts';
import { DIFF_TEXTS } from './diff.message.ts';
import { DIFF_LINES } from './diff-style.ts';

/** The legend of a diff: each difference that the graph has. Of another graph it is empty. */
export function useDiffLegend({ nodes, links }: GraphData) {
  const t = useTexts(DIFF_TEXTS);
  const shown = new Set([...nodes, ...links].map(({ change }) => change));
  return DIFF_LINES.filter(({ change }) => shown.has(change)).map((line) => ({
    ...line,
    sign: SIGNS[line.change],
    label: `${SIGNS[line.change]} ${t.change[line.change]}`,
  }));
}
