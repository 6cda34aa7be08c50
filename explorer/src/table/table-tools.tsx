import { useState } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { replaceState, useExplored } from '../state/use-state.ts';
import { TABLE_TEXTS } from './table.message.ts';

interface TableToolsProps {
  /** Number of rows that are shown, and of all. */
  readonly shown: number;
  readonly total: number;
  /** The rows as text. */
  readonly formatRows: () => string;
}

/** The filter of the table, the number of rows and the button that copies them. */
export function TableTools({ shown, total, formatRows }: TableToolsProps) {
  const t = useTexts(TABLE_TEXTS);
  const { filter } = useExplored().state;
  const [status, setStatus] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(formatRows());
      setStatus(t.copied(shown));
    } catch {
      setStatus(t.notCopied);
    }
  };
  return (
    <div className="table-tools">
      <input
        type="search"
        value={filter}
        placeholder={t.filter}
        aria-label={t.filter}
        onChange={({ currentTarget }) => {
          setStatus('');
          replaceState({ filter: currentTarget.value });
        }}
      />
      <span className="dim">{filter === '' ? t.count(total) : t.countOf(shown, total)}</span>
      <button type="button" className="button" disabled={shown === 0} onClick={() => void copy()}>
        {t.copy}
      </button>
      <span role="status" className="dim">
        {status}
      </span>
    </div>
  );
}
