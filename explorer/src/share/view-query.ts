import { getAsOf } from '../as-of/get-as-of.ts';
import { getDiffVariables } from '../diff/use-diff.ts';
import { MAX_ARTICLE_NODES, MAX_NODES, PAGE_SIZE } from '../graph/fetch-graph.ts';
import type { GraphData } from '../graph/graph-data.ts';
import { addKnown } from '../query/known.ts';
import {
  ArticleGraph,
  Between,
  Diff,
  EntityTimeline,
  GraphTimeline,
  Neighborhood,
  type Operation,
  PathsBetween,
  Places,
} from '../query/operations.ts';
import type { Lang, State } from '../state/state.ts';
import { getTimelineSubject } from '../timeline/subject.ts';
import { MAX_ENTITIES } from '../timeline/use-timeline.ts';
import { printQuery } from './print-query.ts';

/** The query of the current view, without expansions made by hand. */
export function buildViewQuery(state: State, graph: GraphData, article: string | null, lang: Lang): string {
  const { depth, path, common, known } = state;
  const print = createPrinter(known);
  if (state.diff) return print(Diff, { ...getDiffVariables(state.diff, state.of, state.depth), lang });
  if (state.view === 'timeline') return buildTimelineQuery(state, graph, lang);
  const asOf = getAsOf(state);
  if (state.view === 'map') {
    const ids = graph.nodes.filter(({ kind }) => kind === 'PLACE').map(({ id }) => id);
    return print(Places, { ids, lang });
  }
  const filter = asOf && { asOf };
  if (path) return print(PathsBetween, { ...path, filter, lang });
  if (common.length > 1) return print(Between, { of: common, filter, lang });
  if (article !== null) return print(ArticleGraph, { article, maxNodes: MAX_ARTICLE_NODES, filter, lang });
  return print(Neighborhood, { of: graph.of, depth, maxNodes: MAX_NODES, maxPerNode: PAGE_SIZE, filter, lang });
}

function buildTimelineQuery(state: State, { nodes }: GraphData, lang: Lang): string {
  const print = createPrinter(state.known);
  const subject = getTimelineSubject(state);
  if (subject !== null) return print(EntityTimeline, { ref: subject, undated: false, lang });
  const of = nodes.flatMap(({ id, kind }) => (kind === null ? [] : [id])).slice(0, MAX_ENTITIES);
  return print(GraphTimeline, { of, maxNodes: of.length, undated: false, lang });
}

const createPrinter =
  (known: string | null) =>
  <A, V extends object>(operation: Operation<A, V>, variables: V): string =>
    printQuery(operation, addKnown(operation, variables, known));

export const buildGraphiqlUrl = (query: string): string => `/graphql?query=${encodeURIComponent(query)}`;
