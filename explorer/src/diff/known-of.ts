import type { DiffChange } from '../query/operations.ts';
import type { Diff, State } from '../state/state.ts';

/** The revision of a diff in which an item stands. */
export const getKnown = (diff: Diff, change: DiffChange | undefined): string | null => (change === 'REMOVED' ? diff.from : diff.to);

/** In a diff, an item opens as of the state in which it stands. */
export const openAsOf = (diff: Diff | undefined, change: DiffChange | undefined): Pick<State, 'known'> | null =>
  diff ? { known: getKnown(diff, change) } : null;
