import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { PartialDateType, parseStoredDate } from '../../graphql/date/date.graphql.ts';
import { defineOptionalLocalTextField } from '../../graphql/lang/lang.graphql.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { loadSpanText } from '../article/article.graphql.ts';
import { Entity, resolveEntityOrNull } from '../entity/entity.graphql.ts';
import { CertaintyEnum, EventStatusEnum, StanceEnum, VoiceEnum } from '../ontology/enums.graphql.ts';
import { findSentence, Sentence } from '../sentence/sentence.graphql.ts';
import { Event } from './event.graphql.ts';
import { type EventStatusRow, loadEventStatuses } from './event-status.store.ts';

const getStatusesLoader = createRowLoader(loadEventStatuses);

async function loadStatusSentence({ articleId, sentence }: EventStatusRow, context: Context, info: GraphQLResolveInfo) {
  const found = await findSentence({ articleId, number: sentence }, context, info);
  if (!found) throw new Error(`a status points at sentence ${articleId}.${sentence}, which is not there`);
  return found;
}

const StatusEvidence = builder.objectRef<EventStatusRow>('StatusEvidence').implement({
  description:
    'A sentence that says something of the status of an event: the words, the stance, the voice and the certainty, as evidence of a statement has them.',
  fields: (t) => ({
    status: t.expose('status', { type: EventStatusEnum, description: 'Status that it is about.' }),
    sentence: t.field({
      type: Sentence,
      description: 'The sentence.',
      resolve: (row, _, context, info) => loadStatusSentence(row, context, info),
    }),
    quote: t.string({
      nullable: true,
      description: 'The words; null if the text is not attached.',
      resolve: async (row, _, context, info) => {
        const { start, end } =
          row.start === null || row.end === null ? await loadStatusSentence(row, context, info) : { start: row.start, end: row.end };
        return loadSpanText({ articleId: row.articleId, start, end }, context, info);
      },
    }),
    stance: t.expose('stance', { type: StanceEnum, description: 'Stance of the source to the status: it may also deny or suppose it.' }),
    voice: t.expose('voice', { type: VoiceEnum, description: 'The voice of the words.' }),
    speaker: t.field({
      type: Entity,
      nullable: true,
      description: 'Speaker; null if the article itself says it, or a source that it does not name.',
      resolve: resolveEntityOrNull(({ speakerId }: EventStatusRow) => speakerId),
    }),
    saidOn: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'When it was said, if the sentence dates it; otherwise the date of the article counts.',
      resolve: ({ saidOn }) => parseStoredDate(saidOn),
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'STATED if the sentence says it, INFERRED if it was concluded.' }),
    reason: t.string(
      defineOptionalLocalTextField('Reason for the inference; null if the certainty is STATED.', ({ reason }: EventStatusRow) => reason),
    ),
  }),
});

builder.objectField(Event, 'statuses', (t) =>
  t.field({
    type: [StatusEvidence],
    description: 'All that sources say of the status of the event, in the order of the dates of their articles.',
    resolve: ({ id }, _, context, info) => getStatusesLoader(context, info).load(id),
  }),
);
