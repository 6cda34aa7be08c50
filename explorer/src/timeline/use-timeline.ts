import { useLang } from '../message/lang.ts';
import { type DatesFragment, TimelineAround, TimelineOf } from '../query/operations.ts';
import { usePages } from '../query/pages.ts';

/** As many entities as a page of their timeline may be of, by what the API takes an operation to cost. */
export const MAX_ENTITIES = 60;

export type Item = DatesFragment['nodes'][number];

/** Of one entity, where there is a subject; else of several together. */
export interface TimelineScope {
  readonly subject: string | null;
  readonly of: readonly string[];
}

/** The part of a timeline that has a place in time, or the part that has none, page by page. */
export function useTimeline({ subject, of }: TimelineScope, undated: boolean) {
  const lang = useLang();
  const single = usePages(TimelineOf, { ref: subject ?? '', undated, lang }, ({ entity }) => entity?.timeline, subject !== null);
  const several = usePages(
    TimelineAround,
    { of, maxNodes: of.length, undated, lang },
    ({ neighborhood }) => neighborhood.timeline,
    subject === null && of.length > 0,
  );
  const { nodes, error, retry, loadMore, isLoading } = subject === null ? several : single;
  const entity = single.pages?.[0]?.entity;
  const total = subject === null ? several.pages?.[0]?.neighborhood.timeline.totalCount : entity?.timeline.totalCount;
  return { items: nodes, total: total ?? 0, label: entity?.label ?? null, error, retry, loadMore, isLoading };
}
