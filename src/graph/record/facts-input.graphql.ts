import { builder } from '../../graphql/builder.ts';
import { EntityKindEnum, EntityTypeEnum, EventStatusEnum, MentionKindEnum, NameRoleEnum, VoiceEnum } from '../ontology/enums.graphql.ts';
import { StatementInput } from './statement-input.graphql.ts';
import { LocalTextInput } from './value-inputs.graphql.ts';

export const NameInput = builder.inputType('NameInput', {
  description: 'A name of an entity.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The name as written.' }),
    lang: t.field({ type: 'LanguageTag', required: true, description: 'Language of the name.' }),
    role: t.field({ type: NameRoleEnum, defaultValue: 'PRIMARY', description: 'Role of the name.' }),
    statement: t.string({ description: 'For a TITLE: key of the statement that supports it.' }),
    validFrom: t.field({ type: 'EDTF', description: 'Since when the entity has been called so.' }),
    validTo: t.field({ type: 'EDTF', description: 'Until when the entity was called so.' }),
    sentence: t.int({ description: 'Number of the sentence that gives the name.' }),
    corrects: t.string({
      description: 'Name in the same language that this one puts right: the source gave it before, and takes it back.',
    }),
  }),
});

export const IdentifierInput = builder.inputType('IdentifierInput', {
  description: 'An identifier of an entity in another system.',
  fields: (t) => ({
    scheme: t.string({ required: true, description: 'The other system, such as wikidata.' }),
    value: t.string({ required: true, description: 'The id there, or the address of its page.' }),
    source: t.string({ required: true, description: 'Source of the identifier.' }),
  }),
});

const EntityInput = builder.inputType('EntityInput', {
  description: 'An entity with what the article says of it. An entity of the graph needs its slug only.',
  fields: (t) => ({
    slug: t.field({ type: 'EntityRef', required: true, description: 'Slug of a new entity, or a reference to one of the graph.' }),
    kind: t.field({ type: EntityKindEnum, description: 'Kind; needed if the entity is new.' }),
    type: t.field({ type: EntityTypeEnum, description: 'Type; needed if the entity is new and its kind has types.' }),
    status: t.field({ type: EventStatusEnum, description: 'Status, if it is an event.' }),
    latitude: t.float({ description: 'Latitude in degrees, if it is a place.' }),
    longitude: t.float({ description: 'Longitude in degrees, if it is a place.' }),
    collective: t.boolean({ description: 'True if the entity stands for several unnamed things.' }),
    description: t.field({ type: LocalTextInput, description: 'One line in our own words.' }),
    differentFrom: t.field({ type: ['EntityRef'], description: 'Entities with a like name that this is another than.' }),
    names: t.field({ type: [NameInput], description: 'Names.' }),
    identifiers: t.field({ type: [IdentifierInput], description: 'Identifiers in other systems.' }),
    statements: t.field({ type: [StatementInput], description: 'Statements with the entity as their subject.' }),
  }),
});

const MentionInput = builder.inputType('MentionInput', {
  description: 'Words of a sentence that mean an entity, or the value of a statement.',
  fields: (t) => ({
    span: t.intList({ description: 'Start and end in characters of the article, end exclusive.' }),
    surface: t.string({ description: 'The words, instead of the span if they stand once in the sentence.' }),
    kind: t.field({ type: MentionKindEnum, required: true, description: 'Kind of the mention.' }),
    entity: t.field({ type: 'EntityRef', description: 'The entity that is meant.' }),
    statement: t.string({ description: 'For QUANTITY and TIME: key of the statement.' }),
    inferred: t.field({ type: LocalTextInput, description: 'Reason, if the entity is inferred.' }),
  }),
});

const SentenceInput = builder.inputType('SentenceInput', {
  description: 'Additions to a sentence of the article.',
  fields: (t) => ({
    number: t.int({ required: true, description: 'Number of the sentence.' }),
    gloss: t.field({ type: LocalTextInput, description: 'Its content, in our own words.' }),
    voice: t.field({ type: VoiceEnum, description: 'Voice of its evidence: ARTICLE or REPORTED.' }),
    speaker: t.field({ type: 'EntityRef', description: 'The cited source, if the voice is REPORTED.' }),
    mentions: t.field({ type: [MentionInput], description: 'Mentions in it.' }),
  }),
});

const WordsInput = builder.inputType('WordsInput', {
  description: 'Words of a sentence.',
  fields: (t) => ({
    sentence: t.int({ required: true, description: 'Number of the sentence.' }),
    span: t.intList({ description: 'Start and end in characters of the article, end exclusive.' }),
    surface: t.string({ description: 'The words, instead of the span if they stand once in the sentence.' }),
  }),
});

const QuotationInput = builder.inputType('QuotationInput', {
  description: 'A run of sentences in direct speech.',
  fields: (t) => ({
    sentences: t.intList({ required: true, description: 'Numbers of the first and the last sentence.' }),
    speaker: t.field({ type: 'EntityRef', required: true, description: 'Speaker.' }),
    asWritten: t.field({ type: WordsInput, required: true, description: 'The words that name the speaker.' }),
    inferred: t.field({ type: LocalTextInput, description: 'Reason, if the speaker is inferred.' }),
  }),
});

export const FactsInput = builder.inputType('FactsInput', {
  description: 'Facts of an article, in the pieces of its graph.yaml.',
  fields: (t) => ({
    entities: t.field({ type: [EntityInput], description: 'Entities with their names and statements.' }),
    sentences: t.field({ type: [SentenceInput], description: 'Glosses and mentions of sentences.' }),
    quotations: t.field({ type: [QuotationInput], description: 'Direct speech.' }),
  }),
});
