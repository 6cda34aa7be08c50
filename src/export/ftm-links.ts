import { PREDICATE_MAPPINGS, TYPE_MAPPINGS } from '../../schema/mappings.ts';
import type { ExportEdge } from './graph.ts';

/** One end of a link: its property, and the schemata that it takes. */
type End = readonly [property: string, takes: readonly string[]];
/** A schema of FollowTheMoney that links two entities, and the property that takes the predicate. */
interface LinkSchema {
  readonly source: End;
  readonly target: End;
  readonly name?: 'role' | 'relationship' | 'purpose';
}

const PEOPLE = ['Person'];
const BODIES = ['Organization', 'Company', 'PublicBody'];
const ACTORS = [...PEOPLE, ...BODIES, 'LegalEntity'];
const ASSETS = ['Company', 'Vehicle', 'RealEstate', 'Contract', 'License'];
const ANYTHING = [
  ...[...ACTORS, ...ASSETS, 'Address', 'Event', 'Trip', 'CallForTenders', 'CourtCase'],
  ...['Position', 'Document', 'Project', 'Thing'],
];

export const FTM_LINKS: Readonly<Record<string, LinkSchema>> = {
  Associate: { source: ['person', PEOPLE], target: ['associate', PEOPLE], name: 'relationship' },
  ContractAward: { source: ['contract', ['Contract', 'License']], target: ['supplier', ACTORS], name: 'role' },
  CourtCaseParty: { source: ['party', ANYTHING], target: ['case', ['CourtCase']], name: 'role' },
  Debt: { source: ['debtor', ACTORS], target: ['creditor', ACTORS] },
  Directorship: { source: ['director', ACTORS], target: ['organization', BODIES], name: 'role' },
  Documentation: { source: ['document', ['Document']], target: ['entity', ANYTHING], name: 'role' },
  Employment: { source: ['employee', PEOPLE], target: ['employer', BODIES], name: 'role' },
  Family: { source: ['person', PEOPLE], target: ['relative', PEOPLE], name: 'relationship' },
  Membership: { source: ['member', ACTORS], target: ['organization', BODIES], name: 'role' },
  Occupancy: { source: ['holder', PEOPLE], target: ['post', ['Position']] },
  Ownership: { source: ['owner', ACTORS], target: ['asset', ASSETS], name: 'role' },
  Payment: { source: ['payer', ACTORS], target: ['beneficiary', ACTORS], name: 'purpose' },
  ProjectParticipant: { source: ['participant', ACTORS], target: ['project', ['Project']], name: 'role' },
  Representation: { source: ['agent', ACTORS], target: ['client', ACTORS], name: 'role' },
  Succession: { source: ['predecessor', ACTORS], target: ['successor', ACTORS], name: 'role' },
  UnknownLink: { source: ['subject', ANYTHING], target: ['object', ANYTHING], name: 'role' },
};

interface LinkEnds {
  readonly schema: string;
  readonly ends: Readonly<Record<string, readonly string[]>>;
  readonly name: LinkSchema['name'];
}
type FindSchema = (id: string) => string;

/** The link from one entity to another, or undefined if the schema does not take them. */
function fitLink(schema: string, source: string, target: string, findSchema: FindSchema): LinkEnds | undefined {
  const link = FTM_LINKS[schema];
  if (!link?.source[1].includes(findSchema(source)) || !link.target[1].includes(findSchema(target))) return undefined;
  return { schema, ends: { [link.source[0]]: [source], [link.target[0]]: [target] }, name: link.name };
}

/** The link that the type of an event makes of two of its roles. */
function fitEvent({ source, target, event }: ExportEdge, findSchema: FindSchema): LinkEnds | undefined {
  const edge = event?.type ? TYPE_MAPPINGS.EVENT[event.type]?.edge : undefined;
  if (!event || !edge) return undefined;
  if (event.sourceRoles.includes(edge.from) && event.targetRoles.includes(edge.to)) return fitLink(edge.ftm, source, target, findSchema);
  const isBackwards = event.targetRoles.includes(edge.from) && event.sourceRoles.includes(edge.to);
  return isBackwards ? fitLink(edge.ftm, target, source, findSchema) : undefined;
}

/** The schema and ends of an edge by the ontology's mappings; UnknownLink if none takes its entities. */
export function toFtmLink(edge: ExportEdge, findSchema: FindSchema): LinkEnds {
  const { source, target, predicate } = edge;
  const written = predicate ? PREDICATE_MAPPINGS[predicate].ftm : undefined;
  const schema = written?.replace('^', '');
  const [from, to] = written?.startsWith('^') ? [target, source] : [source, target];
  const found = schema ? fitLink(schema, from, to, findSchema) : fitEvent(edge, findSchema);
  return found ?? { schema: 'UnknownLink', ends: { subject: [source], object: [target] }, name: 'role' };
}
