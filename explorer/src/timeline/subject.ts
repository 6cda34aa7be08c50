import type { State } from '../state/state.ts';

/** The value of `timeline` that keeps the timeline of all that the graph shows. */
export const ALL = 'all';

/** The entity that is selected; null where a fact is, or nothing. */
export const selectedEntity = ({ selected }: State): string | null => (selected?.startsWith('E') ? selected : null);

/** The entity whose timeline it is: the one that stays, else the one that is selected; null for all that the graph shows. */
export function subjectOf(state: State): string | null {
  return state.timeline === ALL ? null : (state.timeline ?? selectedEntity(state));
}
