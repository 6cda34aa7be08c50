import type { Picture } from '../graph/picture.ts';
import { MOST_NODES, PAGE } from '../graph/read-picture.ts';
import { Around, Between, PathsBetween, Places, TimelineAround, TimelineOf } from '../query/operations.ts';
import type { Lang, State } from '../state/state.ts';
import { subjectOf } from '../timeline/subject.ts';
import { MOST_ENTITIES } from '../timeline/use-timeline.ts';
import { writtenQuery } from './written-query.ts';

/** The query that the view in sight rests on. What was expanded by hand is asked for in further ones. */
export function queryBehind(state: State, picture: Picture, lang: Lang): string {
  if (state.view === 'timeline') return timelineQuery(state, picture, lang);
  const { depth, path, common, asOf } = state;
  if (state.view === 'map') {
    const ids = picture.nodes.filter(({ kind }) => kind === 'PLACE').map(({ id }) => id);
    return writtenQuery(Places, { ids, lang });
  }
  const filter = asOf === null ? null : { asOf: { valid: asOf } };
  if (path) return writtenQuery(PathsBetween, { ...path, filter, lang });
  if (common.length > 1) return writtenQuery(Between, { of: common, filter, lang });
  return writtenQuery(Around, { of: picture.of, depth, maxNodes: MOST_NODES, maxPerNode: PAGE, filter, lang });
}

function timelineQuery(state: State, { nodes }: Picture, lang: Lang): string {
  const subject = subjectOf(state);
  if (subject !== null) return writtenQuery(TimelineOf, { ref: subject, undated: false, lang });
  const of = nodes.flatMap(({ id, kind }) => (kind === null ? [] : [id])).slice(0, MOST_ENTITIES);
  return writtenQuery(TimelineAround, { of, maxNodes: of.length, undated: false, lang });
}

export const graphiqlAddress = (query: string): string => `/graphql?query=${encodeURIComponent(query)}`;
