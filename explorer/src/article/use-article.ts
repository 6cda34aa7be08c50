import { useQueries } from '@tanstack/react-query';
import { useLang } from '../message/lang.ts';
import { createQueryOptions, useAnswer } from '../query/answer.ts';
import { Article, EventDetails, EventsIn, Sentences } from '../query/operations.ts';
import { usePages } from '../query/pages.ts';
import { useKeptNumber } from '../state/use-kept.ts';
import { useExplored } from '../state/use-state.ts';

/** Number of events of a page. */
const EVENTS_PER_PAGE = 4;

/** Loads an article with the first pages of its events and sentences, in parallel. */
export function useArticle(ref: string) {
  const lang = useLang();
  const answer = useAnswer(Article, { ref, lang });
  const events = useEvents(ref);
  const sentences = usePages(Sentences, { ref, lang }, (answer) => answer.article?.sentences);
  return { ...answer, events, sentences };
}

/** The events of which the article states something, page by page. */
function useEvents(article: string) {
  const lang = useLang();
  const [pages, setPages] = useKeptNumber(`events ${article}`, 1);
  const { known } = useExplored().state;
  const list = useAnswer(EventsIn, { article });
  const ids = list.data?.article?.graph.nodes.flatMap(({ id, kind }) => (kind === 'EVENT' ? [id] : []));
  const shownIds = ids?.slice(0, pages * EVENTS_PER_PAGE) ?? [];
  const chunks = Array.from({ length: Math.ceil(shownIds.length / EVENTS_PER_PAGE) }, (_, index) =>
    shownIds.slice(index * EVENTS_PER_PAGE, (index + 1) * EVENTS_PER_PAGE),
  );
  const answers = useQueries({ queries: chunks.map((chunk) => createQueryOptions(EventDetails, { ids: chunk, lang }, known)) });
  const nodes = answers.flatMap(({ data }) => data?.nodes.flatMap((node) => (node && 'participants' in node ? [node] : [])) ?? []);
  const failed = list.error ? list : answers.find(({ error }) => error);
  return {
    total: ids?.length ?? 0,
    /** Undefined while the first page loads. */
    nodes: ids && (answers[0]?.data || ids.length === 0) ? nodes : undefined,
    error: failed?.error ?? null,
    hasMore: shownIds.length < (ids?.length ?? 0),
    isLoading: answers.some(({ isFetching }) => isFetching),
    loadMore: () => setPages(pages + 1),
    retry: () => void failed?.refetch(),
  };
}

export type EventPages = ReturnType<typeof useArticle>['events'];
export type SentencePages = ReturnType<typeof useArticle>['sentences'];
