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
  return `${sentence(label.en ?? '')} Read backwards: ${inverse.en}. From ${subjects.join(', ')} to ${values.join(', ')}.`;
};

export const EntityKindEnum = words('EntityKind', 'What kind of thing an entity is.', KIND_NAMES, byLabel(KINDS));
export const ValueKindEnum = words(
  'ValueKind',
  'What a statement has as its value: an entity of a kind, or something else.',
  [...KIND_NAMES, ...PLAIN_VALUES],
  (value) =>
    value === 'UNKNOWN'
      ? 'There is one, and the source does not name it.'
      : sentence(value in KINDS ? `an entity: ${byLabel(KINDS)(value)}`.slice(0, -1) : value.toLowerCase()),
);

const typeEnum = <K extends TypedKind>(kind: K, name: string, description: string) =>
  words(name, description, Object.keys(TYPES[kind]) as (keyof (typeof TYPES)[K] & string)[], byLabel(typeLabels(kind))); // the names of a literal object
export const OrganizationTypeEnum = typeEnum('ORGANIZATION', 'OrganizationType', 'What an organization is.');
export const PlaceTypeEnum = typeEnum('PLACE', 'PlaceType', 'What a place is.');
export const OfficeTypeEnum = typeEnum('OFFICE', 'OfficeType', 'Whether an office is a position one holds or a title one bears.');
export const GroupTypeEnum = typeEnum('GROUP', 'GroupType', 'What a group consists of.');
export const DocumentTypeEnum = typeEnum('DOCUMENT', 'DocumentType', 'What a document is.');
export const EventTypeEnum = typeEnum('EVENT', 'EventType', 'What happened.');

const allTypes = Object.assign({}, ...Object.values(TYPES)) as Record<EntityType, LocalText>; // every type of every kind
export const EntityTypeEnum = words(
  'EntityType',
  'The types of all kinds that have types.',
  Object.keys(allTypes) as EntityType[],
  byLabel(allTypes),
); // the same

export const PredicateEnum = words('Predicate', 'The kind of a fact.', PREDICATE_NAMES, predicateText);
export const RoleEnum = words('Role', 'The predicates by which something takes part in an event.', ROLE_NAMES, predicateText);
export const UnitEnum = words('Unit', 'What an amount counts.', Object.keys(UNITS) as Unit[], byLabel(UNITS)); // the same

const described = <const D extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  values: readonly (keyof D & string)[],
  texts: D,
) => words(name, description, values, (value) => texts[value] ?? value);

export const EventStatusEnum = described(
  'EventStatus',
  'Whether an event is over, under way or still to come, as its source says.',
  EVENT_STATUSES,
  {
    OCCURRED: 'It took place.',
    ONGOING: 'It was under way.',
    PLANNED: 'It was planned.',
  },
);
export const NameRoleEnum = described('NameRole', 'What a written form is to its entity.', NAME_ROLES, {
  PRIMARY: 'The name in full, one for each language.',
  ALIAS: 'Another name or spelling.',
  TITLE: 'A title used like a name; it rests on a statement.',
  SHORT: 'The name cut short.',
  INITIALS: 'The name with initials.',
});
export const ComparatorEnum = described('Comparator', 'How an amount is meant.', COMPARATORS, {
  EXACTLY: 'That much, as stated.',
  MORE_THAN: 'Strictly more.',
  AT_LEAST: 'That much or more.',
  LESS_THAN: 'Strictly less.',
  AT_MOST: 'That much or less.',
  ABOUT: 'More or less that much.',
});
export const MentionKindEnum = described('MentionKind', 'How a text refers to something.', MENTION_KINDS, {
  NAME: 'By its name.',
  TITLE: 'By a title.',
  POSITION: 'An office by its words.',
  ROLE: 'A person by the office held.',
  NOMINAL: 'By a common noun.',
  GROUP: 'A group by what it consists of.',
  PRONOUN: 'By a pronoun.',
  EVENT: 'An event by the words that tell it.',
  QUANTITY: 'A quantity.',
  TIME: 'A time.',
});
export const VoiceEnum = described('Voice', 'Who says what a sentence states.', VOICES, {
  ARTICLE: 'The article itself.',
  QUOTED: 'Somebody in direct speech.',
  REPORTED: 'Somebody the article cites: "according to X".',
});
export const CertaintyEnum = described('Certainty', 'Whether a source says it or it was concluded.', CERTAINTIES, {
  STATED: 'The source says so.',
  INFERRED: 'Concluded from what the source says; the reason is given.',
});
export const RankEnum = described('Rank', 'Where a statement stands among those that compete with it.', RANKS, {
  PREFERRED: 'To be taken first.',
  NORMAL: 'As good as any.',
  DEPRECATED: 'Known to be wrong; left out unless asked for.',
});
export const DirectionEnum = described('Direction', 'Which end of a statement an entity is.', DIRECTIONS, {
  OUT: 'The entity is the subject.',
  IN: 'The entity is the value.',
  BOTH: 'Either.',
});
