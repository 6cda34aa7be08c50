import type { InputRef } from '@pothos/core';
import type { Kind } from '../../../schema/ontology.ts';
import { builder, type Types } from '../../graphql/builder.ts';
import {
  CertaintyEnum,
  ComparatorEnum,
  DirectionEnum,
  DocumentTypeEnum,
  EntityKindEnum,
  EntityTypeEnum,
  EventStatusEnum,
  EventTypeEnum,
  GroupTypeEnum,
  NameRoleEnum,
  OfficeTypeEnum,
  OrganizationTypeEnum,
  PlaceTypeEnum,
  PredicateEnum,
  RankEnum,
  RoleEnum,
  UnitEnum,
  ValueKindEnum,
  VoiceEnum,
} from '../ontology/enums.graphql.ts';
import type {
  ArticleFilter,
  AsOf,
  EntityFilter,
  LinkFilter,
  NameFilter,
  ParticipantFilter,
  QuantityFilter,
  StatementFilter,
} from './filter.ts';

type InputBuilder = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>;

export const AsOfInput = builder.inputRef<AsOf>('AsOf').implement({
  description: 'A moment, in the world and in what was known. It means the same wherever it stands.',
  fields: (t) => ({
    valid: t.field({ type: 'EDTF', description: 'Only what can have been true then; an unknown bound matches any moment.' }),
    known: t.field({ type: 'DateTime', description: 'Only what was recorded and not retracted then; by default, now.' }),
  }),
});

const NameFilterInput = builder.inputRef<NameFilter>('NameFilter').implement({
  description: 'A name of the entity that meets all of this; capitals do not matter.',
  fields: (t) => ({
    equals: t.string({ description: 'The whole name.' }),
    startsWith: t.string({ description: 'How it begins.' }),
    contains: t.string({ description: 'A part of it; % and _ stand for themselves.' }),
    lang: t.field({ type: ['LanguageTag'], description: 'In one of these languages, exactly.' }),
    role: t.field({ type: [NameRoleEnum], description: 'Of one of these roles.' }),
  }),
});

const QuantityFilterInput = builder.inputRef<QuantityFilter>('QuantityFilter').implement({
  description: 'A quantity in a range of amounts of one unit.',
  fields: (t) => ({
    unit: t.field({ type: UnitEnum, required: true, description: 'Amounts of different units are never compared.' }),
    atLeast: t.field({ type: 'Decimal', description: 'The smallest amount.' }),
    atMost: t.field({ type: 'Decimal', description: 'The largest amount.' }),
    comparator: t.field({ type: [ComparatorEnum], description: 'Only amounts meant in one of these ways.' }),
  }),
});

/** Who says so, how surely, where, when: the same in every filter of statements. */
const said = (t: InputBuilder) => ({
  certainty: t.field({ type: CertaintyEnum, description: 'STATED: some evidence states it. INFERRED: none does.' }),
  rank: t.field({ type: [RankEnum], description: 'By default PREFERRED and NORMAL.' }),
  voice: t.field({ type: [VoiceEnum], description: 'Said in one of these voices.' }),
  speaker: t.field({ type: ['EntityRef'], description: 'Said by one of these; together with voice and article, in the same sentence.' }),
  article: t.field({ type: ['ArticleRef'], description: 'Said in one of these articles.' }),
  quantity: t.field({ type: QuantityFilterInput, description: 'With such a quantity.' }),
  asOf: t.field({ type: AsOfInput, description: 'As it stood at a moment.' }),
});

const LinkFilterInput = builder.inputRef<LinkFilter>('LinkFilter');
const ParticipantFilterInput = builder.inputRef<ParticipantFilter>('ParticipantFilter');
export const EntityFilterInput = builder.inputRef<EntityFilter>('EntityFilter');

LinkFilterInput.implement({
  description: 'One statement that ties the entity to something, and meets all of this.',
  fields: (t) => ({
    predicate: t.field({ type: [PredicateEnum], description: 'One of these predicates; any, where left out.' }),
    direction: t.field({
      type: DirectionEnum,
      description: 'Whether the entity is the subject (OUT) or the value (IN); by default either.',
    }),
    entity: t.field({ type: ['EntityRef'], description: 'The other end is one of these.' }),
    where: t.field({ type: EntityFilterInput, description: 'The other end meets this filter.' }),
    unknown: t.boolean({ description: 'true: the value is UNKNOWN, there is one and it is not named. Otherwise UNKNOWN never matches.' }),
    ...said(t),
  }),
});

ParticipantFilterInput.implement({
  description: 'One participant of the event that meets all of this.',
  fields: (t) => ({
    role: t.field({ type: [RoleEnum], description: 'In one of these roles; any, where left out.' }),
    entity: t.field({ type: ['EntityRef'], description: 'It is one of these.' }),
    where: t.field({ type: EntityFilterInput, description: 'It meets this filter.' }),
    unknown: t.boolean({ description: 'true: there is one and it is not named. Otherwise UNKNOWN never matches.' }),
    ...said(t),
  }),
});

const participants = (t: InputBuilder) =>
  t.field({ type: [ParticipantFilterInput], description: 'For events: participants, each of these there at once.' });
const status = (t: InputBuilder) => t.field({ type: [EventStatusEnum], description: 'For events: of one of these statuses.' });

/** What every filter of entities offers; `self` is the filter's own type. */
const common = (t: InputBuilder, self: InputRef<EntityFilter>) => ({
  and: t.field({ type: [self], description: 'All of these hold.' }),
  or: t.field({ type: [self], description: 'At least one of these holds.' }),
  not: t.field({ type: self, description: 'This does not hold.' }),
  ref: t.field({ type: ['EntityRef'], description: 'It is one of these.' }),
  collective: t.boolean({ description: 'Whether it stands for several unnamed things.' }),
  name: t.field({ type: NameFilterInput, description: 'It has such a name.' }),
  linked: t.field({ type: [LinkFilterInput], description: 'It has such links, each of these at once.' }),
  mentionedIn: t.field({ type: ['ArticleRef'], description: 'It is mentioned in one of these articles.' }),
});

EntityFilterInput.implement({
  description: 'Which entities. All fields given must hold; nested at most 6 deep.',
  fields: (t) => ({
    ...common(t, EntityFilterInput),
    kind: t.field({ type: [EntityKindEnum], description: 'Of one of these kinds.' }),
    type: t.field({ type: [EntityTypeEnum], description: 'Of one of these types of its kind.' }),
    status: status(t),
    participants: participants(t),
  }),
});

/** A kind's filter: the common fields and what its kind has. */
function kindFilter<Own extends Parameters<ReturnType<typeof builder.inputRef<EntityFilter>>['implement']>[0]['fields']>(
  name: string,
  own: Own,
) {
  const self = builder.inputRef<EntityFilter>(name);
  return self.implement({
    description: `Which of them. All fields given must hold; nested at most 6 deep.`,
    fields: (t) => ({ ...common(t, self), ...own(t) }),
  });
}
const OF_TYPE = 'Of one of these types.';

/** The filter of each kind. */
export const KIND_FILTERS = {
  PERSON: kindFilter('PersonFilter', () => ({})),
  ORGANIZATION: kindFilter('OrganizationFilter', (t) => ({ type: t.field({ type: [OrganizationTypeEnum], description: OF_TYPE }) })),
  FUND: kindFilter('FundFilter', () => ({})),
  PLACE: kindFilter('PlaceFilter', (t) => ({ type: t.field({ type: [PlaceTypeEnum], description: OF_TYPE }) })),
  EVENT: kindFilter('EventFilter', (t) => ({
    type: t.field({ type: [EventTypeEnum], description: OF_TYPE }),
    status: status(t),
    participants: participants(t),
  })),
  OFFICE: kindFilter('OfficeFilter', (t) => ({ type: t.field({ type: [OfficeTypeEnum], description: OF_TYPE }) })),
  GROUP: kindFilter('GroupFilter', (t) => ({ type: t.field({ type: [GroupTypeEnum], description: OF_TYPE }) })),
  DOCUMENT: kindFilter('DocumentFilter', (t) => ({ type: t.field({ type: [DocumentTypeEnum], description: OF_TYPE }) })),
} as const satisfies Record<Kind, InputRef<EntityFilter>>;

export const StatementFilterInput = builder.inputRef<StatementFilter>('StatementFilter');
StatementFilterInput.implement({
  description: 'Which statements. All fields given must hold; nested at most 6 deep. asOf and rank hold for nested filters too.',
  fields: (t) => ({
    and: t.field({ type: [StatementFilterInput], description: 'All of these hold.' }),
    or: t.field({ type: [StatementFilterInput], description: 'At least one of these holds.' }),
    not: t.field({ type: StatementFilterInput, description: 'This does not hold.' }),
    predicate: t.field({ type: [PredicateEnum], description: 'Of one of these predicates.' }),
    subject: t.field({ type: EntityFilterInput, description: 'The subject meets this filter.' }),
    object: t.field({ type: EntityFilterInput, description: 'The value is an entity that meets this filter.' }),
    value: t.field({ type: [ValueKindEnum], description: 'The value is of one of these kinds.' }),
    unknown: t.boolean({ description: 'true: only UNKNOWN values. false: none. Left out: both.' }),
    ...said(t),
  }),
});

export const ArticleFilterInput = builder.inputRef<ArticleFilter>('ArticleFilter').implement({
  description: 'Which articles. All fields given must hold.',
  fields: (t) => ({
    ref: t.field({ type: ['ArticleRef'], description: 'It is one of these.' }),
    lang: t.field({ type: ['LanguageTag'], description: 'In one of these languages, exactly.' }),
    textAttached: t.boolean({ description: 'Whether its text is there.' }),
    mentions: t.field({ type: EntityFilterInput, description: 'It mentions an entity that meets this filter.' }),
  }),
});
