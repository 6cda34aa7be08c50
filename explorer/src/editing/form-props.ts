import type { ReactNode } from 'react';
import type { EditedEntityFragment } from '../query/operations.ts';

/** The properties of each form about an entity. */
export interface EntityFormProps {
  readonly entity: EditedEntityFragment;
  /** Shown if somebody else changed the entity meanwhile. */
  readonly conflict: ReactNode;
  /** Called then, to read the entity anew. */
  readonly onConflict: () => void;
}
