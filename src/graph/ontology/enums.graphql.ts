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
  typesOf,
  UNITS,
  type Unit,
} from '../../../schema/ontology.ts';
import {
  ARTICLE_TYPES,
  CERTAINTIES,
  COMPARATORS,
  EVENT_STATUSES,
  MENTION_KINDS,
  NAME_ROLES,
  RANKS,
  STANCES,
  STANDINGS,
  VOICES,
} from '../../../schema/words.ts';
import { DEPRECATED_WORDS } from '../../base/deprecated-words.ts';
import { builder } from '../../graphql/builder.ts';
import { DIRECTIONS } from '../filter/filter.ts';

const UNBROUGHT = 'The database holds it, but the ontology of the server does not have it any more.';

/** Defines an enum with described values. */
const defineEnum = <const V extends string>(name: string, description: string, values: readonly V[], describe: (value: V) => string) =>
  builder.enumType(name, {
    description,
    values: Object.fromEntries(
      values.map((value) => [
        value,
        { description: describe(value), ...(DEPRECATED_WORDS.has(value) && { deprecationReason: UNBROUGHT }) },
      ]),
    ) as Record<V, { description: string }>, // one for each value
  });

const toSentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
const byLabel = (labels: Readonly<Record<string, LocalText>>) => (value: string) => toSentence(labels[value]?.en ?? value);
const describePredicate = (value: keyof typeof PREDICATES) => {
  const { label, inverse, subjects, values }: PredicateDefinition = PREDICATES[value];
  return `"${label.en}"; inverse: "${inverse.en}". From ${subjects.join(', ')} to ${values.join(', ')}.`;
};

export const EntityKindEnum = defineEnum('EntityKind', 'Kind of an entity.', KIND_NAMES, byLabel(KINDS));
export const ValueKindEnum = defineEnum(
  'ValueKind',
  'Kind of the value of a statement: the kind of an entity, or a plain value.',
  [...KIND_NAMES, ...PLAIN_VALUES],
  (value) =>
    value === 'UNKNOWN'
      ? 'There is a value, but the source does not name it.'
      : toSentence(value in KINDS ? `an entity of this kind: ${byLabel(KINDS)(value)}`.slice(0, -1) : value.toLowerCase()),
);

const defineTypeEnum = <K extends TypedKind>(kind: K, name: string, description: string) =>
  defineEnum(name, description, Object.keys(TYPES[kind]) as (keyof (typeof TYPES)[K] & string)[], byLabel(typeLabels(kind))); // keys of a literal object
export const OrganizationTypeEnum = defineTypeEnum('ORGANIZATION', 'OrganizationType', 'Type of an organization.');
export const PlaceTypeEnum = defineTypeEnum('PLACE', 'PlaceType', 'Type of a place.');
export const OfficeTypeEnum = defineTypeEnum('OFFICE', 'OfficeType', 'Type of an office.');
export const GroupTypeEnum = defineTypeEnum('GROUP', 'GroupType', 'Type of a group.');
export const DocumentTypeEnum = defineTypeEnum('DOCUMENT', 'DocumentType', 'Type of a document.');
export const ThingTypeEnum = defineTypeEnum('THING', 'ThingType', 'Type of a thing.');
export const EventTypeEnum = defineTypeEnum('EVENT', 'EventType', 'Type of an event.');

const allTypes = new Set(KIND_NAMES.flatMap((kind) => typesOf(kind)));
/** "Report (document); report (event).": the label at each kind that has the type. */
const describeType = (type: EntityType) =>
  toSentence(
    KIND_NAMES.flatMap((kind) => {
      const label = typeLabels(kind)[type]?.en;
      return label === undefined ? [] : [`${label} (${KINDS[kind].en})`];
    }).join('; '),
  );
export const EntityTypeEnum = defineEnum(
  'EntityType',
  'Types of all kinds that have types. Kinds may share a type, such as REPORT.',
  [...allTypes],
  describeType,
);

export const PredicateEnum = defineEnum('Predicate', 'Predicate of a statement.', PREDICATE_NAMES, describePredicate);
export const RoleEnum = defineEnum('Role', 'Predicates that describe participation in an event.', ROLE_NAMES, describePredicate);
export const UnitEnum = defineEnum('Unit', 'Unit of an amount.', Object.keys(UNITS) as Unit[], byLabel(UNITS)); // as above

const defineDescribedEnum = <const D extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  values: readonly (keyof D & string)[],
  texts: D,
) => defineEnum(name, description, values, (value) => texts[value] ?? value);

export const EventStatusEnum = defineDescribedEnum('EventStatus', 'Status of an event according to its sources.', EVENT_STATUSES, {
  OCCURRED: 'The event took place.',
  ONGOING: 'The event was under way.',
  PLANNED: 'The event was planned.',
  CANCELLED: 'The event was planned, and will not or did not take place.',
});
export const NameRoleEnum = defineDescribedEnum('NameRole', 'Role of a name.', NAME_ROLES, {
  PRIMARY: 'Full name, one for each language.',
  ALIAS: 'Other name or spelling.',
  TITLE: 'Title used as a name, supported by a statement.',
  SHORT: 'Short form of the name.',
  INITIALS: 'Name with initials.',
});
export const ComparatorEnum = defineDescribedEnum('Comparator', 'Relation of an amount to the true value.', COMPARATORS, {
  EXACTLY: 'Exactly the amount.',
  MORE_THAN: 'More than the amount.',
  AT_LEAST: 'The amount or more.',
  LESS_THAN: 'Less than the amount.',
  AT_MOST: 'The amount or less.',
  ABOUT: 'Approximately the amount.',
  BETWEEN: 'From the amount to another: a range.',
});
export const MentionKindEnum = defineDescribedEnum('MentionKind', 'Kind of a mention.', MENTION_KINDS, {
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
export const VoiceEnum = defineDescribedEnum('Voice', 'Voice of a sentence.', VOICES, {
  ARTICLE: 'The article itself.',
  QUOTED: 'A speaker in direct speech.',
  REPORTED: 'A source that the article cites, as in "according to X".',
});
export const CertaintyEnum = defineDescribedEnum('Certainty', 'Certainty of a statement: stated by a source, or inferred.', CERTAINTIES, {
  STATED: 'The source states it.',
  INFERRED: 'Inferred from the source; the reason is recorded.',
});
export const StanceEnum = defineDescribedEnum('Stance', 'Attitude of a source to a statement.', STANCES, {
  ASSERTS: 'It is so.',
  DENIES: 'It is not so.',
  QUESTIONS: 'It is doubtful.',
  SUPPOSES: 'It may be so: "is feared to", "may have", "allegedly".',
  WITHDRAWS: 'The source takes back what it said of the statement before.',
  DECLINES: 'The source neither confirms nor denies it. This counts for nothing.',
});

export const StandingEnum = defineDescribedEnum(
  'Standing',
  'Outcome of the stances of the evidence of a statement. Only the latest evidence of each source counts. ASSERTED and DISPUTED statements are facts; by default results contain facts only.',
  STANDINGS,
  {
    ASSERTED: 'At least one source asserts it, and none denies it.',
    DISPUTED: 'Some sources assert it, others deny it.',
    SUPPOSED: 'No source asserts it, at least one supposes it.',
    QUESTIONED: 'No source asserts, supposes or denies it: it is questioned, or was taken back.',
    DENIED: 'No source asserts or supposes it, at least one denies it.',
  },
);

export const ArticleTypeEnum = defineDescribedEnum('ArticleType', 'Type of an article.', ARTICLE_TYPES, {
  NEWS: 'A text of the press.',
  NOTE: 'Knowledge of the desk that no article has, in its own sentences.',
  DATASET: 'Data of another system.',
});

export const RankEnum = defineDescribedEnum('Rank', 'Rank of a statement among competing statements.', RANKS, {
  PREFERRED: 'Preferred over the others.',
  NORMAL: 'Neither preferred nor deprecated.',
  DEPRECATED: 'Known to be wrong. Excluded by default.',
});
export const DirectionEnum = defineDescribedEnum('Direction', 'Position of an entity in a statement.', DIRECTIONS, {
  OUT: 'The entity is the subject.',
  IN: 'The entity is the value.',
  BOTH: 'Both directions.',
});
