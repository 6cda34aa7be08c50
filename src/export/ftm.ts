import type { Kind } from '../../schema/ontology.ts';
import type { ExportEdge, ExportNode, Graph, Pieces } from './graph.ts';

/** FollowTheMoney schema of each kind. */
const SCHEMATA: Readonly<Record<Kind, string>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  FUND: 'Organization',
  PLACE: 'Address',
  EVENT: 'Event',
  OFFICE: 'Position',
  GROUP: 'LegalEntity',
  DOCUMENT: 'Document',
  THING: 'Thing',
};

type Properties = Readonly<Record<string, readonly string[]>>;
interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Properties;
}

/** FollowTheMoney accepts years, months and days. Other dates are only in the description. */
const toDates = (edtf: string | null | undefined): readonly string[] =>
  edtf && /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(edtf) ? [edtf] : [];

const removeEmpty = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([, values]) => values.length > 0));

function toNodeEntity(node: ExportNode): FtmEntity {
  const names = (isPrimary: boolean) => [
    ...new Set(node.names.filter(({ role }) => (role === 'PRIMARY') === isPrimary).map(({ text }) => text)),
  ];
  const primary = [...new Set([node.label, ...names(true)])]; // the first one is the caption
  const quantities = node.quantities.map(({ predicate, amount, comparator, unit }) =>
    [predicate, comparator ?? 'UNKNOWN', amount, unit].filter(Boolean).join(' '),
  );
  return {
    id: node.id,
    schema: SCHEMATA[node.kind],
    properties: removeEmpty({
      name: primary,
      alias: names(false).filter((name) => !primary.includes(name)),
      wikidataId: node.identifiers.flatMap((identifier) => /^wikidata:(Q\d+)$/.exec(identifier)?.[1] ?? []),
      keywords: [node.kind, ...(node.type ? [node.type] : []), ...(node.status ? [node.status] : [])],
      ...(node.kind === 'PLACE' && { full: primary }),
      ...(node.kind === 'DOCUMENT' && { title: primary }),
      ...(node.kind === 'EVENT' && { date: toDates(node.time?.edtf), description: quantities }),
    }),
  };
}

/** The FollowTheMoney schema and ends of a link; UnknownLink if there is no specific schema. */
function toLinkEnds({ predicate, source, target, sourceKind, targetKind }: ExportEdge): {
  readonly schema: string;
  readonly ends: Properties;
} {
  const isBody = targetKind === 'ORGANIZATION' || targetKind === 'FUND';
  if (predicate === 'HOLDER') return { schema: 'Occupancy', ends: { post: [source], holder: [target] } };
  if (predicate === 'WORKS_AT' && sourceKind === 'PERSON' && isBody)
    return { schema: 'Employment', ends: { employee: [source], employer: [target] } };
  if (predicate === 'MEMBER_OF' && isBody) return { schema: 'Membership', ends: { member: [source], organization: [target] } };
  return { schema: 'UnknownLink', ends: { subject: [source], object: [target] } };
}

function toEdgeEntity(edge: ExportEdge): FtmEntity {
  const { schema, ends } = toLinkEnds(edge);
  const { id, label, predicate, event, certainty, sentences, validFrom, validTo } = edge;
  const roles = event && `${event.sourceRoles.join(' ')} – ${event.targetRoles.join(' ')}`;
  return {
    id,
    schema,
    properties: removeEmpty({
      ...ends,
      ...(schema !== 'Occupancy' && { role: [predicate ?? String(roles)] }),
      recordId: edge.statements,
      summary: [label],
      description: [`${certainty}: ${sentences.join(' ')}`],
      startDate: toDates(validFrom ?? event?.time?.edtf),
      endDate: toDates(validTo),
    }),
  };
}

/** One FollowTheMoney entity per line: nodes first, then links. */
export async function* toFtm(graph: Graph): Pieces {
  for await (const nodes of graph.nodes()) for (const node of nodes) yield `${JSON.stringify(toNodeEntity(node))}\n`;
  for await (const edges of graph.edges()) for (const edge of edges) yield `${JSON.stringify(toEdgeEntity(edge))}\n`;
}
