import { PREDICATE_MAPPINGS } from '../../schema/mappings.ts';
import { type Predicate, UNITS } from '../../schema/ontology.ts';
import { FACTS } from '../../schema/words.ts';
import { isPrimaryNow } from '../text/name/name.ts';
import { findMapping } from './find-mapping.ts';
import type { About, ExportEdge, ExportNode, ExportQuantity, Graph } from './graph.ts';

/** The value of a property: another resource or a literal. */
export type Term =
  | { readonly id: string }
  | { readonly text: string; readonly lang?: string }
  | { readonly text: string; readonly type: string };

/** A resource with its properties. Names have a prefix of `getPrefixes`. */
export interface Resource {
  readonly id: string;
  readonly types: readonly string[];
  readonly properties: readonly (readonly [name: string, values: readonly Term[]])[];
}

/** Prefixes of names. Ids are addresses of this server that resolve. */
export const getPrefixes = (origin: string) =>
  ({
    id: `${origin}/id/`,
    term: `${origin}/schema.graphql#`,
    schema: 'https://schema.org/',
    prov: 'http://www.w3.org/ns/prov#',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    edtf: 'http://id.loc.gov/datatypes/edtf/',
    wikidata: 'http://www.wikidata.org/entity/',
    wdt: 'http://www.wikidata.org/prop/direct/',
  }) as const;

const toIdTerm = (id: string): Term => ({ id: `id:${id}` });
const toWordTerm = (word: string): Term => ({ id: `term:${word}` });
const toTextTerms = (value: string | null): Term[] => (value === null ? [] : [{ text: value }]);
const toTypedTerms = (type: string, value: string | number | boolean | null | undefined): Term[] =>
  value == null ? [] : [{ text: String(value), type }];
const toIntegerTerms = (value: number) => toTypedTerms('xsd:integer', value);
const toFlagTerms = (value: boolean) => (value ? toTypedTerms('xsd:boolean', true) : []);
const toEdtfTerms = (value: string | null | undefined) => toTypedTerms('edtf:EDTF', value);

/** All resources of a graph. A resource may occur more than once, with other properties. */
export async function* listResources(graph: Graph): AsyncGenerator<Resource> {
  for await (const nodes of graph.nodes())
    for (const node of nodes) {
      yield toNodeResource(node);
      for (const quantity of node.quantities) yield toQuantityResource(node.id, quantity);
    }
  for await (const edges of graph.edges())
    for (const edge of edges) {
      if (edge.event) yield toEventEdgeResource(edge);
      else yield* toLinkResources(edge);
    }
  yield toGraphResource(graph.origin, graph.about());
}

function toNodeResource(node: ExportNode): Resource {
  // Lower case, as processors of JSON-LD write tags and those of N-Triples do not: the graph is the same for both.
  const names = (isPrimary: boolean): Term[] => {
    const found = node.names.filter((name) => isPrimaryNow(name) === isPrimary);
    const terms = found.map(({ text: written, lang }): Term => ({ text: written, lang: lang.toLowerCase() }));
    return [...new Map(terms.map((term) => [JSON.stringify(term), term])).values()];
  };
  const same = node.identifiers.filter((identifier) => /^wikidata:Q\d+$/.test(identifier));
  return {
    id: `id:${node.id}`,
    types: [`schema:${findMapping(node).schema ?? 'Thing'}`, `term:${node.kind}`],
    properties: [
      ['schema:name', names(true).length > 0 ? names(true) : toTextTerms(node.label)],
      ['schema:alternateName', names(false)],
      ['schema:identifier', [node.id, node.slug, ...node.identifiers].flatMap(toTextTerms)],
      ['schema:sameAs', same.map((id) => ({ id }))],
      ['term:type', node.type ? [toWordTerm(node.type)] : []],
      ['term:status', node.status ? [toWordTerm(node.status)] : []],
      ['term:collective', toFlagTerms(node.collective)],
      ['term:links', toIntegerTerms(node.links)],
      ['term:time', toEdtfTerms(node.time?.edtf)],
    ],
  };
}

const toUnitTerms = (unit: string | null | undefined): Term[] => (unit && unit in UNITS ? [toWordTerm(unit)] : []);
/** An entity by its id, or words. */
const toThingTerms = (thing: string | undefined): Term[] =>
  thing === undefined ? [] : [/^E\d+$/.test(thing) ? toIdTerm(thing) : { text: thing }];

const toQuantityResource = (event: string, quantity: ExportQuantity): Resource => {
  const { statement, predicate, standing, amount, amountTo, comparator, unit, per, of, equivalent } = quantity;
  return {
    id: `id:${statement}`,
    types: ['rdf:Statement'],
    properties: [
      ['rdf:subject', [toIdTerm(event)]],
      ['rdf:predicate', [toWordTerm(predicate)]],
      ['rdf:object', toTypedTerms('xsd:decimal', amount)],
      ['term:standing', [toWordTerm(standing)]],
      ['term:amountTo', toTypedTerms('xsd:decimal', amountTo)],
      ['term:comparator', comparator ? [toWordTerm(comparator)] : []],
      ['term:unit', toUnitTerms(unit)],
      ['term:per', toUnitTerms(per)],
      ['term:of', toThingTerms(of)],
      ['term:equivalentAmount', toTypedTerms('xsd:decimal', equivalent?.amount)],
      ['term:equivalentUnit', toUnitTerms(equivalent?.unit)],
      ['term:unknown', toFlagTerms(amount === null)],
    ],
  };
};

/** Qualifiers, by their predicates, on the statement. */
const toQualifierProperties = ({ qualifiers = [] }: ExportEdge): Resource['properties'] =>
  [...Map.groupBy(qualifiers, ({ predicate }) => predicate)].map(([predicate, group]) => [
    `term:${predicate}`,
    group.map(({ value, valueKind }) =>
      valueKind === 'DATE' ? { text: value, type: 'edtf:EDTF' } : (toThingTerms(value)[0] ?? { text: value }),
    ),
  ]);

const toSupportProperties = (edge: ExportEdge): Resource['properties'] => {
  const { certainty, standing, eventStatus, evidence, sentences, validFrom, validTo, derivedEnd } = edge;
  return [
    ['term:certainty', [toWordTerm(certainty)]],
    ['term:standing', [toWordTerm(standing)]],
    ['term:eventStatus', eventStatus ? [toWordTerm(eventStatus)] : []],
    ['term:evidence', toIntegerTerms(evidence)],
    ['prov:wasDerivedFrom', sentences.map(toIdTerm)],
    ['term:validFrom', toEdtfTerms(validFrom)],
    ['term:validTo', toEdtfTerms(validTo)],
    ['term:derivedEnd', toEdtfTerms(derivedEnd)],
  ];
};

/** The same fact in the words of schema.org and Wikidata, if they have one. */
function* toMappedTriples(predicate: Predicate, source: string, target: string): Generator<Resource> {
  const { schema, wikidata } = PREDICATE_MAPPINGS[predicate];
  for (const [prefix, word] of [['schema', schema] as const, ['wdt', wikidata] as const]) {
    if (!word) continue;
    const [from, to] = word.startsWith('^') ? [target, source] : [source, target];
    yield { id: `id:${from}`, types: [], properties: [[`${prefix}:${word.replace('^', '')}`, [toIdTerm(to)]]] };
  }
}

/** The statement with its support, and as a triple if it is a fact and not DEPRECATED. */
function* toLinkResources(edge: ExportEdge): Generator<Resource> {
  const { id, source, target, predicate, rank, standing } = edge;
  if (rank !== 'DEPRECATED' && FACTS.some((fact) => fact === standing)) {
    yield { id: `id:${source}`, types: [], properties: [[`term:${predicate}`, [toIdTerm(target)]]] };
    if (predicate) yield* toMappedTriples(predicate, source, target);
  }
  yield {
    id: `id:${id}`,
    types: ['rdf:Statement', 'prov:Entity'],
    properties: [
      ['rdf:subject', [toIdTerm(source)]],
      ['rdf:predicate', [toWordTerm(String(predicate))]],
      ['rdf:object', [toIdTerm(target)]],
      ['term:rank', rank ? [toWordTerm(rank)] : []],
      ...toSupportProperties(edge),
      ...toQualifierProperties(edge),
    ],
  };
}

const toEventEdgeResource = (edge: ExportEdge): Resource => ({
  id: `id:${edge.id}`,
  types: ['term:EventEdge', 'prov:Entity'],
  properties: [
    ['term:source', [toIdTerm(edge.source)]],
    ['term:target', [toIdTerm(edge.target)]],
    ['term:event', edge.event ? [toIdTerm(edge.event.id)] : []],
    ['term:eventType', edge.event?.type ? [toWordTerm(edge.event.type)] : []],
    ['term:sourceRole', (edge.event?.sourceRoles ?? []).map(toWordTerm)],
    ['term:targetRole', (edge.event?.targetRoles ?? []).map(toWordTerm)],
    ['term:statement', edge.statements.map(toIdTerm)],
    ...toSupportProperties(edge),
    ...toQualifierProperties(edge),
  ],
});

const toGraphResource = (
  origin: string,
  { request, nodes, edges, events, truncated, eventsKept, eventsLeftOut, linksLeftOut }: About,
): Resource => ({
  id: `${origin}/export${request && `?${request}`}`,
  types: ['schema:Dataset'],
  properties: [
    ['schema:creator', toTextTerms('Shezhire')],
    ['term:nodes', toIntegerTerms(nodes)],
    ['term:edges', toIntegerTerms(edges)],
    ['term:events', [toWordTerm(events)]],
    ['term:truncated', toTypedTerms('xsd:boolean', truncated)],
    ['term:eventsKept', toIntegerTerms(eventsKept)],
    ['term:eventsLeftOut', toIntegerTerms(eventsLeftOut)],
    ['term:linksLeftOut', toIntegerTerms(linksLeftOut)],
  ],
});
