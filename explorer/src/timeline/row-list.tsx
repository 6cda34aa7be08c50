import type { KeyboardEvent, ReactNode } from 'react';

const KEY_MOVES: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => Math.min(index + 1, count - 1),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** A list that the arrow keys move through. */
export function RowList({ label, children, name }: { readonly label: string; readonly name: string; readonly children: ReactNode }) {
  const move = (event: KeyboardEvent<HTMLOListElement>) => {
    const next = KEY_MOVES[event.key];
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.timeline-row')];
    const index = document.activeElement instanceof HTMLElement ? rows.indexOf(document.activeElement) : -1;
    if (!next || index < 0) return;
    event.preventDefault();
    rows[next(index, rows.length)]?.focus();
  };
  return (
    <ol className={name} aria-label={label} onKeyDown={move}>
      {children}
    </ol>
  );
}
