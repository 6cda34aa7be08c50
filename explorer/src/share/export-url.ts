import { getAsOf } from '../as-of/get-as-of.ts';
import { MAX_NODES, PAGE_SIZE } from '../graph/fetch-graph.ts';
import type { Lang, State } from '../state/state.ts';

/** The formats of the server: the end of the URL and the name. */
export const FORMATS = [
  ['csv.zip', 'CSV'],
  ['graphml', 'GraphML'],
  ['gexf', 'GEXF'],
  ['jsonld', 'JSON-LD'],
  ['nt', 'N-Triples'],
  ['parquet', 'Parquet'],
  ['ftm.jsonl', 'FollowTheMoney'],
  ['cytoscape.json', 'Cytoscape'],
  ['graphology.json', 'graphology'],
  ['d3.json', 'D3'],
] as const;

/** The contents of a file: the graph as first loaded, the graph at the maximum size, or everything. */
export const SCOPES = ['shown', 'more', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

/** Maximum number of entities in a neighborhood, and of neighbors per entity. */
const MAX_EXPORT_NODES = 1000;

/** The start of the graph: entities, or an article. */
type Start = { readonly of: readonly string[]; readonly article: string | null };

export function buildExportUrl(format: string, scope: Scope, { of, article }: Start, state: State, lang: Lang): string {
  const params = new URLSearchParams({
    lang,
    ...(state.events === 'links' && { events: 'EDGES' }),
    ...(state.known !== null && { known: state.known }),
  });
  if (scope === 'all') params.set('all', 'true');
  else if (article !== null) params.set('article', article);
  else {
    for (const id of of) params.append('of', id);
    params.set('depth', String(state.depth));
    params.set('maxNodes', String(scope === 'more' ? MAX_EXPORT_NODES : MAX_NODES));
    params.set('maxPerNode', String(scope === 'more' ? MAX_EXPORT_NODES : PAGE_SIZE));
    const asOf = getAsOf(state);
    if (asOf) params.set('filter', JSON.stringify({ asOf }));
  }
  return `/export/${format}?${params}`;
}
