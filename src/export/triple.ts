import { type EntityType, type Kind, UNITS } from '../../schema/ontology.ts';
import type { About, ExportEdge, ExportNode, ExportQuantity, Graph } from './graph.ts';

/** What a property of a resource is: another resource, or a text, number or date. */
export type Term =
  | { readonly id: string }
  | { readonly text: string; readonly lang?: string }
  | { readonly text: string; readonly type: string };

/** A resource with its properties. Names are short: what stands before the colon is one of `prefixesOf`. */
export interface Resource {
  readonly id: string;
  readonly types: readonly string[];
  readonly properties: readonly (readonly [name: string, values: readonly Term[]])[];
}

/** Ids are addresses of this server, where each of them leads to what it names. */
export const prefixesOf = (origin: string) =>
  ({
    id: `${origin}/id/`,
    term: `${origin}/schema.graphql#`,
    schema: 'https://schema.org/',
    prov: 'http://www.w3.org/ns/prov#',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    edtf: 'http://id.loc.gov/datatypes/edtf/',
    wikidata: 'http://www.wikidata.org/entity/',
  }) as const;

/** What schema.org calls a kind, or one of its types; a group and an office it has no word for. */
const CLASSES: Readonly<Record<Kind, string>> = {
  PERSON: 'schema:Person',
  ORGANIZATION: 'schema:Organization',
  FUND: 'schema:Organization',
  PLACE: 'schema:Place',
  EVENT: 'schema:Event',
  OFFICE: 'schema:Intangible',
  GROUP: 'schema:Thing',
  DOCUMENT: 'schema:CreativeWork',
};
const CLASSES_OF_TYPES: Partial<Readonly<Record<EntityType, string>>> = {
  PARTY: 'schema:PoliticalParty',
  MEDIA: 'schema:NewsMediaOrganization',
  COUNTRY: 'schema:Country',
  CITY: 'schema:City',
};

const ref = (id: string): Term => ({ id: `id:${id}` });
const term = (word: string): Term => ({ id: `term:${word}` });
const text = (value: string | null): Term[] => (value === null ? [] : [{ text: value }]);
const typed = (type: string, value: string | number | boolean | null | undefined): Term[] =>
  value == null ? [] : [{ text: String(value), type }];
const whole = (value: number) => typed('xsd:integer', value);
const isTrue = (value: boolean) => (value ? typed('xsd:boolean', true) : []);
const edtf = (value: string | null | undefined) => typed('edtf:EDTF', value);

/** All that is told of a graph. The same resource may come more than once, with other properties. */
export async function* resourcesOf(graph: Graph): AsyncGenerator<Resource> {
  for await (const nodes of graph.nodes())
    for (const node of nodes) {
      yield ofNode(node);
      for (const quantity of node.quantities) yield ofQuantity(node.id, quantity);
    }
  for await (const edges of graph.edges())
    for (const edge of edges) {
      if (edge.event) yield ofEventEdge(edge);
      else yield* ofLink(edge);
    }
  yield ofGraph(graph.origin, graph.about());
}

function ofNode(node: ExportNode): Resource {
  const names = (isPrimary: boolean): Term[] =>
    node.names.filter(({ role }) => (role === 'PRIMARY') === isPrimary).map(({ text: written, lang }) => ({ text: written, lang }));
  const same = node.identifiers.filter((one) => /^wikidata:Q\d+$/.test(one));
  return {
    id: `id:${node.id}`,
    types: [(node.type && CLASSES_OF_TYPES[node.type]) ?? CLASSES[node.kind], `term:${node.kind}`],
    properties: [
      ['schema:name', names(true).length > 0 ? names(true) : text(node.label)],
      ['schema:alternateName', names(false)],
      ['schema:identifier', [node.id, node.slug, ...node.identifiers].flatMap(text)],
      ['schema:sameAs', same.map((id) => ({ id }))],
      ['term:type', node.type ? [term(node.type)] : []],
      ['term:status', node.status ? [term(node.status)] : []],
      ['term:collective', isTrue(node.collective)],
      ['term:links', whole(node.links)],
      ['term:time', edtf(node.time?.edtf)],
    ],
  };
}

const ofQuantity = (event: string, { statement, predicate, amount, comparator, unit }: ExportQuantity): Resource => ({
  id: `id:${statement}`,
  types: ['rdf:Statement'],
  properties: [
    ['rdf:subject', [ref(event)]],
    ['rdf:predicate', [term(predicate)]],
    ['rdf:object', typed('xsd:decimal', amount)],
    ['term:comparator', comparator ? [term(comparator)] : []],
    ['term:unit', unit && unit in UNITS ? [term(unit)] : []],
    ['term:unknown', isTrue(amount === null)],
  ],
});

const supportOf = ({ certainty, evidence, sentences, validFrom, validTo }: ExportEdge): Resource['properties'] => [
  ['term:certainty', [term(certainty)]],
  ['term:evidence', whole(evidence)],
  ['prov:wasDerivedFrom', sentences.map(ref)],
  ['term:validFrom', edtf(validFrom)],
  ['term:validTo', edtf(validTo)],
];

/** The fact as a triple of its own, unless it is known to be wrong; and the statement of it, with what it rests on. */
function* ofLink(edge: ExportEdge): Generator<Resource> {
  const { id, source, target, predicate, rank } = edge;
  if (rank !== 'DEPRECATED') yield { id: `id:${source}`, types: [], properties: [[`term:${predicate}`, [ref(target)]]] };
  yield {
    id: `id:${id}`,
    types: ['rdf:Statement', 'prov:Entity'],
    properties: [
      ['rdf:subject', [ref(source)]],
      ['rdf:predicate', [term(String(predicate))]],
      ['rdf:object', [ref(target)]],
      ['term:rank', rank ? [term(rank)] : []],
      ...supportOf(edge),
    ],
  };
}

const ofEventEdge = (edge: ExportEdge): Resource => ({
  id: `id:${edge.id}`,
  types: ['term:EventEdge', 'prov:Entity'],
  properties: [
    ['term:source', [ref(edge.source)]],
    ['term:target', [ref(edge.target)]],
    ['term:event', edge.event ? [ref(edge.event.id)] : []],
    ['term:eventType', edge.event?.type ? [term(edge.event.type)] : []],
    ['term:sourceRole', (edge.event?.sourceRoles ?? []).map(term)],
    ['term:targetRole', (edge.event?.targetRoles ?? []).map(term)],
    ['term:statement', edge.statements.map(ref)],
    ...supportOf(edge),
  ],
});

const ofGraph = (
  origin: string,
  { request, nodes, edges, events, truncated, eventsKept, eventsLeftOut, linksLeftOut }: About,
): Resource => ({
  id: `${origin}/export${request && `?${request}`}`,
  types: ['schema:Dataset'],
  properties: [
    ['schema:creator', text('Shezhire')],
    ['term:nodes', whole(nodes)],
    ['term:edges', whole(edges)],
    ['term:events', [term(events)]],
    ['term:truncated', typed('xsd:boolean', truncated)],
    ['term:eventsKept', whole(eventsKept)],
    ['term:eventsLeftOut', whole(eventsLeftOut)],
    ['term:linksLeftOut', whole(linksLeftOut)],
  ],
});
