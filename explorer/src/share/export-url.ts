import { MAX_NODES, PAGE_SIZE } from '../graph/fetch-graph.ts';
import type { Lang, State } from '../state/state.ts';

/** What the server exports, by the end of its address, with the name that people know it by. */
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

/** What goes into a file: what this view starts with, the same with the most that the server gives, or everything. */
export const SCOPES = ['shown', 'more', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

/** The most entities that a neighborhood has, and the most neighbors of one. */
const MAX_EXPORT_NODES = 1000;

export function buildExportUrl(format: string, scope: Scope, of: readonly string[], state: State, lang: Lang): string {
  const params = new URLSearchParams({ lang, ...(state.events === 'links' && { events: 'EDGES' }) });
  if (scope === 'all') params.set('all', 'true');
  else {
    for (const id of of) params.append('of', id);
    params.set('depth', String(state.depth));
    params.set('maxNodes', String(scope === 'more' ? MAX_EXPORT_NODES : MAX_NODES));
    params.set('maxPerNode', String(scope === 'more' ? MAX_EXPORT_NODES : PAGE_SIZE));
    if (state.asOf !== null) params.set('filter', JSON.stringify({ asOf: { valid: state.asOf } }));
  }
  return `/export/${format}?${params}`;
}
