import type { InputRef } from '@pothos/core';
import type { Kind } from '../../../schema/ontology.ts';
import { builder, type Types } from '../../graphql/builder.ts';
import {
  ArticleTypeEnum,
  DirectionEnum,
  DocumentTypeEnum,
  EntityKindEnum,
  EntityTypeEnum,
  EventStatusEnum,
  EventTypeEnum,
  GroupTypeEnum,
  OfficeTypeEnum,
  OrganizationTypeEnum,
  PlaceTypeEnum,
  PredicateEnum,
  RoleEnum,
  StandingEnum,
  ThingTypeEnum,
  ValueKindEnum,
} from '../ontology/enums.graphql.ts';
import {
  type ArticleFilter,
  type EntityFilter,
  type LinkFilter,
  MAX_FILTER_DEPTH,
  type ParticipantFilter,
  type StatementFilter,
} from './filter.ts';
import { TEXT_FILTER } from './filter-text.ts';
import { defineProvenanceFields } from './provenance.graphql.ts';
import { DateRangeInput, NameFilterInput, TextFilterInput } from './value-filters.graphql.ts';

type InputBuilder = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>;

const LinkFilterInput = builder.inputRef<LinkFilter>('LinkFilter');
const ParticipantFilterInput = builder.inputRef<ParticipantFilter>('ParticipantFilter');
export const EntityFilterInput = builder.inputRef<EntityFilter>('EntityFilter');

LinkFilterInput.implement({
  description: 'Condition on one statement about the entity. All given fields must match the same statement.',
  fields: (t) => ({
    predicate: t.field({ type: [PredicateEnum], description: 'The predicate is one of these (default: any).' }),
    direction: t.field({
      type: DirectionEnum,
      description: 'OUT: the entity is the subject. IN: the entity is the value (default BOTH).',
    }),
    entity: t.field({ type: ['EntityRef'], description: 'The other entity is one of these.' }),
    where: t.field({ type: EntityFilterInput, description: 'The other entity meets this filter.' }),
    unknown: t.boolean({
      description: 'If true, the value is UNKNOWN: it exists, but the source does not name it. Otherwise UNKNOWN values never match.',
    }),
    ...defineProvenanceFields(t, 'The value is a quantity that meets this condition. It excludes `entity`, `where` and `unknown`.'),
  }),
});

ParticipantFilterInput.implement({
  description: 'Condition on one participant of the event. All given fields must match the same participant.',
  fields: (t) => ({
    role: t.field({ type: [RoleEnum], description: 'The role is one of these (default: any).' }),
    entity: t.field({ type: ['EntityRef'], description: 'The participant is one of these.' }),
    where: t.field({ type: EntityFilterInput, description: 'The participant meets this filter.' }),
    unknown: t.boolean({
      description:
        'If true, the participant is UNKNOWN: it exists, but the source does not name it. Otherwise UNKNOWN participants never match.',
    }),
    ...defineProvenanceFields(t, 'The event has a quantity that meets this condition.'),
  }),
});

const standingField = (t: InputBuilder) =>
  t.field({
    type: [StandingEnum],
    description:
      'For events: the standing of the status is one of these. Lists of entities leave out events whose status no source asserts, unless this is given.',
  });

const participantsField = (t: InputBuilder) =>
  t.field({ type: [ParticipantFilterInput], description: 'For events: every condition is met by some participant.' });
const statusField = (t: InputBuilder) => t.field({ type: [EventStatusEnum], description: 'For events: the status is one of these.' });

const timeField = (t: InputBuilder) =>
  t.field({
    type: DateRangeInput,
    description:
      'For events: one of the dates (TIME, PLANNED_TIME) is or may be in this range. Events without a date, or of an unstated year, never match.',
  });

/** Fields of every filter on entities. `self` is the type of the filter. */
const commonFields = (t: InputBuilder, self: InputRef<EntityFilter>) => ({
  and: t.field({ type: [self], description: 'All of these filters match.' }),
  or: t.field({ type: [self], description: 'At least one of these filters matches.' }),
  not: t.field({ type: self, description: 'This filter does not match.' }),
  ref: t.field({ type: ['EntityRef'], description: 'The entity is one of these.' }),
  collective: t.boolean({ description: 'If true, only entities that stand for several unnamed things. If false, only others.' }),
  name: t.field({ type: NameFilterInput, description: 'At least one name of the entity meets this condition.' }),
  linked: t.field({ type: [LinkFilterInput], description: 'Every condition is met by some statement about the entity.' }),
  mentionedIn: t.field({ type: ['ArticleRef'], description: 'The entity is mentioned in one of these articles.' }),
});

EntityFilterInput.implement({
  description: `Condition on entities. All given fields must match. Maximum nesting depth: ${MAX_FILTER_DEPTH}.`,
  fields: (t) => ({
    ...commonFields(t, EntityFilterInput),
    kind: t.field({ type: [EntityKindEnum], description: 'The kind is one of these.' }),
    type: t.field({ type: [EntityTypeEnum], description: 'The type is one of these.' }),
    status: statusField(t),
    standing: standingField(t),
    time: timeField(t),
    participants: participantsField(t),
  }),
});

/** The filter of a kind: the common fields and its own. */
function defineKindFilter<Own extends Parameters<ReturnType<typeof builder.inputRef<EntityFilter>>['implement']>[0]['fields']>(
  name: string,
  own: Own,
) {
  const self = builder.inputRef<EntityFilter>(name);
  return self.implement({
    description: `Condition on entities of this kind. All given fields must match. Maximum nesting depth: ${MAX_FILTER_DEPTH}.`,
    fields: (t) => ({ ...commonFields(t, self), ...own(t) }),
  });
}
const OF_TYPE = 'The type is one of these.';

/** Filter of each kind. */
export const KIND_FILTERS = {
  PERSON: defineKindFilter('PersonFilter', () => ({})),
  ORGANIZATION: defineKindFilter('OrganizationFilter', (t) => ({ type: t.field({ type: [OrganizationTypeEnum], description: OF_TYPE }) })),
  FUND: defineKindFilter('FundFilter', () => ({})),
  PLACE: defineKindFilter('PlaceFilter', (t) => ({ type: t.field({ type: [PlaceTypeEnum], description: OF_TYPE }) })),
  EVENT: defineKindFilter('EventFilter', (t) => ({
    type: t.field({ type: [EventTypeEnum], description: OF_TYPE }),
    status: statusField(t),
    standing: standingField(t),
    time: timeField(t),
    participants: participantsField(t),
  })),
  OFFICE: defineKindFilter('OfficeFilter', (t) => ({ type: t.field({ type: [OfficeTypeEnum], description: OF_TYPE }) })),
  GROUP: defineKindFilter('GroupFilter', (t) => ({ type: t.field({ type: [GroupTypeEnum], description: OF_TYPE }) })),
  DOCUMENT: defineKindFilter('DocumentFilter', (t) => ({ type: t.field({ type: [DocumentTypeEnum], description: OF_TYPE }) })),
  THING: defineKindFilter('ThingFilter', (t) => ({ type: t.field({ type: [ThingTypeEnum], description: OF_TYPE }) })),
} as const satisfies Record<Kind, InputRef<EntityFilter>>;

export const StatementFilterInput = builder.inputRef<StatementFilter>('StatementFilter');
StatementFilterInput.implement({
  description: `Condition on statements. All given fields must match. Maximum nesting depth: ${MAX_FILTER_DEPTH}. \`asOf\` and \`rank\` mean the same at every depth: the default rank (PREFERRED and NORMAL) and the default time (now) hold for every alternative that gives none. Under \`not\` there is no default.`,
  fields: (t) => ({
    and: t.field({ type: [StatementFilterInput], description: 'All of these filters match.' }),
    or: t.field({ type: [StatementFilterInput], description: 'At least one of these filters matches.' }),
    not: t.field({ type: StatementFilterInput, description: 'This filter does not match.' }),
    predicate: t.field({ type: [PredicateEnum], description: 'The predicate is one of these.' }),
    subject: t.field({ type: EntityFilterInput, description: 'The subject meets this filter.' }),
    object: t.field({ type: EntityFilterInput, description: 'The value is an entity that meets this filter.' }),
    value: t.field({ type: [ValueKindEnum], description: 'The kind of the value is one of these.' }),
    unknown: t.boolean({ description: 'If true, only UNKNOWN values match. If false, UNKNOWN values never match. By default both match.' }),
    ...defineProvenanceFields(t),
  }),
});

export const ArticleFilterInput = builder.inputRef<ArticleFilter>('ArticleFilter').implement({
  description: 'Condition on articles. All given fields must match.',
  fields: (t) => ({
    ref: t.field({ type: ['ArticleRef'], description: 'The article is one of these.' }),
    title: t.field({ type: TextFilterInput, description: 'The title meets this condition. Articles without a title never match.' }),
    publisher: t.field({ type: ['EntityRef'], description: 'The publisher is one of these.' }),
    published: t.field({
      type: DateRangeInput,
      description: 'The article was or may have been published in this range. Articles without a date never match.',
    }),
    lang: t.field({ type: ['LanguageTag'], description: 'The language tag is exactly one of these.' }),
    type: t.field({ type: [ArticleTypeEnum], description: 'The type is one of these.' }),
    withdrawn: t.boolean({ description: 'If true, only withdrawn articles. By default they are omitted.' }),
    textAttached: t.boolean({ description: 'If true, only articles with their full text. If false, only articles without it.' }),
    mentions: t.field({ type: EntityFilterInput, description: 'The article mentions an entity that meets this filter.' }),
    text: t.string({ description: `The article has these words. ${TEXT_FILTER}` }),
  }),
});
