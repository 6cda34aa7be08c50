import type { GraphBase } from '../article/use-story.ts';
import { getAsOf, type PointInTime } from '../as-of/get-as-of.ts';
import { createQueryOptions, queryClient } from '../query/answer.ts';
import {
  ArticleGraph,
  Between,
  ConnectingLinks,
  type EntityKind,
  Neighborhood,
  type Operation,
  PathsBetween,
  type SubgraphFieldsFragment,
  UnknownValues,
  type UnknownValuesQuery,
} from '../query/operations.ts';
import type { Expansion, Lang, State } from '../state/state.ts';
import type { GraphAnswers } from './graph-data.ts';

/** Maximum number of entities in the first graph, and in the graph of an article. */
export const MAX_NODES = 60;
export const MAX_ARTICLE_NODES = 100;
export const PAGE_SIZE = 25;
/** Number of entities in a chunk. Two chunks fit into one request. */
const CHUNK_SIZE = 50;
/** Number of entities that a filter may name. */
const MAX_FILTER_ENTITIES = 200;
/** Maximum number of entities whose connecting links are fetched. Beyond it there would be too many requests. */
const MAX_CONNECTED = 500;
/** Maximum number of pages of UNKNOWN values per chunk. */
const MAX_UNKNOWN_PAGES = 5;

export interface GraphRequest extends GraphBase, Pick<State, 'depth' | 'expanded' | 'path' | 'common' | 'asOf' | 'known' | 'events'> {
  readonly lang: Lang;
}

/** Fetches all answers that make up a graph. Cached answers are not fetched again. */
export async function fetchGraph(request: GraphRequest): Promise<GraphAnswers> {
  const { article, lang, expanded, path, common, events, known } = request;
  const asOfFilter = getAsOf(request);
  const filter = asOfFilter && { asOf: asOfFilter };
  const [base, pathAnswer, compared, between, ...expansions] = await Promise.all([
    fetchBase(request, filter),
    path && fetchAnswer(PathsBetween, { ...path, filter, lang }, known),
    common.length > 0
      ? fetchAnswer(Neighborhood, { of: common, depth: 0, lang, maxNodes: common.length, maxPerNode: PAGE_SIZE, filter }, known)
      : null,
    common.length > 1 ? fetchAnswer(Between, { of: common, filter, lang }, known) : null,
    ...expanded.map((item) =>
      fetchAnswer(Neighborhood, { ...getExpansionLimits(item), lang, filter: { ...filter, ...getExpansionFilter(item) } }, known),
    ),
  ]);
  const fetched = [base.subgraph, ...[...(compared ? [compared] : []), ...expansions].map(({ neighborhood }) => neighborhood)];
  const participants = events === 'links' ? await fetchParticipants(fetched, { lang, known, filter }) : [];
  const subgraphs = [...fetched, ...participants];
  const paths = pathAnswer?.paths.paths ?? [];
  const ids = [...new Set([...subgraphs.flatMap(({ nodes }) => nodes), ...paths.flatMap(({ entities }) => entities)].map(({ id }) => id))];
  const isCombined = subgraphs.length + paths.length > 1;
  const [connecting, unknown] = await Promise.all([
    isCombined && ids.length <= MAX_CONNECTED
      ? Promise.all(pairChunks(ids).map((pair) => fetchAnswer(ConnectingLinks, { of: pair, filter, lang }, known)))
      : Promise.resolve([]),
    Promise.all(splitIntoChunks(ids, MAX_FILTER_ENTITIES).map((chunk) => fetchUnknown(chunk, { article, asOf: asOfFilter, known, lang }))),
  ]);
  return {
    of: base.of,
    subgraphs,
    expansions: [null, ...(compared ? [null] : []), ...expanded, ...participants.map(() => null)],
    connecting: connecting.flatMap(({ neighborhood }) => neighborhood.edges),
    isMissingLinks: (isCombined && ids.length > MAX_CONNECTED) || connecting.some(({ neighborhood }) => neighborhood.truncated),
    unknown: unknown.flatMap(({ nodes }) => nodes),
    unknownOmitted: unknown.reduce((sum, { omitted }) => sum + omitted, 0),
    paths,
    common: compared ? compared.neighborhood.nodes.map(({ id }) => id) : [],
    derived: between?.between.derived ?? [],
  };
}

type Filter = { readonly asOf: PointInTime } | null;

/** The first graph: the surroundings of entities, or the statements of an article with its main entities as the start. */
async function fetchBase({ of, article, depth, lang, known }: GraphRequest, filter: Filter) {
  if (article === null) {
    const limits = { depth, maxNodes: Math.max(MAX_NODES, of.length), maxPerNode: PAGE_SIZE };
    const { neighborhood } = await fetchAnswer(Neighborhood, { of, ...limits, lang, filter }, known);
    return { of: neighborhood.nodes.slice(0, of.length).map(({ id }) => id), subgraph: neighborhood };
  }
  const answer = await fetchAnswer(ArticleGraph, { article, maxNodes: MAX_ARTICLE_NODES, lang, filter }, known);
  const subgraph = answer.article?.graph ?? NO_GRAPH;
  const main = subgraph.nodes.filter(({ kind, collective }) => MAIN_KINDS.includes(kind) && !collective);
  return { of: main.slice(0, MAX_MAIN).map(({ id }) => id), subgraph };
}

const MAIN_KINDS: readonly EntityKind[] = ['PERSON', 'ORGANIZATION', 'FUND'];
const MAX_MAIN = 4;
const NO_GRAPH: SubgraphFieldsFragment = { visited: 0, truncated: false, nodes: [], edges: [], frontier: [] };

interface ParticipantOptions {
  readonly lang: Lang;
  readonly known: string | null;
  readonly filter: Filter;
}

/** All participants of the events, so that each event can become links between them. */
async function fetchParticipants(subgraphs: readonly SubgraphFieldsFragment[], { known, ...options }: ParticipantOptions) {
  const ids = new Set(subgraphs.flatMap(({ nodes }) => nodes.filter(({ kind }) => kind === 'EVENT')).map(({ id }) => id));
  const limits = { depth: 1, maxNodes: MAX_CONNECTED, maxPerNode: PAGE_SIZE };
  const answers = await Promise.all(splitIntoChunks([...ids]).map((of) => fetchAnswer(Neighborhood, { of, ...limits, ...options }, known)));
  return answers.map(({ neighborhood }) => neighborhood);
}

const fetchAnswer = <A, V>(operation: Operation<A, V>, variables: V, known: string | null): Promise<A> =>
  queryClient.fetchQuery(createQueryOptions(operation, variables, known));

const getExpansionLimits = ({ of, pages }: Expansion) => ({
  of: [of],
  depth: 1,
  maxNodes: PAGE_SIZE * pages + 1,
  maxPerNode: PAGE_SIZE * pages,
});
const getExpansionFilter = ({ predicate, direction }: Expansion) => ({
  ...(predicate && { predicate: [predicate] }),
  ...(direction && { direction }),
});

const splitIntoChunks = (ids: readonly string[], size = CHUNK_SIZE): string[][] =>
  Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ids.slice(index * size, (index + 1) * size));

/** Pairs the chunks, so that every two entities occur together in a request. */
function pairChunks(ids: readonly string[]): string[][] {
  const all = splitIntoChunks(ids);
  if (all.length < 2) return all;
  return all.flatMap((item, index) => all.slice(index + 1).map((next) => [...item, ...next]));
}

interface UnknownOptions {
  readonly article: string | null;
  readonly asOf: PointInTime | null;
  readonly known: string | null;
  readonly lang: Lang;
}

async function fetchUnknown(of: readonly string[], { known, ...options }: UnknownOptions) {
  const nodes: GraphAnswers['unknown'][number][] = [];
  let total = 0;
  let after: string | null = null;
  for (let page = 0; page < MAX_UNKNOWN_PAGES; page += 1) {
    const { statements }: UnknownValuesQuery = await fetchAnswer(UnknownValues, { of, after, ...options }, known);
    nodes.push(...statements.nodes);
    total = statements.totalCount;
    after = statements.pageInfo.endCursor;
    if (!statements.pageInfo.hasNextPage) break;
  }
  return { nodes, omitted: total - nodes.length };
}
