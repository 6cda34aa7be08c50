import type { GraphQLResolveInfo } from 'graphql';
import type { EvidenceId } from '../../../schema/ids.ts';
import { formatEvidenceId } from '../../base/id.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { PartialDateType, parseStoredDate } from '../../graphql/date/date.graphql.ts';
import { defineOptionalLocalTextField } from '../../graphql/lang/lang.graphql.ts';
import { createRowLoader, getFieldLoader } from '../../graphql/loaders.ts';
import { Node, type NodeRow } from '../../graphql/node/node.graphql.ts';
import { isAnyRequested, isOnlyRequested } from '../../graphql/requested-fields.ts';
import { loadSpanText } from '../article/article.graphql.ts';
import { Entity, loadEntity, resolveEntityOrNull } from '../entity/entity.graphql.ts';
import { CertaintyEnum, StanceEnum, VoiceEnum } from '../ontology/enums.graphql.ts';
import { loadMoment, loadMomentOrNull } from '../revision/moment.graphql.ts';
import { findSentence, Sentence, toSentenceNode } from '../sentence/sentence.graphql.ts';
import type { SentenceRow } from '../sentence/sentence.store.ts';
import { getEvidenceLoader, loadStatement, Statement } from '../statement/statement.graphql.ts';
import type { StatementRow } from '../statement/statement.store.ts';
import {
  type EvidenceRow,
  LIGHT_EVIDENCE_FIELDS,
  loadEvidenceByIds,
  loadLightEvidence,
  loadRelays,
  loadSourcedEvidence,
  type SourcedEvidence,
} from './evidence.store.ts';

/** A row of evidence as a node. */
export type EvidenceNode = EvidenceRow & NodeRow & { readonly source?: SentenceRow };
export const toEvidenceNode = (row: EvidenceRow): EvidenceNode => ({ ...row, node: 'Evidence', nodeId: formatEvidenceId(row.id) });

const getRelayLoader = createRowLoader(loadRelays);

/** The evidence with an id; null if it does not exist. */
export const findEvidence = (id: EvidenceId, context: Context, info: GraphQLResolveInfo): Promise<EvidenceNode | null> =>
  getFieldLoader<EvidenceId, EvidenceNode | null>(context, info, { of: 'evidence' }, async (ids) =>
    (await loadEvidenceByIds(context.db, ids)).map((row) => row && toEvidenceNode(row)),
  ).load(id);

const getSourcedEvidenceLoader = createRowLoader(loadSourcedEvidence);
const getLightEvidenceLoader = createRowLoader(loadLightEvidence);
const SENTENCE: ReadonlySet<string> = new Set(['sentence']);

/** The evidence of a statement at its transaction time, with its sentences if they are requested. */
export const resolveEvidence = async (
  { id }: Pick<StatementRow, 'id'>,
  _: object,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<EvidenceNode[]> => {
  if (!isAnyRequested(info, SENTENCE)) return (await getEvidenceLoader(context, info).load(id)).map(toEvidenceNode);
  const getLoader = isOnlyRequested(info, LIGHT_EVIDENCE_FIELDS) ? getLightEvidenceLoader : getSourcedEvidenceLoader;
  return (await getLoader(context, info).load(id)).map((row) => toEvidenceNode(row as SourcedEvidence)); // no field reads what is not there
};

const loadEvidenceSentence = async ({ articleId, sentence }: EvidenceRow, context: Context, info: GraphQLResolveInfo) => {
  const found = await findSentence({ articleId, number: sentence }, context, info);
  if (!found) throw new Error(`evidence points at sentence ${articleId}.${sentence}, which is not there`);
  return found;
};

export const Evidence = builder.objectRef<EvidenceNode>('Evidence').implement({
  description:
    'The link between a statement and a sentence that says something of it: the words, the stance, the voice and the certainty. Recorded once; it may be retracted.',
  interfaces: [Node],
  isTypeOf: (row) => typeof row === 'object' && row !== null && 'node' in row && row.node === 'Evidence',
  fields: (t) => ({
    statement: t.field({
      type: Statement,
      description: 'Statement that it supports, as it is now.',
      resolve: ({ statementId }, _, context, info) => loadStatement(statementId, context, info),
    }),
    sentence: t.field({
      type: Sentence,
      description: 'Sentence that supports the statement.',
      resolve: (row, _, context, info) => (row.source ? toSentenceNode(row.source) : loadEvidenceSentence(row, context, info)),
    }),
    quote: t.string({
      nullable: true,
      description: 'Words that support the statement; null if the text is not attached.',
      resolve: async (row, _, context, info) => {
        const { start, end, text } =
          row.start === null || row.end === null
            ? (row.source ?? (await loadEvidenceSentence(row, context, info)))
            : { start: row.start, end: row.end, text: null };
        return text ?? loadSpanText({ articleId: row.articleId, start, end }, context, info);
      },
    }),
    key: t.exposeString('key', {
      nullable: true,
      description: 'Key of the statement in the file of the article, by which other articles may correct it; null if it has none there.',
    }),
    start: t.exposeInt('start', {
      nullable: true,
      description: 'Start of the words, in code points from the start of the article; null if the whole sentence supports the statement.',
    }),
    end: t.exposeInt('end', {
      nullable: true,
      description: 'End of the words, exclusive; null if the whole sentence supports the statement.',
    }),
    stance: t.expose('stance', {
      type: StanceEnum,
      description: 'Attitude of the source to the statement: it may also deny it, suppose it or take it back.',
    }),
    voice: t.expose('voice', {
      type: VoiceEnum,
      description:
        'The voice of these words: the article itself, direct speech, or a source that the article cites. It may differ from the rest of the sentence.',
    }),
    speaker: t.field({
      type: Entity,
      nullable: true,
      description: 'Speaker; null if the article itself says it, or a source that it does not name (voice REPORTED).',
      resolve: resolveEntityOrNull(({ speakerId }: EvidenceRow) => speakerId),
    }),
    via: t.field({
      type: [Entity],
      description:
        'Those who pass on what the speaker said, the nearest to the article first. Empty if the article has it from the speaker.',
      resolve: async ({ id }, _, context, info) => {
        const ids = await getRelayLoader(context, info).load(id);
        return Promise.all(ids.map((entity) => loadEntity(entity, context, info)));
      },
    }),
    saidOn: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'When it was said, if the sentence dates it; otherwise the date of the article counts.',
      resolve: ({ saidOn }) => parseStoredDate(saidOn),
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'STATED if the sentence says it, INFERRED if it was concluded.' }),
    reason: t.string(
      defineOptionalLocalTextField('Reason for the inference; null if the certainty is STATED.', ({ reason }: EvidenceRow) => reason),
    ),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'Start of the transaction time: when the evidence was recorded.',
      resolve: ({ recordedIn }, _, context, info) => loadMoment(recordedIn, context, info),
    }),
    retractedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'End of the transaction time: when the evidence was retracted; null if it is current.',
      resolve: ({ retractedIn }, _, context, info) => loadMomentOrNull(retractedIn, context, info),
    }),
  }),
});

builder.objectField(Statement, 'evidence', (t) =>
  t.field({
    type: [Evidence],
    description: 'Evidence of the statement, in the order of the text. Never empty.',
    resolve: resolveEvidence,
  }),
);
