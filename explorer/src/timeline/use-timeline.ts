import { useLang } from '../message/lang.ts';
import { EntityTimeline, GraphTimeline, type TimelinePageFragment } from '../query/operations.ts';
import { usePages } from '../query/pages.ts';

/** Maximum number of entities of a timeline, limited by the cost of an operation. */
export const MAX_ENTITIES = 60;

export type Item = TimelinePageFragment['nodes'][number];

/** The timeline of one entity if there is a subject, else of several. */
export interface TimelineScope {
  readonly subject: string | null;
  readonly of: readonly string[];
}

/** The rows with a date or those without one, page by page. */
export function useTimeline({ subject, of }: TimelineScope, undated: boolean) {
  const lang = useLang();
  const single = usePages(EntityTimeline, { ref: subject ?? '', undated, lang }, ({ entity }) => entity?.timeline, subject !== null);
  const several = usePages(
    GraphTimeline,
    { of, maxNodes: of.length, undated, lang },
    ({ neighborhood }) => neighborhood.timeline,
    subject === null && of.length > 0,
  );
  const { nodes, error, retry, loadMore, isLoading } = subject === null ? several : single;
  const entity = single.pages?.[0]?.entity;
  const total = subject === null ? several.pages?.[0]?.neighborhood.timeline.totalCount : entity?.timeline.totalCount;
  return { items: nodes, total: total ?? 0, label: entity?.label ?? null, error, retry, loadMore, isLoading };
}
