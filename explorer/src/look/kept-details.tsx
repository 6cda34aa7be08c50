import type { ReactNode } from 'react';
import { useKeptSwitch } from '../state/use-kept.ts';

interface KeptDetailsProps {
  /** A name that no other details have. */
  readonly name: string;
  readonly className?: string;
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** Details that are open again when the visitor comes back. The content is rendered when they are opened. */
export function KeptDetails({ name, className, summary, children }: KeptDetailsProps) {
  const [isOpen, setOpen] = useKeptSwitch(`open ${name}`);
  return (
    <details className={className} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}
