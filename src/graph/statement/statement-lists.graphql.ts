import { KINDS, type LocalText, PREDICATES, UNITS } from '../../../schema/ontology.ts';
import { badInput } from '../../base/errors.ts';
import { parseId } from '../../base/id.ts';
import { pickText } from '../../base/lang.ts';
import { KNOWN_ARG } from '../../graphql/as-of/known.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { type ConnectionShape, defineConnectionType, definePagedField } from '../../graphql/connection.ts';
import { getRequestedLanguages, LANG_ARG } from '../../graphql/lang/lang.graphql.ts';
import { getRelationLoader } from '../../graphql/loaders.ts';
import { OrderDirectionEnum, readOrder } from '../../graphql/page/order.graphql.ts';
import { type Group, loadGroups, type Parent } from '../../graphql/page/page.store.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { Article, type ArticleNode, findArticleNode } from '../article/article.graphql.ts';
import { Entity, type EntityNode, loadEntity, loadLabel } from '../entity/entity.graphql.ts';
import { StatementFilterInput } from '../filter/filter.graphql.ts';
import { AsOfInput } from '../filter/provenance.graphql.ts';
import { DirectionEnum, PredicateEnum, UnitEnum } from '../ontology/enums.graphql.ts';
import { AggregateType } from '../quantity/quantity.graphql.ts';
import { type Aggregate, type GroupOfParent, loadAggregates } from '../quantity/quantity.store.ts';
import { Statement, toStatementNode } from './statement.graphql.ts';
import {
  buildStatementRelation,
  isEndOfStatement,
  isSupportedByArticle,
  type STATEMENT_ORDERS,
  type StatementRow,
} from './statement.store.ts';
import { getStatementGrouping, STATEMENT_GROUPINGS, type StatementGroupBy } from './statement-grouping.store.ts';

const StatementGroupByEnum = builder.enumType('StatementGroupBy', {
  description: 'Keys by which statements can be grouped. With ARTICLE, VOICE and SPEAKER, a statement may be in several groups.',
  values: {
    PREDICATE: { description: 'Predicate.' },
    SUBJECT: { description: 'Subject, as an id.' },
    OBJECT: { description: 'Entity that is the value, as an id.' },
    SUBJECT_KIND: { description: 'Kind of the subject.' },
    VALUE_KIND: { description: 'Kind of the value.' },
    CERTAINTY: { description: 'Certainty.' },
    UNIT: { description: 'Unit of the quantity.' },
    ARTICLE: { description: 'Article of the evidence, as an id.' },
    VOICE: { description: 'Voice of the evidence.' },
    SPEAKER: { description: 'Speaker of the evidence, as an id.' },
  } satisfies Record<StatementGroupBy, object>,
});

const PREDICATE_LABELS = Object.fromEntries(Object.entries(PREDICATES).map(([name, { label }]) => [name, label]));
const STATEMENT_GROUP_LABELS: Readonly<Record<string, LocalText>> = { ...KINDS, ...PREDICATE_LABELS, ...UNITS };

/** Groupings in which UNKNOWN values are in the same group as amounts of the same predicate. */
const COUNTS_UNKNOWN: ReadonlySet<StatementGroupBy> = new Set(STATEMENT_GROUPINGS.filter((by) => by !== 'UNIT' && by !== 'VALUE_KIND'));

type StatementGroup = Group & { readonly by: StatementGroupBy; readonly connection: ConnectionShape<StatementRow> };

const StatementGroupType = builder.objectRef<StatementGroup>('StatementGroup').implement({
  description: 'A group of statements with the same key.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key of the group. Entities and articles are given as ids.' }),
    label: t.string({
      description: 'Label of the key: of an entity its best name, of an article its title or its slug.',
      args: LANG_ARG,
      resolve: async ({ key }, { lang }, context, info) => {
        const languages = getRequestedLanguages(lang, context);
        const id = parseId(key);
        if (id?.type === 'entity') return loadLabel(await loadEntity(id.id, context, info), languages, context, info);
        const article = id?.type === 'article' ? await findArticleNode(id.id, context, info) : null;
        return article ? (article.title ?? article.slug) : pickText(STATEMENT_GROUP_LABELS[key] ?? { en: key }, languages);
      },
    }),
    count: t.exposeInt('count', { description: 'Number of statements.' }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'Entity of the group; null if the statements are not grouped by an entity.',
      resolve: ({ key }, _, context, info) => {
        const id = parseId(key);
        return id?.type === 'entity' ? loadEntity(id.id, context, info) : null;
      },
    }),
    quantities: t.field({
      type: [AggregateType],
      description: 'Totals of the amounts in the group, by predicate and unit.',
      resolve: async ({ key, by, connection: { relation, parent } }, _, context) => {
        const ask = getRelationLoader<GroupOfParent, Aggregate[]>(context, relation, `quantities ${by}`, (groups) =>
          loadAggregates(context.db, relation, getStatementGrouping(by), groups),
        );
        const found = await ask.load({ parent, key });
        return COUNTS_UNKNOWN.has(by) ? found : found.map((aggregate) => ({ ...aggregate, unknown: null }));
      },
    }),
  }),
});

const StatementConnection = defineConnectionType('Statement', Statement, toStatementNode, {
  connection: (t) => ({
    groups: t.field({
      type: [StatementGroupType],
      description: `Groups of the statements on all pages, with counts and totals, largest first (at most ${MAX_LIST_LENGTH}).`,
      args: { by: t.arg({ type: StatementGroupByEnum, required: true, description: 'Key to group by.' }) },
      resolve: async (connection, { by }, context) => {
        const { relation, parent } = connection;
        const ask = getRelationLoader<Parent, Group[]>(context, relation, `groups ${by}`, (parents) =>
          loadGroups(context.db, relation, getStatementGrouping(by), parents),
        );
        return (await ask.load(parent)).map((group) => ({ ...group, by, connection }));
      },
    }),
  }),
});

const StatementOrderInput = builder.inputType('StatementOrder', {
  description: 'One sort key.',
  fields: (t) => ({
    by: t.field({
      type: builder.enumType('StatementOrderBy', {
        description: 'Sort keys of statements.',
        values: {
          ID: { description: 'Id, which follows the order of recording.' },
          RECORDED_AT: { description: 'Time of recording.' },
          AMOUNT: { description: 'Amount in the given unit. Statements without such an amount come last.' },
        } satisfies Record<(typeof STATEMENT_ORDERS)[number], object>,
      }),
      required: true,
      description: 'Sort key.',
    }),
    direction: t.field({ type: OrderDirectionEnum, defaultValue: 'ASC', description: 'Sort direction (default ASC).' }),
    unit: t.field({ type: UnitEnum, description: 'For AMOUNT: the unit (required).' }),
  }),
});

const FILTER_ARGS = builder.args((t) => ({
  filter: t.field({
    type: StatementFilterInput,
    description: 'Condition to meet (default: current facts that are not DEPRECATED).',
  }),
  orderBy: t.field({ type: [StatementOrderInput], description: 'Sort keys, most important first (default: id). Ties are broken by id.' }),
}));

builder.queryField('statements', (t) =>
  t.field(
    definePagedField({
      type: StatementConnection,
      description: 'Lists statements.',
      args: { ...FILTER_ARGS, ...KNOWN_ARG },
      relation: ({ filter, orderBy }, { db }) => buildStatementRelation(db, { filter, order: readOrder(orderBy) }),
    }),
  ),
);

builder.interfaceField(Entity, 'statements', (t) =>
  t.field(
    definePagedField({
      type: StatementConnection,
      description:
        'Statements with the entity as subject or as value, depending on `direction`. `neighbors` and `linkCounts` have those between two entities.',
      args: {
        predicate: t.arg({ type: [PredicateEnum], description: 'The predicate is one of these (default: any).' }),
        direction: t.arg({
          type: DirectionEnum,
          required: true,
          defaultValue: 'BOTH',
          description: 'OUT: the entity is the subject. IN: the entity is the value (default BOTH).',
        }),
        asOf: t.arg({ type: AsOfInput, description: 'Point in time to read the graph at (default: now).' }),
        filter: FILTER_ARGS.filter,
        orderBy: FILTER_ARGS.orderBy,
      },
      relation: ({ predicate, direction, asOf, filter, orderBy }, { db }) => {
        if (asOf && filter?.asOf) throw badInput('filter.asOf', filter.asOf, 'asOf is given beside the filter: give it once');
        return buildStatementRelation(db, {
          filter: { ...filter, asOf: asOf ?? filter?.asOf },
          predicate,
          order: readOrder(orderBy),
          parentCondition: isEndOfStatement(direction),
        });
      },
      parent: ({ id }: EntityNode) => id,
    }),
  ),
);

builder.objectField(Article, 'statements', (t) =>
  t.field(
    definePagedField({
      type: StatementConnection,
      description: 'Statements that have evidence in the article.',
      args: FILTER_ARGS,
      relation: ({ filter, orderBy }, { db }) =>
        buildStatementRelation(db, { filter, order: readOrder(orderBy), parentCondition: isSupportedByArticle }),
      parent: ({ id }: ArticleNode) => id,
    }),
  ),
);
