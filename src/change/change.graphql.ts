import { CHANGE_KINDS, type ChangeKind } from '../../schema/words.ts';
import { Entity, toEntityOrNull } from '../graph/entity/entity.graphql.ts';
import { EntityKindEnum, PredicateEnum } from '../graph/ontology/enums.graphql.ts';
import { loadStatement, Statement } from '../graph/statement/statement.graphql.ts';
import { builder } from '../graphql/builder.ts';
import type { ChangeFilter } from './change-filter.store.ts';
import { MAX_LISTENERS } from './feed.store.ts';
import { writeCursor } from './position.ts';
import { type ChangeEvent, type SubscriptionContext, subscribeToChanges } from './subscription.store.ts';

declare module '../graphql/context.ts' {
  interface Context extends SubscriptionContext {}
}

const KIND_TEXTS: Readonly<Record<ChangeKind, string>> = {
  STATEMENT_RECORDED: 'The statement is new, with its evidence.',
  STATEMENT_RETRACTED: 'The statement stands no more, nor does its evidence.',
  EVIDENCE_CHANGED: 'The statement stood before; some of its evidence was recorded or retracted.',
  ENTITY_ADDED: 'The entity is new.',
  ENTITY_CHANGED: 'The description of the entity, or whether it is collective, is another. Names and links are not told of here.',
  ENTITY_RETRACTED: 'The entity is gone: no article declares it, and nothing current refers to it. Its id keeps resolving.',
  ENTITY_RESTORED: 'The entity was retracted, and is there again.',
};
const ChangeKindEnum = builder.enumType('ChangeKind', {
  description: 'What one transaction did to a statement or to an entity.',
  values: Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, { description: KIND_TEXTS[kind] }])) as Record<
    ChangeKind,
    { description: string }
  >, // one for each
});

const ChangeType = builder.objectRef<ChangeEvent>('Change').implement({
  description: 'What one transaction did to a statement or to an entity, told once it had committed.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description:
        'Pass it as `after` to go on from here: nothing is missed and nothing comes twice. Any server of the same database takes it.',
    }),
    kind: t.field({ type: ChangeKindEnum, description: 'What was done.', resolve: ({ change }) => change.kind }),
    at: t.field({
      type: 'DateTime',
      description:
        'When the transaction began: the moment that stands as recordedAt or retractedAt. Transactions that take long are told later than shorter ones of the same time.',
      resolve: ({ change }) => change.at,
    }),
    statement: t.field({
      type: Statement,
      nullable: true,
      description: 'The statement it was done to, as it is when this is told; null where it was an entity.',
      resolve: ({ change: { statement } }, _, context, info) => (statement === null ? null : loadStatement(statement, null, context, info)),
    }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity it was done to, as it is when this is told; null where it was a statement.',
      resolve: toEntityOrNull(({ change }: ChangeEvent) => change.entity),
    }),
  }),
});

const ChangeFilterInput = builder.inputRef<ChangeFilter>('ChangeFilter').implement({
  description: 'Which changes. All fields given must hold.',
  fields: (t) => ({
    change: t.field({ type: [ChangeKindEnum], description: 'Of one of these kinds.' }),
    predicate: t.field({ type: [PredicateEnum], description: 'Of statements of one of these predicates; then of no entities.' }),
    kind: t.field({
      type: [EntityKindEnum],
      description: 'Of entities of one of these kinds, and of statements whose subject or value is.',
    }),
    entity: t.field({ type: ['EntityRef'], description: 'Of one of these entities, and of statements whose subject or value it is.' }),
    article: t.field({
      type: ['ArticleRef'],
      description: 'Of statements that are, or were, said in one of these articles, and of entities that one of them declares.',
    }),
  }),
});

builder.subscriptionType({ description: 'What is told as it happens, over Server-Sent Events.' });
builder.subscriptionField('changes', (t) =>
  t.field({
    type: ChangeType,
    description: `What is recorded and retracted from now on, after it has committed: what a change rests on comes before it. A client that comes again with the last cursor misses nothing. A server takes at most ${MAX_LISTENERS} subscriptions at a time.`,
    args: {
      filter: t.arg({ type: ChangeFilterInput, description: 'Which changes.' }),
      after: t.arg.string({
        description:
          'A cursor: first comes all that was committed after it. A Last-Event-ID header, which browsers send when they connect again, goes before it.',
      }),
    },
    subscribe: (_, args, context) => subscribeToChanges(args, context) as Promise<AsyncIterable<ChangeEvent>>, // marks are not executed
    resolve: (event) => event,
  }),
);

builder.queryField('changeCursor', (t) =>
  t.string({
    description: 'A cursor of now for `changes`: ask for it, then for what you show, then subscribe after it, and you miss nothing.',
    resolve: async (_, __, { changes }) => writeCursor(await changes.now()),
  }),
);
