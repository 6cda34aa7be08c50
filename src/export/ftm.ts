import { CURRENCIES } from '../../schema/currencies.ts';
import { KIND_MAPPINGS } from '../../schema/mappings.ts';
import { type DatedForm, isPrimaryNow } from '../text/name/name.ts';
import { findMapping } from './find-mapping.ts';
import { toFtmLink } from './ftm-links.ts';
import type { ExportEdge, ExportNode, Graph, Pieces } from './graph.ts';
import { formatQualifier, formatQuantity } from './quantity-value.ts';

/** Schemata with properties of their own for a title and a date. */
const TITLED = ['Document', 'Contract', 'License', 'CallForTenders'];
const DATED = ['Event', 'Trip', 'CallForTenders'];

const toSchema = (entity: Pick<ExportNode, 'kind' | 'type'>): string => findMapping(entity).ftm ?? 'Thing';

type Properties = Readonly<Record<string, readonly string[]>>;
interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Properties;
}

/** FollowTheMoney accepts years, months and days. Other dates are only in the description. */
const toDates = (edtf: string | null | undefined): readonly string[] =>
  edtf && /^\d{4}(-(0[1-9]|1[0-2])(-\d\d(T.*)?)?)?$/.test(edtf) ? [edtf.replace(/T.*/, '')] : [];

const removeEmpty = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([, values]) => values.length > 0));

function toNodeEntity(node: ExportNode, schema: string): FtmEntity {
  const listNames = (condition: (name: DatedForm) => boolean) => [...new Set(node.names.filter(condition).map(({ text }) => text))];
  const primary = [...new Set([node.label, ...listNames(isPrimaryNow)])]; // the first one is the caption
  const listOthers = (condition: (name: DatedForm) => boolean) => listNames(condition).filter((name) => !primary.includes(name));
  return {
    id: node.id,
    schema,
    properties: removeEmpty({
      name: primary,
      alias: listOthers(({ role }) => role !== 'PRIMARY'),
      previousName: listOthers(({ role }) => role === 'PRIMARY'),
      wikidataId: node.identifiers.flatMap((identifier) => /^wikidata:(Q\d+)$/.exec(identifier)?.[1] ?? []),
      keywords: [node.kind, ...(node.type ? [node.type] : []), ...(node.status ? [node.status] : [])],
      ...(node.kind === 'PLACE' && { full: primary }),
      ...(TITLED.includes(schema) && { title: primary }),
      ...(DATED.includes(schema) && { date: toDates(node.time?.edtf) }),
      description: node.quantities.map(formatQuantity),
    }),
  };
}

/** The amount of a payment or a debt, if the event has one and it is of a currency. */
function toMoney({ event }: ExportEdge): Properties {
  const [amount, ...others] = event?.quantities.filter(({ predicate }) => predicate === 'AMOUNT') ?? [];
  if (!amount?.amount || !amount.unit || amount.amountTo || amount.per || others.length > 0 || !(amount.unit in CURRENCIES)) return {};
  return { amount: [amount.amount], currency: [amount.unit] };
}

/** The share of an owner, and roles in words. */
const toQualified = ({ predicate, qualifiers = [] }: ExportEdge, schema: string, name: string | undefined): Properties => {
  const valuesOf = (predicate: string) => qualifiers.filter((item) => item.predicate === predicate).map(({ value }) => value);
  return {
    ...(schema === 'Ownership' && { percentage: valuesOf('SHARE').map((share) => share.replace(/^EXACTLY (\S+) PERCENT$/, '$1%')) }),
    ...(name === 'role' && valuesOf('ROLE').length > 0 && { role: [...valuesOf('ROLE'), ...(predicate ? [predicate] : [])] }),
  };
};

function toEdgeEntity(edge: ExportEdge, findSchema: (id: string) => string): FtmEntity {
  const { schema, ends, name } = toFtmLink(edge, findSchema);
  const { id, label, predicate, event, certainty, standing, eventStatus, sentences, validFrom, validTo, derivedEnd } = edge;
  const roles = event && `${event.sourceRoles.join(' ')} – ${event.targetRoles.join(' ')}`;
  return {
    id,
    schema,
    properties: removeEmpty({
      ...ends,
      ...(name && { [name]: [predicate ?? String(roles)] }),
      ...toQualified(edge, schema, name),
      ...(['Payment', 'Debt'].includes(schema) && toMoney(edge)),
      recordId: edge.statements,
      summary: [label],
      description: [
        `${certainty}, ${standing}: ${sentences.join(' ')}`,
        ...(eventStatus ? [`event ${eventStatus}`] : []),
        ...(derivedEnd ? [`derived end ${derivedEnd}`] : []),
        ...(edge.qualifiers ?? []).map(formatQualifier),
      ],
      startDate: toDates(validFrom ?? event?.time?.edtf),
      endDate: toDates(derivedEnd ?? validTo),
    }),
  };
}

/** One FollowTheMoney entity per line: nodes first, then links. */
export async function* toFtm(graph: Graph): Pieces {
  // Few entities differ from their kind, so that little is kept; edges have the kinds of their ends.
  const schemata = new Map<string, string>();
  for await (const nodes of graph.nodes())
    for (const node of nodes) {
      const schema = toSchema(node);
      if (schema !== KIND_MAPPINGS[node.kind].ftm) schemata.set(node.id, schema);
      yield `${JSON.stringify(toNodeEntity(node, schema))}\n`;
    }
  for await (const edges of graph.edges())
    for (const edge of edges) {
      const kindOf = (id: string) => (id === edge.source ? edge.sourceKind : edge.targetKind);
      yield `${JSON.stringify(toEdgeEntity(edge, (id) => schemata.get(id) ?? toSchema({ kind: kindOf(id), type: null })))}\n`;
    }
}
