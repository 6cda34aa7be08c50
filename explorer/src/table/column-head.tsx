import { useTexts } from '../message/use-texts.ts';
import type { Sort } from '../state/state.ts';
import { go, useExplored } from '../state/use-state.ts';
import { TABLE_TEXTS } from './table.message.ts';

interface ColumnHeadProps {
  readonly column: Sort['by'];
  readonly label: string;
}

/** The head of a column. A click sorts by it, the next one in the other direction, the third one restores the order of recording. */
export function ColumnHead({ column, label }: ColumnHeadProps) {
  const t = useTexts(TABLE_TEXTS);
  const { sort } = useExplored().state;
  const isSorted = sort?.by === column;
  const next = !isSorted ? { by: column, isDescending: false } : sort.isDescending ? null : { by: column, isDescending: true };
  return (
    <th scope="col" aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined}>
      <button type="button" className="column-head" title={t.sortBy(label)} onClick={() => go({ sort: next })}>
        {label} <span aria-hidden="true">{isSorted ? (sort.isDescending ? '↓' : '↑') : '↕'}</span>
      </button>
    </th>
  );
}
