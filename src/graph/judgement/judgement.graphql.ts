import type { GraphQLResolveInfo } from 'graphql';
import type { JudgementId } from '../../../schema/ids.ts';
import type { JudgementVerdict } from '../../../schema/words.ts';
import { formatEntityId, formatJudgementId } from '../../base/id.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { getFieldLoader } from '../../graphql/loaders.ts';
import { Node, type NodeRow } from '../../graphql/node/node.graphql.ts';
import { Entity, resolveEntity, resolveEntityOrNull } from '../entity/entity.graphql.ts';
import { findRevision, Revision } from '../revision/revision.graphql.ts';
import { type JudgementRow, loadJudgements } from './judgement.store.ts';

/** A judgement's row as a node. */
export type JudgementNode = JudgementRow & NodeRow;
export const toJudgementNode = (row: JudgementRow): JudgementNode => ({ ...row, node: 'Judgement', nodeId: formatJudgementId(row.id) });

export const JudgementVerdictEnum = builder.enumType('JudgementVerdict', {
  description: 'Verdicts of a judgement of two entities.',
  values: {
    SAME: { description: 'They are one: one of them answers for both.' },
    DIFFERENT: { description: 'They are two.' },
    UNSURE: { description: 'It cannot be decided yet.' },
  } satisfies Record<JudgementVerdict, object>,
});

const STATUSES = ['STANDING', 'SUPERSEDED', 'WITHDRAWN'] as const;
const JudgementStatusEnum = builder.enumType('JudgementStatus', {
  description: 'States of a judgement.',
  values: {
    STANDING: { description: 'It counts.' },
    SUPERSEDED: { description: 'A later judgement of the same two entities took its place.' },
    WITHDRAWN: { description: 'It was taken back.' },
  } satisfies Record<(typeof STATUSES)[number], object>,
});
const getStatus = ({ retractedIn, isSuperseded }: JudgementRow): (typeof STATUSES)[number] =>
  retractedIn === null ? 'STANDING' : isSuperseded ? 'SUPERSEDED' : 'WITHDRAWN';

export const Judgement = builder.objectRef<JudgementNode>('Judgement').implement({
  description: 'A judgement of two entities by an account: that they are one, that they are two, or that it is not sure.',
  interfaces: [Node],
  isTypeOf: (row) => typeof row === 'object' && row !== null && 'node' in row && row.node === 'Judgement',
  fields: (t) => ({
    one: t.field({
      type: Entity,
      description: 'The first entity, or the one that now answers for it.',
      resolve: resolveEntity(({ oneId }: JudgementRow) => oneId),
    }),
    oneId: t.id({ description: 'Id of the first entity as it was judged.', resolve: ({ oneId }) => formatEntityId(oneId) }),
    other: t.field({
      type: Entity,
      description: 'The second entity, or the one that now answers for it.',
      resolve: resolveEntity(({ otherId }: JudgementRow) => otherId),
    }),
    otherId: t.id({ description: 'Id of the second entity as it was judged.', resolve: ({ otherId }) => formatEntityId(otherId) }),
    verdict: t.expose('verdict', { type: JudgementVerdictEnum, description: 'Verdict.' }),
    canonical: t.field({
      type: Entity,
      nullable: true,
      description: 'The one of both that is to answer, if the judgement names it; otherwise null.',
      resolve: resolveEntityOrNull(({ canonicalId }: JudgementRow) => canonicalId),
    }),
    account: t.exposeString('account', { description: 'Name of the account that judged.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Reason, in words; null if none was given.' }),
    status: t.field({ type: JudgementStatusEnum, description: 'State of the judgement.', resolve: getStatus }),
    recordedIn: t.field({
      type: Revision,
      nullable: true,
      description: 'Revision that recorded it.',
      resolve: ({ recordedIn }, _, context, info) => findRevision(recordedIn, context, info),
    }),
    retractedIn: t.field({
      type: Revision,
      nullable: true,
      description: 'Revision that superseded or withdrew it; null while it stands.',
      resolve: ({ retractedIn }, _, context, info) => (retractedIn === null ? null : findRevision(retractedIn, context, info)),
    }),
  }),
});

/** The judgement with an id; null if it does not exist. */
export const findJudgement = (id: JudgementId, context: Context, info: GraphQLResolveInfo): Promise<JudgementNode | null> =>
  getFieldLoader<JudgementId, JudgementNode | null>(context, info, { of: 'judgement' }, async (ids) =>
    (await loadJudgements(context.db, ids)).map((row) => row && toJudgementNode(row)),
  ).load(id);
