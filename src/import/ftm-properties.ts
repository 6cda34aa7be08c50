import type { Kind, Predicate } from '../../schema/ontology.ts';

/** What becomes of a property: a fact with a value of this form, or an entity that the other one names. */
export interface FtmProperty {
  readonly predicate: Predicate;
  readonly as: 'date' | 'text' | 'country' | 'entity';
}

const ALL: Readonly<Record<string, FtmProperty>> = {
  birthDate: { predicate: 'BIRTH_DATE', as: 'date' },
  deathDate: { predicate: 'DEATH_DATE', as: 'date' },
  incorporationDate: { predicate: 'FOUNDING_DATE', as: 'date' },
  dissolutionDate: { predicate: 'CLOSING_DATE', as: 'date' },
  nationality: { predicate: 'CITIZEN_OF', as: 'country' },
  citizenship: { predicate: 'CITIZEN_OF', as: 'country' },
  birthCountry: { predicate: 'BORN_IN', as: 'country' },
  jurisdiction: { predicate: 'LOCATED_IN', as: 'country' },
  country: { predicate: 'LOCATED_IN', as: 'country' },
  mainCountry: { predicate: 'LOCATED_IN', as: 'country' },
  ethnicity: { predicate: 'ETHNICITY', as: 'text' },
  religion: { predicate: 'RELIGION', as: 'text' },
  position: { predicate: 'OCCUPATION', as: 'text' },
  description: { predicate: 'DESCRIBED_AS', as: 'text' },
  summary: { predicate: 'DESCRIBED_AS', as: 'text' },
  notes: { predicate: 'DESCRIBED_AS', as: 'text' },
  address: { predicate: 'ADDRESS', as: 'text' },
  sector: { predicate: 'INDUSTRY', as: 'text' },
  classification: { predicate: 'INDUSTRY', as: 'text' },
  addressEntity: { predicate: 'LOCATED_IN', as: 'entity' },
  parent: { predicate: 'BRANCH_OF', as: 'entity' },
  organization: { predicate: 'OFFICE_OF', as: 'entity' },
  organizer: { predicate: 'ORGANIZER', as: 'entity' },
  involved: { predicate: 'PARTICIPANT', as: 'entity' },
  startLocation: { predicate: 'ORIGIN', as: 'entity' },
  endLocation: { predicate: 'DESTINATION', as: 'entity' },
};

/** Where a kind says it with another predicate. */
const OF_KIND: Partial<Record<Kind, Readonly<Record<string, FtmProperty>>>> = {
  PERSON: { addressEntity: { predicate: 'LIVES_IN', as: 'entity' } },
  EVENT: { addressEntity: { predicate: 'PLACE', as: 'entity' }, country: { predicate: 'PLACE', as: 'country' } },
};

/** The fact that a property of a kind states; undefined if the graph has none like it. */
export const findFtmProperty = (kind: Kind, name: string): FtmProperty | undefined => OF_KIND[kind]?.[name] ?? ALL[name];

/** Properties that give names, the best first, with their role. */
export const NAME_PROPERTIES: Readonly<Record<string, 'PRIMARY' | 'ALIAS'>> = {
  name: 'PRIMARY',
  title: 'PRIMARY',
  full: 'PRIMARY',
  caseNumber: 'PRIMARY',
  fileName: 'PRIMARY',
  alias: 'ALIAS',
  weakAlias: 'ALIAS',
  previousName: 'ALIAS',
  abbreviation: 'ALIAS',
};

/** Properties that give ids of a scheme that the graph knows. Other ids have the name of their property as scheme. */
export const IDENTIFIER_PROPERTIES: Readonly<Record<string, string>> = {
  wikidataId: 'wikidata',
  leiCode: 'lei',
  website: 'url',
  wikipediaUrl: 'wikipedia',
  innCode: 'ru-inn',
  ogrnCode: 'ru-ogrn',
  registrationNumber: 'registration-number',
  imoNumber: 'imo',
  mmsi: 'mmsi',
  isin: 'isin',
  isinCode: 'isin',
};
/** Properties that are read with others. */
export const READ_ELSEWHERE: ReadonlySet<string> = new Set(['keywords', 'latitude', 'longitude', 'startDate', 'endDate', 'date']);
