import { KIND_MAPPINGS, PREDICATE_MAPPINGS, TYPE_MAPPINGS } from '../../schema/mappings.ts';
import {
  KIND_NAMES,
  type Kind,
  PREDICATE_NAMES,
  PREDICATES,
  type Predicate,
  type PredicateDefinition,
  TYPES,
  type TypedKind,
} from '../../schema/ontology.ts';
import type { SourceClass } from './ftm-classes.ts';

/** A predicate of ours for a property; backwards if the value is the subject. */
export interface PropertyMeaning {
  readonly predicate: Predicate;
  readonly isBackwards: boolean;
}

/** Properties that the ontology does not name, or names for several predicates: what they usually mean. */
const USUAL: Readonly<Record<string, string>> = {
  P39: '^HOLDER',
  P22: '^PARENT_OF',
  P25: '^PARENT_OF',
  P102: 'MEMBER_OF',
  P108: 'WORKS_AT',
  P17: 'LOCATED_IN',
  P159: 'LOCATED_IN',
  P488: '^DIRECTOR_OF',
  P169: '^DIRECTOR_OF',
  P127: '^OWNER_OF',
  P355: '^BRANCH_OF',
  P1366: '^SUCCESSOR_OF',
};

const toMeaning = (written: string): PropertyMeaning => ({
  predicate: written.replace('^', '') as Predicate, // one of the list above
  isBackwards: written.startsWith('^'),
});

const MEANINGS: ReadonlyMap<string, readonly PropertyMeaning[]> = Map.groupBy(
  [
    ...Object.entries(USUAL).map(([property, written]) => ({ property, ...toMeaning(written) })),
    ...PREDICATE_NAMES.flatMap((predicate) => {
      const { wikidata } = PREDICATE_MAPPINGS[predicate];
      return wikidata === undefined ? [] : [{ property: wikidata.replace('^', ''), predicate, isBackwards: wikidata.startsWith('^') }];
    }),
  ],
  ({ property }) => property,
);

/** What a property means of an item of a kind: the first predicate that takes the kind. */
export function findMeaning(property: string, kind: Kind): PropertyMeaning | undefined {
  return MEANINGS.get(property)?.find(({ predicate, isBackwards }) => {
    const { subjects, values }: PredicateDefinition = PREDICATES[predicate];
    return isBackwards ? values.includes(kind) : subjects.includes(kind);
  });
}

/** Classes of Wikidata beside those of the ontology's mappings. */
const ITEM_CLASSES: ReadonlyMap<string, SourceClass> = new Map<string, SourceClass>([
  ...KIND_NAMES.filter((kind) => !(kind in TYPES)).map((kind) => [KIND_MAPPINGS[kind].wikidata ?? kind, { kind }] as const),
  ['Q43229', { kind: 'ORGANIZATION', type: 'UNSPECIFIED' }],
  ['Q4830453', { kind: 'ORGANIZATION', type: 'COMPANY' }],
  ['Q6881511', { kind: 'ORGANIZATION', type: 'COMPANY' }],
  ['Q891723', { kind: 'ORGANIZATION', type: 'COMPANY' }],
  ['Q294414', { kind: 'OFFICE', type: 'POSITION' }],
  ['Q4164871', { kind: 'OFFICE', type: 'POSITION' }],
  ['Q10553309', { kind: 'ORGANIZATION', type: 'PARLIAMENT' }],
  ['Q1752939', { kind: 'ORGANIZATION', type: 'PARLIAMENT' }],
  ['Q3624078', { kind: 'PLACE', type: 'COUNTRY' }],
  ['Q836672', { kind: 'PLACE', type: 'REGION' }],
  ['Q1549591', { kind: 'PLACE', type: 'CITY' }],
  ['Q1637706', { kind: 'PLACE', type: 'CITY' }],
  ['Q5119', { kind: 'PLACE', type: 'CITY' }],
  ['Q3957', { kind: 'PLACE', type: 'CITY' }],
  ...Object.entries(TYPE_MAPPINGS).flatMap(([kind, types]) =>
    Object.entries(types).flatMap(
      ([type, { wikidata }]) => (wikidata === undefined ? [] : [[wikidata, { kind: kind as TypedKind, type }] as const]), // keys of the literal
    ),
  ),
]);

/** The class of an item by those that it is an instance of, the first that the graph has. */
export const findWikidataClass = (classes: readonly string[]): SourceClass | undefined =>
  classes.map((item) => ITEM_CLASSES.get(item)).find((found) => found !== undefined);

/** Properties that give ids of schemes that the graph knows. */
export const EXTERNAL_IDS: Readonly<Record<string, string>> = {
  P214: 'viaf',
  P213: 'isni',
  P496: 'orcid',
  P1278: 'lei',
  P1566: 'geonames',
  P856: 'url',
};
