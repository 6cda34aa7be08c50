import { KINDS, type LocalText, PREDICATES, UNITS } from '../../../schema/ontology.ts';
import { badInput } from '../../base/errors.ts';
import { parseId } from '../../base/id.ts';
import { relationLoader, rowLoader } from '../../graphql/batch.ts';
import { builder } from '../../graphql/builder.ts';
import { type ConnectionShape, connectionType, paged } from '../../graphql/connection.ts';
import { worded } from '../../graphql/lang/lang.graphql.ts';
import { OrderDirectionEnum, readOrder } from '../../graphql/page/order.graphql.ts';
import { type Group, groupsOf, type Parent } from '../../graphql/page/page.store.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { Article, type ArticleNode } from '../article/article.graphql.ts';
import { Entity, type EntityNode, loadEntity } from '../entity/entity.graphql.ts';
import { AsOfInput, StatementFilterInput } from '../filter/filter.graphql.ts';
import { Name } from '../name/name.graphql.ts';
import { DirectionEnum, PredicateEnum, UnitEnum } from '../ontology/enums.graphql.ts';
import { AggregateType } from '../quantity/quantity.graphql.ts';
import { type Aggregate, aggregatesOf, type GroupOfParent } from '../quantity/quantity.store.ts';
import { Sentence } from '../sentence/sentence.graphql.ts';
import { STATEMENT_GROUPINGS, type StatementGroupBy, statementGrouping } from './grouping.store.ts';
import { findStatement, Statement, statementNode } from './statement.graphql.ts';
import { endOf, listStated, restsOnArticle, type STATEMENT_ORDERS, type StatementRow, statementRelation } from './statement.store.ts';

const GroupBy = builder.enumType('StatementGroupBy', {
  description:
    'What statements can be counted by. Under ARTICLE, VOICE and SPEAKER a statement counts once for each that its evidence has.',
  values: {
    PREDICATE: { description: 'Their predicate.' },
    SUBJECT: { description: 'Their subject.' },
    OBJECT: { description: 'The entity that is their value.' },
    SUBJECT_KIND: { description: 'The kind of their subject.' },
    VALUE_KIND: { description: 'The kind of their value.' },
    CERTAINTY: { description: 'Whether they are stated.' },
    UNIT: { description: 'The unit of their quantity.' },
    ARTICLE: { description: 'The article they rest on.' },
    VOICE: { description: 'The voice they are said in.' },
    SPEAKER: { description: 'Who says so.' },
  } satisfies Record<StatementGroupBy, object>,
});

const PREDICATE_LABELS = Object.fromEntries(Object.entries(PREDICATES).map(([name, { label }]) => [name, label]));
const LABELS: Readonly<Record<string, LocalText>> = { ...KINDS, ...PREDICATE_LABELS, ...UNITS };

/** In these groups an UNKNOWN stands beside the amounts it is one of; under a unit or a kind of value it cannot. */
const COUNTS_UNKNOWN: ReadonlySet<StatementGroupBy> = new Set(STATEMENT_GROUPINGS.filter((by) => by !== 'UNIT' && by !== 'VALUE_KIND'));

type StatementGroup = Group & { readonly by: StatementGroupBy; readonly connection: ConnectionShape<StatementRow> };

const StatementGroupType = builder.objectRef<StatementGroup>('StatementGroup').implement({
  description: 'Statements that have something in common.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'What they have in common; entities and articles as ids.' }),
    label: t.string(worded('The same in words.', ({ key }: StatementGroup) => LABELS[key] ?? { en: key })),
    count: t.exposeInt('count', { description: 'How many they are.' }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity they have in common, where they are counted by one.',
      resolve: ({ key }, _, context, info) => {
        const id = parseId(key);
        return id?.type === 'entity' ? loadEntity(id.id, context, info) : null;
      },
    }),
    quantities: t.field({
      type: [AggregateType],
      description: 'What their amounts come to, by predicate and unit.',
      resolve: async ({ key, by, connection: { relation, parent } }, _, context) => {
        const ask = relationLoader<GroupOfParent, Aggregate[]>(context, relation, `quantities ${by}`, (groups) =>
          aggregatesOf(context.db, relation, statementGrouping(by, relation.known), groups),
        );
        const found = await ask.load({ parent, key });
        return COUNTS_UNKNOWN.has(by) ? found : found.map((one) => ({ ...one, unknown: null }));
      },
    }),
  }),
});

const StatementConnection = connectionType('Statement', Statement, statementNode, {
  connection: (t) => ({
    groups: t.field({
      type: [StatementGroupType],
      description: `How many statements on all pages have what in common, and what their amounts come to; the largest groups first (at most ${MAX_LIST_LENGTH}).`,
      args: { by: t.arg({ type: GroupBy, required: true, description: 'What to count by.' }) },
      resolve: async (connection, { by }, context) => {
        const { relation, parent } = connection;
        const ask = relationLoader<Parent, Group[]>(context, relation, `groups ${by}`, (parents) =>
          groupsOf(context.db, relation, statementGrouping(by, relation.known), parents),
        );
        return (await ask.load(parent)).map((group) => ({ ...group, by, connection }));
      },
    }),
  }),
});

const OrderInput = builder.inputType('StatementOrder', {
  description: 'One key of an order.',
  fields: (t) => ({
    by: t.field({
      type: builder.enumType('StatementOrderBy', {
        description: 'What statements can be ordered by.',
        values: {
          ID: { description: 'The order in which they were recorded.' },
          RECORDED_AT: { description: 'When they were recorded.' },
          AMOUNT: { description: 'The amount of a unit; those without one come last.' },
        } satisfies Record<(typeof STATEMENT_ORDERS)[number], object>,
      }),
      required: true,
      description: 'What to order by.',
    }),
    direction: t.field({ type: OrderDirectionEnum, defaultValue: 'ASC', description: 'Which way.' }),
    unit: t.field({ type: UnitEnum, description: 'For AMOUNT: the unit, required there.' }),
  }),
});

const FILTER_ARGS = builder.args((t) => ({
  filter: t.field({ type: StatementFilterInput, description: 'Which of them; by default what stands now and is not DEPRECATED.' }),
  orderBy: t.field({ type: [OrderInput], description: 'In which order; by default as recorded. Ties are broken by id.' }),
}));

builder.queryField('statements', (t) =>
  t.field(
    paged({
      type: StatementConnection,
      description: 'Statements.',
      args: FILTER_ARGS,
      relation: ({ filter, orderBy }, { db }) => statementRelation(db, { filter, order: readOrder(orderBy) }),
    }),
  ),
);

builder.interfaceField(Entity, 'statements', (t) =>
  t.field(
    paged({
      type: StatementConnection,
      description: 'What is said of it, or with it as the value.',
      args: {
        predicate: t.arg({ type: [PredicateEnum], description: 'Only these predicates.' }),
        direction: t.arg({
          type: DirectionEnum,
          required: true,
          defaultValue: 'OUT',
          description: 'OUT: it is the subject. IN: it is the value.',
        }),
        asOf: t.arg({ type: AsOfInput, description: 'As it stood at a moment; by default now.' }),
        filter: FILTER_ARGS.filter,
        orderBy: FILTER_ARGS.orderBy,
      },
      relation: ({ predicate, direction, asOf, filter, orderBy }, { db }) => {
        if (asOf && filter?.asOf) throw badInput('filter.asOf', filter.asOf, 'asOf is given beside the filter: give it once');
        return statementRelation(db, {
          filter: { ...filter, asOf: asOf ?? filter?.asOf },
          predicate,
          order: readOrder(orderBy),
          tie: endOf(direction),
        });
      },
      parent: ({ id }: EntityNode) => id,
    }),
  ),
);

builder.objectField(Article, 'statements', (t) =>
  t.field(
    paged({
      type: StatementConnection,
      description: 'What it states.',
      args: FILTER_ARGS,
      relation: ({ filter, orderBy }, { db }) =>
        statementRelation(db, { filter, order: readOrder(orderBy), tie: restsOnArticle(filter?.asOf?.known) }),
      parent: ({ id }: ArticleNode) => id,
    }),
  ),
);

const statedIn = rowLoader(listStated);
builder.objectField(Sentence, 'statements', (t) =>
  t.field({
    type: [Statement],
    description: `What it states (at most ${MAX_LIST_LENGTH}).`,
    resolve: async ({ articleId, number }, _, context, info) =>
      (await statedIn(context, info).load({ articleId, number })).map(statementNode),
  }),
);

builder.objectField(Name, 'statement', (t) =>
  t.field({
    type: Statement,
    nullable: true,
    description: 'For a TITLE: the statement it rests on.',
    resolve: ({ statementId }, _, context, info) => (statementId === null ? null : findStatement(statementId, context, info)),
  }),
);
