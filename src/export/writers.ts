import { toCsv } from './csv.ts';
import type { FormatName, FormatOptions } from './format.ts';
import { toFtm } from './ftm.ts';
import { toGexf } from './gexf.ts';
import type { Graph, Pieces } from './graph.ts';
import { toGraphml } from './graphml.ts';
import { toCytoscape, toD3, toGraphology } from './json.ts';
import { toJsonLd } from './jsonld.ts';
import { toNTriples } from './n-triples.ts';
import { toParquet } from './parquet.ts';

/** Writer of each format. */
export const WRITERS: Readonly<Record<FormatName, (graph: Graph, options: FormatOptions) => Pieces>> = {
  'cytoscape.json': toCytoscape,
  'graphology.json': toGraphology,
  'd3.json': toD3,
  gexf: toGexf,
  graphml: toGraphml,
  'csv.zip': toCsv,
  jsonld: toJsonLd,
  nt: toNTriples,
  'ftm.jsonl': toFtm,
  parquet: toParquet,
};
