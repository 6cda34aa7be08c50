import type { State } from '../state/state.ts';

/** The value of `timeline` that keeps the timeline of all that the graph shows. */
export const WHOLE_GRAPH = 'all';

/** The entity that is selected; null where a fact is, or nothing. */
export const getSelectedEntity = ({ selected }: State): string | null => (selected?.startsWith('E') ? selected : null);

/** The entity whose timeline it is: the one that stays, else the one that is selected; null for all that the graph shows. */
export function getTimelineSubject(state: State): string | null {
  return state.timeline === WHOLE_GRAPH ? null : (state.timeline ?? getSelectedEntity(state));
}
