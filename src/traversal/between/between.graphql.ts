import type { GraphQLResolveInfo } from 'graphql';
import { loadArticle } from '../../graph/article/article.graphql.ts';
import { Entity, loadEntity } from '../../graph/entity/entity.graphql.ts';
import { TraversalFilterInput } from '../../graph/filter/traversal-filter.graphql.ts';
import { loadStatement, Statement } from '../../graph/statement/statement.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { worded } from '../../graphql/lang/lang.graphql.ts';
import { Node, type NodeRow } from '../../graphql/node/node.graphql.ts';
import { MAX_LIST_LENGTH, MAX_PAGE_SIZE } from '../../graphql/page/page.ts';
import { between } from './between.store.ts';
import {
  type BetweenRow,
  DEFAULT_DERIVED,
  DERIVATION_RULES,
  type DerivationRule,
  type DerivedRow,
  MAX_ENTITIES,
  MIN_ENTITIES,
} from './between.ts';

/** Finding what is shared costs as much as so many rows. */
const COST = 20;

const RuleEnum = builder.enumType('DerivationRule', {
  description: 'How a link that no statement says is derived from statements.',
  values: {
    SAME_EVENT: { description: 'They take part in one event: it has each of them in a role.' },
    SAME_OFFICE: { description: 'They have to do with one office: each holds it (HOLDER) or bears it as a title (BEARS_TITLE).' },
    COMMON_NEIGHBOR: {
      description:
        'They are tied to one entity by any statements, and not all of them as the rules above say: an event in which one takes part and of which another is a part is a common neighbor.',
    },
    SAME_ARTICLE: {
      description:
        "Statements about each, as subject or value, rest on one article; where the filter names articles, on one of those. The filter's `kind` has no part in it.",
    },
  } satisfies Record<DerivationRule, object>,
});

type Derived = DerivedRow & Pick<BetweenRow, 'known'>;

const viaOf = async ({ via }: Derived, context: Context, info: GraphQLResolveInfo): Promise<NodeRow> =>
  'article' in via ? loadArticle({ articleId: via.article }, {}, context, info) : loadEntity(via.entity, context, info);

const DerivedLink = builder.objectRef<Derived>('DerivedLink').implement({
  description: 'A link between entities that no statement says: it follows by a rule from what they share. It is not a fact of its own.',
  fields: (t) => ({
    rule: t.expose('rule', { type: RuleEnum, description: 'The rule.' }),
    label: t.string(worded('The rule in words, said of the entities.', ({ rule }: Derived) => DERIVATION_RULES[rule])),
    entities: t.field({
      type: [Entity],
      description: 'Which of the given entities it joins, in their order.',
      resolve: ({ entities }, _, context, info) => Promise.all(entities.map((id) => loadEntity(id, context, info))),
    }),
    via: t.field({
      type: Node,
      description: 'What they share: an entity, or the article.',
      resolve: (row, _, context, info) => viaOf(row, context, info),
    }),
    statements: t.field({
      type: [Statement],
      description: `The statements it comes from, in the order they were recorded (at most ${MAX_LIST_LENGTH}).`,
      resolve: ({ statements, known }, _, context, info) => Promise.all(statements.map((id) => loadStatement(id, known, context, info))),
    }),
    statementCount: t.exposeInt('statementCount', { description: 'How many they are.' }),
  }),
});

const BetweenType = builder.objectRef<BetweenRow>('Between').implement({
  description: 'What ties some entities to each other: what is said, and apart from it what follows.',
  fields: (t) => ({
    stated: t.field({
      type: [Statement],
      description: `The statements of which two of them are the ends, in the order they were recorded (at most ${MAX_LIST_LENGTH}).`,
      resolve: ({ stated, known }, _, context, info) =>
        Promise.all(stated.slice(0, MAX_LIST_LENGTH).map((id) => loadStatement(id, known, context, info))),
    }),
    statedCount: t.int({ description: 'How many they are.', resolve: ({ stated }) => stated.length }),
    derived: t.field({
      type: [DerivedLink],
      description:
        'What they share, what joins more of them first, then by rule as listed there, then what has fewer links (an article: fewer statements), as that says more; then by id. None of them is what others share: that is stated.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ derived, known }) => derived.map((row) => ({ ...row, known })),
    }),
    totalCount: t.exposeInt('total', { description: 'How many derived links there are, shown or not.' }),
    truncated: t.boolean({
      description: 'Whether there are more derived links, or more statements, than are shown.',
      resolve: ({ stated, derived, total }) => derived.length < total || stated.length > MAX_LIST_LENGTH,
    }),
  }),
});

builder.queryField('between', (t) =>
  t.field({
    type: BetweenType,
    description:
      'What ties some entities to each other: the statements between them, and links that follow from what they share, each with its rule and the statements it comes from.',
    args: {
      of: t.arg({ type: ['EntityRef'], required: true, description: `The entities: ${MIN_ENTITIES} to ${MAX_ENTITIES}, all different.` }),
      filter: t.arg({
        type: TraversalFilterInput,
        description:
          'Only what such statements say; any that stand now, where left out. `direction` is seen from the given entities, `kind` is that of what they share.',
      }),
      rule: t.arg({ type: [RuleEnum], description: 'Only links derived by these rules; by any, where left out.' }),
      atLeast: t.arg.int({
        required: true,
        defaultValue: MIN_ENTITIES,
        description: `How many of the entities a derived link has to join: ${MIN_ENTITIES} to all of them.`,
      }),
      first: t.arg.int({
        required: true,
        defaultValue: DEFAULT_DERIVED,
        description: `At most so many derived links: 1 to ${MAX_PAGE_SIZE}.`,
      }),
    },
    complexity: ({ first }) => ({ field: COST, multiplier: Math.min(MAX_PAGE_SIZE, Math.max(1, first)) }),
    resolve: (_, query, context) => between(context, query),
  }),
);
