import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultModel, Model } from '@alephdata/followthemoney';
import { DuckDBInstance } from '@duckdb/node-api';
import cytoscape from 'cytoscape';
import { forceLink, forceSimulation, type SimulationNodeDatum } from 'd3-force';
import { unzipSync } from 'fflate';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { parquetReadObjects } from 'hyparquet';
import { Parser, type Quad } from 'n3';
import { PREDICATE_MAPPINGS } from '../../schema/mappings.ts';
import type { Predicate } from '../../schema/ontology.ts';

/** What another program read from a file: nodes with their labels, edges with what they are and their ends; in no order. */
export interface Read {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}
type Attributes = Readonly<Record<string, unknown>>;

export const nodeLine = (id: unknown, label: unknown): string => `${id} ${label}`;
export const edgeLine = (id: unknown, source: unknown, target: unknown, predicate: unknown): string =>
  `${id} ${source} ${predicate ?? '-'} ${target}`;

const read = (nodes: readonly string[], edges: readonly string[]): Read => ({ nodes: nodes.toSorted(), edges: edges.toSorted() });
const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

function ofGraphology(graph: MultiDirectedGraph): Read {
  return read(
    graph.mapNodes((key, { label }) => nodeLine(key, label)),
    graph.mapEdges((key, { predicate }, source, target) => edgeLine(key, source, target, predicate)),
  );
}

/** Without the option it guesses the graph's type from the first edge, and fails where there is none. */
const byGraphologyGexf = (bytes: Uint8Array): Read =>
  ofGraphology(parseGexf(MultiDirectedGraph, text(bytes), { respectInputGraphType: true }));

function byCytoscape(bytes: Uint8Array): Read {
  const cy = cytoscape({ headless: true, ...JSON.parse(text(bytes)) });
  return read(
    cy.nodes().map((node) => nodeLine(node.id(), node.data('label'))),
    cy.edges().map((edge) => edgeLine(edge.id(), edge.source().id(), edge.target().id(), edge.data('predicate'))),
  );
}

interface Drawn extends SimulationNodeDatum {
  readonly id: string;
  readonly label: string;
}
interface Link extends Attributes {
  source: string | Drawn;
  target: string | Drawn;
}
/** It puts the nodes in the place of their ids, and throws where there is none. */
function byD3(bytes: Uint8Array): Read {
  const { nodes, links } = JSON.parse(text(bytes)) as { nodes: Drawn[]; links: Link[] };
  forceSimulation<Drawn>(nodes)
    .force(
      'link',
      forceLink<Drawn, Link>(links).id(({ id }) => id),
    )
    .stop()
    .tick(3);
  const idOf = (end: string | Drawn) => (typeof end === 'string' ? 'an id as it was' : end.id);
  return read(
    nodes.map(({ id, label }) => nodeLine(id, label)),
    links.map(({ id, source, target, predicate }) => edgeLine(id, idOf(source), idOf(target), predicate)),
  );
}

const tables = (nodes: readonly Attributes[], edges: readonly Attributes[], undo = (value: unknown) => value): Read =>
  read(
    nodes.map(({ id, label }) => nodeLine(id, undo(label))),
    edges.map(({ id, source, target, predicate }) => edgeLine(id, source, target, predicate)),
  );

/** What DuckDB finds in a file, all columns as text. */
async function byDuckDb(name: string, bytes: Uint8Array): Promise<Attributes[]> {
  const folder = await mkdtemp(join(tmpdir(), 'shezhire-export-'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await writeFile(join(folder, name), bytes);
    const options = name.endsWith('.csv')
      ? ", header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"', strict_mode = true"
      : '';
    const reader = name.endsWith('.csv') ? 'read_csv' : 'read_parquet';
    const found = await connection.runAndReadAll(`select * from ${reader}('${join(folder, name)}'${options})`);
    return found.getRowObjectsJS();
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(folder, { recursive: true });
  }
}

const entry = (bytes: Uint8Array, name: string): Uint8Array => {
  const found = unzipSync(bytes)[name];
  if (!found) throw new Error(`the ZIP file has no ${name}`);
  return found;
};
const bothBy = async (
  bytes: Uint8Array,
  extension: string,
  reading: (name: string, bytes: Uint8Array) => Promise<Attributes[]>,
  undo?: (value: unknown) => unknown,
) => {
  const [nodes, edges] = [`nodes.${extension}`, `edges.${extension}`];
  return tables(await reading(nodes, entry(bytes, nodes)), await reading(edges, entry(bytes, edges)), undo);
};

/** As docs/exports.md says: one leading apostrophe is taken off. */
const withoutMark = (value: unknown): unknown => (typeof value === 'string' && value.startsWith("'") ? value.slice(1) : value);

const byHyparquet = (_: string, bytes: Uint8Array): Promise<Attributes[]> => parquetReadObjects({ file: Uint8Array.from(bytes).buffer });

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
/** Statements between two entities by their resources, entities by theirs; the first primary name of each. */
export function ofQuads(quads: readonly Quad[], lang: string): Read {
  const local = (iri: string | undefined) => iri?.replace(/^.*[/#]/, '');
  const bySubject = Map.groupBy(quads, ({ subject }) => subject.value);
  const nodes: string[] = [];
  const edges: string[] = [];
  for (const [subject, own] of bySubject) {
    const values = (predicate: string) => own.filter((quad) => quad.predicate.value === predicate).map(({ object }) => object);
    const one = (predicate: string) => values(predicate)[0]?.value;
    const [source, target, predicate] = [one(`${RDF}subject`), one(`${RDF}object`), one(`${RDF}predicate`)];
    if (source && target && /\/id\/E/.test(target)) edges.push(edgeLine(local(subject), local(source), local(target), local(predicate)));
    if (!/\/id\/E\d+$/.test(subject)) continue;
    const names = values('https://schema.org/name');
    const label = names.find((name) => name.termType === 'Literal' && name.language === lang) ?? names[0];
    nodes.push(nodeLine(local(subject), label?.value));
  }
  return read(nodes, edges);
}
export const quadsOf = (bytes: Uint8Array): Quad[] => new Parser({ format: 'N-Triples' }).parse(text(bytes));

const NAMED_BY: Readonly<Record<string, string>> = { Family: 'relationship', Associate: 'relationship', Payment: 'purpose' };

/** The model throws where it knows no such schema or property. */
function byFollowTheMoney(bytes: Uint8Array): Read {
  const model = new Model(defaultModel);
  const nodes: string[] = [];
  const edges: string[] = [];
  for (const line of text(bytes).split('\n').slice(0, -1)) {
    const entity = model.getEntity(JSON.parse(line));
    const first = (name: string) => String(entity.getFirst(name));
    const { edge } = entity.schema;
    if (edge) {
      // A link whose direction or property for the predicate is another than ours.
      const predicate = { Occupancy: 'HOLDER', Debt: 'OWES' }[entity.schema.name] ?? first(NAMED_BY[entity.schema.name] ?? 'role');
      const isBackwards = PREDICATE_MAPPINGS[predicate as Predicate]?.ftm === `^${entity.schema.name}`;
      const [source, target] = isBackwards ? [first(edge.target), first(edge.source)] : [first(edge.source), first(edge.target)];
      edges.push(edgeLine(entity.id, source, target, predicate));
    } else {
      nodes.push(nodeLine(entity.id, entity.getFirst('name')));
    }
  }
  return read(nodes, edges);
}

/** Every program that reads a format, with the path of the format and how it reads. */
export const READERS: readonly (readonly [program: string, path: string, read: (bytes: Uint8Array) => Read | Promise<Read>])[] = [
  ['Cytoscape', 'cytoscape.json', byCytoscape],
  ['graphology', 'graphology.json', (bytes) => ofGraphology(MultiDirectedGraph.from(JSON.parse(text(bytes))))],
  ['d3-force', 'd3.json', byD3],
  ['graphology-gexf', 'gexf', byGraphologyGexf],
  ['graphology-gexf, 1.3', 'gexf?version=1.3', byGraphologyGexf],
  ['graphology-graphml', 'graphml', (bytes) => ofGraphology(parseGraphml(MultiDirectedGraph, text(bytes)))],
  ['DuckDB', 'csv.zip', (bytes) => bothBy(bytes, 'csv', byDuckDb, withoutMark)],
  ['DuckDB', 'parquet', (bytes) => bothBy(bytes, 'parquet', byDuckDb)],
  ['hyparquet', 'parquet', (bytes) => bothBy(bytes, 'parquet', byHyparquet)],
  ['n3', 'nt', (bytes) => ofQuads(quadsOf(bytes), 'en')],
  ['FollowTheMoney', 'ftm.jsonl', byFollowTheMoney],
];
