import type { State } from '../state/state.ts';

/** The value of `timeline` that keeps the timeline of the whole graph. */
export const WHOLE_GRAPH = 'all';

/** The selected entity. Null if a statement or nothing is selected. */
export const getSelectedEntity = ({ selected }: State): string | null => (selected?.startsWith('E') ? selected : null);

/** The entity of the timeline: the kept one, else the selected one. Null for the whole graph. */
export function getTimelineSubject(state: State): string | null {
  return state.timeline === WHOLE_GRAPH ? null : (state.timeline ?? getSelectedEntity(state));
}
