import type { GraphData } from '../graph/graph-data.ts';
import { useTexts } from '../message/use-texts.ts';
import './diff.css';
import { DIFF_TEXTS } from './diff.message.ts';
import { useDiffLegend } from './use-diff-legend.ts';

/** The legend of a diff: the sign, the line and the word of each difference that the graph has. */
export function DiffLegend({ graph }: { readonly graph: GraphData }) {
  const t = useTexts(DIFF_TEXTS);
  return (
    <ul className="diff-legend" aria-label={t.title}>
      {useDiffLegend(graph).map(({ change, sign }) => (
        <li key={change} data-change={change}>
          <span className="diff-mark" aria-hidden="true">
            {sign}
          </span>{' '}
          {t.change[change]}
        </li>
      ))}
    </ul>
  );
}
