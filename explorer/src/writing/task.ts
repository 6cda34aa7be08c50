import { createStore } from '../state/store.ts';

/** What may be written about an entity. */
export type EntityAct = 'name' | 'description' | 'class' | 'identifier';

/** A name or an identifier to take back. */
export interface Renounced {
  readonly act: 'name' | 'identifier';
  /** The name, or the value of the identifier. */
  readonly text: string;
  /** The language of the name, or the scheme of the identifier. */
  readonly of: string;
}

/** What the dialog writes: about a fact, about an entity, taking a name of it back, accepting what was proposed for an article, withdrawing or reinstating an article, or reverting a revision. */
export type Task =
  | { readonly kind: 'fact'; readonly id: string }
  | { readonly kind: 'entity'; readonly id: string; readonly act: EntityAct }
  | { readonly kind: 'renounce'; readonly id: string; readonly renounced: Renounced }
  | { readonly kind: 'proposals'; readonly article: string }
  | { readonly kind: 'article'; readonly id: string; readonly act: 'withdraw' | 'reinstate' }
  | { readonly kind: 'revert'; readonly revision: string };

const NO_TASK: Task | null = null;
const task = createStore<Task | null>(NO_TASK);

export const openTask = (next: Task): void => task.set(next);
export const closeTask = (): void => task.set(null);
export const useTask = (): Task | null => task.use((current) => current);
