import { builder } from '../../graphql/builder.ts';
import { PartialDateType, parseStoredDate } from '../../graphql/date/date.graphql.ts';
import { defineOptionalLocalTextField } from '../../graphql/lang/lang.graphql.ts';
import { Entity, resolveEntity, resolveEntityOrNull } from '../entity/entity.graphql.ts';
import type { MentionRow } from '../mention/mention.store.ts';
import { ArticleTypeEnum, CertaintyEnum, MentionKindEnum } from '../ontology/enums.graphql.ts';
import { findSentence, Sentence } from '../sentence/sentence.graphql.ts';
import type { ArticleForm, QuotationForm, SentenceForm } from './version.ts';

export const ArticleVersion = builder.objectRef<ArticleForm>('ArticleVersion').implement({
  description: 'An article, before or after a revision.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Readable id.' }),
    articleType: t.expose('type', { type: ArticleTypeEnum, description: 'Type of the article.' }),
    title: t.exposeString('title', { nullable: true, description: 'Headline; null if not stated.' }),
    url: t.exposeString('url', { nullable: true, description: 'Web address; null if not stated.' }),
    lang: t.expose('lang', { type: 'LanguageTag', description: 'Language of the article.' }),
    publisher: t.field({
      type: Entity,
      nullable: true,
      description: 'Publisher; null if not stated.',
      resolve: resolveEntityOrNull(({ publisherId }: ArticleForm) => publisherId),
    }),
    published: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'Date of publication; null if not stated.',
      resolve: ({ published }) => parseStoredDate(published),
    }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the text in UTF-8, in hexadecimal.' }),
    length: t.exposeInt('length', { description: 'Length of the text in Unicode code points.' }),
    textAttached: t.exposeBoolean('textAttached', { description: 'True if the full text was available.' }),
  }),
});

export const SentenceVersion = builder.objectRef<SentenceForm>('SentenceVersion').implement({
  description: 'A sentence of an article, before or after a revision.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Number of the sentence in the article, from 1.' }),
    start: t.exposeInt('start', { nullable: true, description: 'Start of the sentence, in code points from the start of the article.' }),
    end: t.exposeInt('end', { nullable: true, description: 'End of the sentence, exclusive.' }),
    gloss: t.string(
      defineOptionalLocalTextField('Content of the sentence in our own words; null if it has none.', ({ gloss }: SentenceForm) => gloss),
    ),
  }),
});

export const QuotationVersion = builder.objectRef<QuotationForm>('QuotationVersion').implement({
  description: 'Direct speech in an article, before or after a revision.',
  fields: (t) => ({
    speaker: t.field({
      type: Entity,
      nullable: true,
      description: 'Speaker.',
      resolve: resolveEntity(({ speakerId }: QuotationForm) => speakerId),
    }),
    asWritten: t.exposeString('asWritten', {
      nullable: true,
      description: 'The words that name the speaker; null if they are longer than 40 characters.',
    }),
    first: t.exposeInt('first', { description: 'Number of the first quoted sentence.' }),
    last: t.exposeInt('last', { description: 'Number of the last quoted sentence.' }),
    certainty: t.expose('certainty', {
      type: CertaintyEnum,
      description: 'STATED if the words name the speaker, INFERRED if the speaker was concluded.',
    }),
  }),
});

export const MentionVersion = builder.objectRef<MentionRow>('MentionVersion').implement({
  description: 'A mention of an entity, a quantity or a time, before or after a revision.',
  fields: (t) => ({
    mentionKind: t.expose('kind', { type: MentionKindEnum, description: 'Kind of the mention.' }),
    surface: t.exposeString('surface', { nullable: true, description: 'The words; null if they are longer than 40 characters.' }),
    sentence: t.field({
      type: Sentence,
      nullable: true,
      description: 'Sentence that contains the words.',
      resolve: ({ articleId, sentence }, _, context, info) => findSentence({ articleId, number: sentence }, context, info),
    }),
    start: t.exposeInt('start', { nullable: true, description: 'Start of the words, in code points from the start of the article.' }),
    end: t.exposeInt('end', { nullable: true, description: 'End of the words, exclusive.' }),
    certainty: t.expose('certainty', {
      type: CertaintyEnum,
      description: 'STATED if the words refer to it explicitly, INFERRED if that was concluded.',
    }),
    reason: t.string(
      defineOptionalLocalTextField('Reason for the inference; null if the certainty is STATED.', ({ reason }: MentionRow) => reason),
    ),
  }),
});
