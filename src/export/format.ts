/** Export formats with their descriptions. */
export const FORMATS = {
  'cytoscape.json': {
    type: 'application/json',
    file: 'cytoscape.json',
    description: 'Elements for Cytoscape.js and Cytoscape: cytoscape({ elements }).',
  },
  'graphology.json': {
    type: 'application/json',
    file: 'graphology.json',
    description: 'A graph for graphology and sigma.js: graph.import(…).',
  },
  'd3.json': {
    type: 'application/json',
    file: 'd3.json',
    description: 'Nodes and links for d3-force and for node_link_graph of NetworkX.',
  },
  gexf: { type: 'application/gexf+xml', file: 'gexf', description: 'GEXF 1.2draft for Gephi and NetworkX. Use version=1.3 for GEXF 1.3.' },
  graphml: { type: 'application/graphml+xml', file: 'graphml', description: 'GraphML for Gephi, yEd, igraph and NetworkX.' },
  'csv.zip': { type: 'application/zip', file: 'csv.zip', description: 'Two tables, nodes.csv and edges.csv, in one ZIP file.' },
  jsonld: {
    type: 'application/ld+json',
    file: 'jsonld',
    description: 'JSON-LD in the vocabularies of schema.org and PROV, with an inline context.',
  },
  nt: { type: 'application/n-triples', file: 'nt', description: 'The triples of the JSON-LD export, one per line.' },
  'ftm.jsonl': { type: 'application/x-ndjson', file: 'ftm.jsonl', description: 'FollowTheMoney entities for Aleph, one per line.' },
  parquet: {
    type: 'application/zip',
    file: 'parquet.zip',
    description:
      'nodes.parquet, edges.parquet and quantities.parquet in one ZIP file. Use part=nodes, part=edges or part=quantities for one of them.',
  },
} as const satisfies Record<string, { readonly type: string; readonly file: string; readonly description: string }>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[]; // keys of a literal object
export const isFormat = (name: string): name is FormatName => Object.hasOwn(FORMATS, name);

/** Parameters of a single format. */
export const VERSIONS = ['1.2draft', '1.3'] as const;
export const PARTS = ['nodes', 'edges', 'quantities'] as const;
export interface FormatOptions {
  readonly version: (typeof VERSIONS)[number];
  /** Undefined for both in one file. */
  readonly part: (typeof PARTS)[number] | undefined;
}
