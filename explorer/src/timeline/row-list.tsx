import type { KeyboardEvent, ReactNode } from 'react';

const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Rows that the arrow keys lead through, as the tab key does. */
export function RowList({ label, children, name }: { readonly label: string; readonly name: string; readonly children: ReactNode }) {
  const move = (event: KeyboardEvent<HTMLOListElement>) => {
    const next = MOVES[event.key];
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.timeline-row')];
    const at = document.activeElement instanceof HTMLElement ? rows.indexOf(document.activeElement) : -1;
    if (!next || at < 0) return;
    event.preventDefault();
    rows[next(at, rows.length)]?.focus();
  };
  return (
    <ol className={name} aria-label={label} onKeyDown={move}>
      {children}
    </ol>
  );
}
