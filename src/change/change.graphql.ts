import { CHANGE_KINDS, type ChangeKind } from '../../schema/words.ts';
import { formatRevisionId } from '../base/known.ts';
import { Article, findArticleNode } from '../graph/article/article.graphql.ts';
import { Entity, resolveEntityOrNull } from '../graph/entity/entity.graphql.ts';
import { EntityKindEnum, PredicateEnum, StandingEnum } from '../graph/ontology/enums.graphql.ts';
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
  STATEMENT_RECORDED: 'The statement and its evidence are new, or are recorded again after they were retracted.',
  STATEMENT_RETRACTED: 'The statement and its evidence were retracted.',
  EVIDENCE_CHANGED: 'Evidence of an existing statement was recorded or retracted.',
  ENTITY_ADDED: 'The entity is new. Its names and identifiers are not reported separately.',
  ENTITY_CHANGED: 'The type, status, coordinates or description of the entity changed, or whether it is collective.',
  ENTITY_RETRACTED: 'The entity was retracted: no article declares it, and nothing current refers to it. Its id still resolves.',
  ENTITY_RESTORED: 'The entity was retracted before and is current again.',
  NAMES_ADDED: 'An existing entity has names that it did not have before.',
  NAMES_REMOVED: 'An entity no longer has some of its names.',
  IDENTIFIERS_ADDED: 'An existing entity has identifiers that it did not have before.',
  IDENTIFIERS_REMOVED: 'An entity no longer has some of its identifiers.',
  RANK_CHANGED: 'An existing statement has another rank.',
  ARTICLE_RECORDED: 'The article is new. Its sentences, mentions and quotations are not reported separately.',
  ARTICLE_CHANGED: 'The title, address, publisher, date, language or length of the article changed.',
  TEXT_ATTACHED: 'The text of an existing article was attached, or another text.',
  SENTENCES_CHANGED: 'Sentences of an existing article were added, changed or retracted, or their glosses changed.',
  MENTIONS_CHANGED: 'Mentions in an existing article were added or removed.',
  QUOTATIONS_CHANGED: 'Quotations in an existing article were added or removed.',
  JUDGED: 'A judgement of the entity and another one was recorded or retracted.',
  IDENTITY_CHANGED: 'Another entity answers for the entity than before, or it answers for others than before.',
  STANDING_CHANGED: 'Sources now say something else of an existing statement: it became a fact, disputed, supposed, questioned or denied.',
};
const ChangeKindEnum = builder.enumType('ChangeKind', {
  description: 'Kinds of changes.',
  values: Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, { description: KIND_TEXTS[kind] }])) as Record<
    ChangeKind,
    { description: string }
  >, // one for each
});

const ChangeType = builder.objectRef<ChangeEvent>('Change').implement({
  description: 'A change of a statement, an entity or an article by one revision, reported after its commit.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description:
        'Pass it as `after` to continue from here. Nothing is missed or repeated. It is valid on every server of the same database.',
    }),
    kind: t.field({ type: ChangeKindEnum, description: 'Kind of the change.', resolve: ({ change }) => change.kind }),
    revision: t.id({
      description: 'Id of the revision that made the change. Revisions are numbered in the order of commit.',
      resolve: ({ change }) => formatRevisionId(change.revision),
    }),
    at: t.field({
      type: 'DateTime',
      description: 'When the revision was committed, which is also the recordedAt or retractedAt of what it wrote.',
      resolve: ({ change }) => change.at,
    }),
    statement: t.field({
      type: Statement,
      nullable: true,
      description: 'The changed statement, as it is when the change is reported; null if an entity or an article changed.',
      resolve: ({ change: { statement } }, _, context, info) => (statement === null ? null : loadStatement(statement, context, info)),
    }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'The changed entity, as it is when the change is reported; null if a statement or an article changed.',
      resolve: resolveEntityOrNull(({ change }: ChangeEvent) => change.entity),
    }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The changed article, as it is when the change is reported; null if a statement or an entity changed.',
      resolve: ({ change: { article } }, _, context, info) => (article === null ? null : findArticleNode(article, context, info)),
    }),
  }),
});

const ChangeFilterInput = builder.inputRef<ChangeFilter>('ChangeFilter').implement({
  description: 'Filter for changes. All given conditions must hold.',
  fields: (t) => ({
    change: t.field({ type: [ChangeKindEnum], description: 'Only these kinds of changes.' }),
    predicate: t.field({
      type: [PredicateEnum],
      description: 'Only statements with these predicates. Changes of entities and articles are omitted.',
    }),
    standing: t.field({
      type: [StandingEnum],
      description:
        'Only statements with these standings; changes of entities and articles are omitted. By default SUPPOSED, QUESTIONED and DENIED statements are omitted, except when their standing changes or they are retracted.',
    }),
    kind: t.field({
      type: [EntityKindEnum],
      description: 'Only entities of these kinds, and statements with such a subject or value. Changes of articles are omitted.',
    }),
    entity: t.field({
      type: ['EntityRef'],
      description:
        'Only these entities, statements with one of them as subject or value, and articles that they publish, or whose recorded or changed mentions or quotations are theirs.',
    }),
    article: t.field({
      type: ['ArticleRef'],
      description:
        'Only these articles, statements with current or past evidence in them, and entities that they declare, name or identify.',
    }),
  }),
});

builder.subscriptionType({ description: 'Events that are sent as they happen, over Server-Sent Events.' });
builder.subscriptionField('changes', (t) =>
  t.field({
    type: ChangeType,
    description: `Sends changes from now on, after their commit. They are in the order of revisions, and a change comes after the changes it depends on. A client that reconnects with its last cursor misses nothing. A server accepts at most ${MAX_LISTENERS} subscriptions at a time.`,
    args: {
      filter: t.arg({ type: ChangeFilterInput, description: 'Only changes that match this filter (default: all).' }),
      after: t.arg.string({
        description:
          'Cursor. All changes committed after it are sent first. A Last-Event-ID header, which browsers send when they reconnect, takes precedence.',
      }),
    },
    subscribe: (_, args, context) => subscribeToChanges(args, context) as Promise<AsyncIterable<ChangeEvent>>, // checkpoints are not executed
    resolve: (event) => event,
  }),
);

builder.queryField('changeCursor', (t) =>
  t.string({
    description:
      'Cursor of the current state, for `changes`. Request it before you read data and subscribe after it; then you miss no change.',
    resolve: async (_, __, { changes }) => writeCursor(await changes.now()),
  }),
);
