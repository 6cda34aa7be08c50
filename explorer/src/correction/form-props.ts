import type { ReactNode } from 'react';
import type { WrittenStatementFragment } from '../query/operations.ts';

/** The properties of each form about a fact. */
export interface FactFormProps {
  readonly statement: WrittenStatementFragment;
  /** Shown if somebody else changed the fact meanwhile. */
  readonly conflict: ReactNode;
  /** Called then, to read the fact anew. */
  readonly onConflict: () => void;
}
