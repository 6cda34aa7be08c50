import type { Kind } from '../../../schema/ontology.ts';
import { badInput } from '../../base/errors.ts';
import type { EntityRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import { Entity, resolveEntity } from '../../graph/entity/entity.graphql.ts';
import { resolveRefs } from '../../graph/filter/refs.store.ts';
import { EntityKindEnum } from '../../graph/ontology/enums.graphql.ts';
import { loadStatement, Statement } from '../../graph/statement/statement.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { defineConnectionType, getPageMultiplier, PAGE_ARGS, type PageOfRows } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { MAX_LIST_LENGTH, readPage } from '../../graphql/page/page.ts';
import { sliceRows } from '../../graphql/page/slice-rows.ts';
import { DUPLICATE_REASONS, type DuplicateReason, type WeighedReason } from './compare-entities.ts';
import { type Duplicate, type KeptDuplicates, MIN_DUPLICATE_SCORE } from './duplicates.store.ts';

declare module '../../graphql/context.ts' {
  interface Context {
    readonly duplicates: KeptDuplicates;
    /** Reads without the deadline of the request, for work that others wait for too. */
    readonly openReader: () => Db;
  }
}

const MAX_OF = 20;

const REASON_TEXTS: Readonly<Record<DuplicateReason, string>> = {
  SAME_NAME: 'For: a name is written the same, in any script, spelling or order.',
  SIMILAR_NAME: 'For: names are similar.',
  SAME_IDENTIFIER: 'For: an identifier has the same value.',
  SHARED_LINK: 'For: both have the same link with the same entity.',
  SAME_VALUE: 'For: both have the same value, date or quantity.',
  SHARED_PARTICIPANT: 'For: both events have the same participant in the same role.',
  SAME_DAY: 'For: both events can have been on the same day.',
  OTHER_NAME: 'Against: no names are similar.',
  OTHER_IDENTIFIER: 'Against: they have different identifiers of one scheme.',
  OTHER_VALUE: 'Against: they have different values of what has one value.',
  OTHER_TYPE: 'Against: they have different types.',
  OTHER_DAY: 'Against: the events were on different days.',
  OTHER_PARTICIPANT: 'Against: others have the same role in the event.',
  TOLD_APART: 'Against: one article speaks of both as two.',
  LINKED: 'Against: a statement links one with the other.',
};
const DuplicateReasonEnum = builder.enumType('DuplicateReasonKind', {
  description: 'Reasons for and against two entities being one.',
  values: Object.fromEntries(
    DUPLICATE_REASONS.map((reason) => [reason, { description: REASON_TEXTS[reason as DuplicateReason] }]),
  ) as Record<DuplicateReason, { description: string }>, // one for each
});

const ReasonType = builder.objectRef<WeighedReason>('DuplicateReason').implement({
  description: 'A reason for two entities being one, or against it.',
  fields: (t) => ({
    reason: t.expose('reason', { type: DuplicateReasonEnum, description: 'The reason.' }),
    weight: t.exposeFloat('weight', { description: 'Its weight: above 0 for, below 0 against.' }),
    words: t.stringList({
      description: 'The names or identifiers that were compared, of the one and of the other in turn.',
      resolve: ({ words }) => [...words],
    }),
    statements: t.field({
      type: [Statement],
      description: `The statements that were compared (at most ${MAX_LIST_LENGTH}).`,
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ statements }, _, context, info) =>
        Promise.all(statements.slice(0, MAX_LIST_LENGTH).map((id) => loadStatement(id, context, info))),
    }),
  }),
});

const DuplicateType = builder.objectRef<Duplicate>('Duplicate').implement({
  description: 'Two entities of one kind that may be one. Nothing follows from it: `judge` decides.',
  fields: (t) => ({
    one: t.field({ type: Entity, description: 'The entity that was recorded first.', resolve: resolveEntity(({ one }: Duplicate) => one) }),
    other: t.field({ type: Entity, description: 'The other entity.', resolve: resolveEntity(({ other }: Duplicate) => other) }),
    score: t.exposeFloat('score', { description: 'Score from 0 to 1.' }),
    reasons: t.field({
      type: [ReasonType],
      description: 'Reasons, those that weigh most for it first, and those against it last.',
      resolve: ({ reasons }) => [...reasons],
    }),
  }),
});

interface DuplicateFilter {
  readonly kind?: readonly Kind[] | null | undefined;
  readonly entity?: readonly EntityRef[] | null | undefined;
  readonly minScore?: number | null | undefined;
}

const DuplicateFilterInput = builder.inputRef<DuplicateFilter>('DuplicateFilter').implement({
  description: 'Filter for pairs of entities. All given conditions must hold.',
  fields: (t) => ({
    kind: t.field({ type: [EntityKindEnum], description: 'The entities are of one of these kinds.' }),
    entity: t.field({ type: ['EntityRef'], description: `One of the two is one of these entities (1–${MAX_OF}).` }),
    minScore: t.float({ description: `The score is at least this (default ${MIN_DUPLICATE_SCORE}). Lower scores need \`entity\`.` }),
  }),
});

const DuplicateConnection = defineConnectionType<Duplicate, Duplicate, PageOfRows<Duplicate>>('Duplicate', DuplicateType, (row) => row);
const BEST_FIRST = { name: 'score, ids', keys: 3, key: ({ score, one, other }: Duplicate) => [-score, one, other] };

async function listDuplicates(
  { kind, entity, minScore }: DuplicateFilter,
  { db, duplicates, openReader }: Context,
): Promise<readonly Duplicate[]> {
  if (entity && (entity.length < 1 || entity.length > MAX_OF)) throw badInput('filter.entity', entity.length, `1 to ${MAX_OF} entities`);
  const refs = await resolveRefs(db, { entity });
  const least = minScore ?? MIN_DUPLICATE_SCORE;
  const found = entity ? await duplicates.listOf(openReader, entity.map(refs.entity), least) : await duplicates.list(openReader);
  return found.filter((pair) => (!kind || kind.includes(pair.kind)) && pair.score >= least);
}

builder.queryField('duplicates', (t) =>
  t.field({
    type: DuplicateConnection,
    description:
      'Lists pairs of entities that may be one, with reasons for and against, best first. Pairs that were judged are omitted. Without `filter.entity` the whole graph is compared: the first time after a start may take some seconds.',
    args: {
      ...builder.args((a) => ({ filter: a.field({ type: DuplicateFilterInput, description: 'Condition to meet (default: all).' }) })),
      ...PAGE_ARGS,
    },
    complexity: (args) => ({ field: 20, multiplier: getPageMultiplier(args) }),
    resolve: async (_, { filter, ...page }, context) => {
      const rows = await listDuplicates(filter ?? {}, context);
      return { slice: sliceRows(rows, BEST_FIRST, readPage(page)), total: () => rows.length };
    },
  }),
);
