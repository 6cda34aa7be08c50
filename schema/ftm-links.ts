/** One end of a link: its property, and the schemata that it takes. */
type End = readonly [property: string, takes: readonly string[]];
/** A schema of FollowTheMoney that links two entities, and the property that takes the predicate. */
export interface FtmLink {
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

/** The links that exports write and imports read. */
export const FTM_LINKS: Readonly<Record<string, FtmLink>> = {
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
