import {
  type EntityType,
  KIND_NAMES,
  KINDS,
  type LocalText,
  PLAIN_VALUES,
  PREDICATE_NAMES,
  PREDICATES,
  type PredicateDefinition,
  ROLE_NAMES,
  TYPES,
  type TypedKind,
  typeLabels,
  UNITS,
  type Unit,
} from '../../../schema/ontology.ts';
import { CERTAINTIES, COMPARATORS, EVENT_STATUSES, MENTION_KINDS, NAME_ROLES, RANKS, VOICES } from '../../../schema/words.ts';
import { builder } from '../../graphql/builder.ts';
import { DIRECTIONS } from '../filter/filter.ts';

/** An enum whose values are described. */
const words = <const V extends string>(name: string, description: string, values: readonly V[], describe: (value: V) => string) =>
  builder.enumType(name, {
    description,
    values: Object.fromEntries(values.map((value) => [value, { description: describe(value) }])) as Record<V, { description: string }>, // one for each value
  });

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
const byLabel = (labels: Readonly<Record<string, LocalText>>) => (value: string) => sentence(labels[value]?.en ?? value);
const predicateText = (value: keyof typeof PREDICATES) => {
  const { label, inverse, subjects, values }: PredicateDefinition = PREDICATES[value];
  return `${sentence(label.en ?? '')} Inverse: ${inverse.en}. From ${subjects.join(', ')} to ${values.join(', ')}.`;
};

export const EntityKindEnum = words('EntityKind', 'Kind of an entity.', KIND_NAMES, byLabel(KINDS));
export const ValueKindEnum = words(
  'ValueKind',
  'Kind of the value of a statement: the kind of an entity, or a plain value.',
  [...KIND_NAMES, ...PLAIN_VALUES],
  (value) =>
    value === 'UNKNOWN'
      ? 'There is a value, but the source does not name it.'
      : sentence(value in KINDS ? `an entity of this kind: ${byLabel(KINDS)(value)}`.slice(0, -1) : value.toLowerCase()),
);

const typeEnum = <K extends TypedKind>(kind: K, name: string, description: string) =>
  words(name, description, Object.keys(TYPES[kind]) as (keyof (typeof TYPES)[K] & string)[], byLabel(typeLabels(kind))); // the names of a literal object
export const OrganizationTypeEnum = typeEnum('ORGANIZATION', 'OrganizationType', 'Type of an organization.');
export const PlaceTypeEnum = typeEnum('PLACE', 'PlaceType', 'Type of a place.');
export const OfficeTypeEnum = typeEnum('OFFICE', 'OfficeType', 'Type of an office.');
export const GroupTypeEnum = typeEnum('GROUP', 'GroupType', 'Type of a group.');
export const DocumentTypeEnum = typeEnum('DOCUMENT', 'DocumentType', 'Type of a document.');
export const EventTypeEnum = typeEnum('EVENT', 'EventType', 'Type of an event.');

const allTypes = Object.assign({}, ...Object.values(TYPES)) as Record<EntityType, LocalText>; // every type of every kind
export const EntityTypeEnum = words(
  'EntityType',
  'Types of all kinds that have types.',
  Object.keys(allTypes) as EntityType[],
  byLabel(allTypes),
); // the same

export const PredicateEnum = words('Predicate', 'Predicate of a statement.', PREDICATE_NAMES, predicateText);
export const RoleEnum = words('Role', 'Predicates that describe participation in an event.', ROLE_NAMES, predicateText);
export const UnitEnum = words('Unit', 'Unit of an amount.', Object.keys(UNITS) as Unit[], byLabel(UNITS)); // the same

const described = <const D extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  values: readonly (keyof D & string)[],
  texts: D,
) => words(name, description, values, (value) => texts[value] ?? value);

export const EventStatusEnum = described('EventStatus', 'Status of an event according to its source.', EVENT_STATUSES, {
  OCCURRED: 'The event took place.',
  ONGOING: 'The event was under way.',
  PLANNED: 'The event was planned.',
});
export const NameRoleEnum = described('NameRole', 'Role of a name.', NAME_ROLES, {
  PRIMARY: 'Full name, one for each language.',
  ALIAS: 'Other name or spelling.',
  TITLE: 'Title used as a name, supported by a statement.',
  SHORT: 'Short form of the name.',
  INITIALS: 'Name with initials.',
});
export const ComparatorEnum = described('Comparator', 'How an amount compares with the true value.', COMPARATORS, {
  EXACTLY: 'Exactly the amount.',
  MORE_THAN: 'More than the amount.',
  AT_LEAST: 'The amount or more.',
  LESS_THAN: 'Less than the amount.',
  AT_MOST: 'The amount or less.',
  ABOUT: 'Approximately the amount.',
});
export const MentionKindEnum = described('MentionKind', 'Kind of a mention.', MENTION_KINDS, {
  NAME: 'A name.',
  TITLE: 'A title.',
  POSITION: 'The words for an office.',
  ROLE: 'A person, referred to by an office.',
  NOMINAL: 'A common noun.',
  GROUP: 'A group, referred to by its members.',
  PRONOUN: 'A pronoun.',
  EVENT: 'An event, referred to by the words that describe it.',
  QUANTITY: 'A quantity.',
  TIME: 'A time.',
});
export const VoiceEnum = described('Voice', 'Voice of a sentence.', VOICES, {
  ARTICLE: 'The article itself.',
  QUOTED: 'A speaker in direct speech.',
  REPORTED: 'A source that the article cites, as in "according to X".',
});
export const CertaintyEnum = described('Certainty', 'Whether a source states something, or it was inferred.', CERTAINTIES, {
  STATED: 'The source states it.',
  INFERRED: 'Inferred from the source; the reason is recorded.',
});
export const RankEnum = described('Rank', 'Rank of a statement among competing statements.', RANKS, {
  PREFERRED: 'Preferred over the others.',
  NORMAL: 'Neither preferred nor deprecated.',
  DEPRECATED: 'Known to be wrong. Excluded by default.',
});
export const DirectionEnum = described('Direction', 'Position of an entity in a statement.', DIRECTIONS, {
  OUT: 'The entity is the subject.',
  IN: 'The entity is the value.',
  BOTH: 'Both directions.',
});
