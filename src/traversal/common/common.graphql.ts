import type { GraphQLResolveInfo } from 'graphql';
import { loadArticle } from '../../graph/article/article.graphql.ts';
import { Entity, loadEntity } from '../../graph/entity/entity.graphql.ts';
import { TraversalFilterInput } from '../../graph/filter/traversal-filter.graphql.ts';
import { loadStatement, Statement } from '../../graph/statement/statement.graphql.ts';
import { KNOWN_ARG } from '../../graphql/as-of/known.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { defineLocalTextField } from '../../graphql/lang/lang.graphql.ts';
import { Node, type NodeRow } from '../../graphql/node/node.graphql.ts';
import { MAX_LIST_LENGTH, MAX_PAGE_SIZE } from '../../graphql/page/page.ts';
import { findBetween } from './common.store.ts';
import {
  type BetweenRow,
  DEFAULT_DERIVED,
  DERIVATION_RULES,
  type DerivationRule,
  type DerivedRow,
  MAX_ENTITIES,
  MIN_ENTITIES,
} from './common.ts';

/** Complexity of the search, in rows. */
const COST = 20;

const RuleEnum = builder.enumType('DerivationRule', {
  description: 'Rules that derive links from statements.',
  values: {
    SAME_EVENT: { description: 'The entities take part in the same event, each in a role.' },
    SAME_OFFICE: { description: 'The entities hold the same office (HOLDER) or bear it as a title (BEARS_TITLE).' },
    COMMON_NEIGHBOR: {
      description:
        'Statements connect each of the entities to the same other entity, and the rules above do not apply to all of the entities. Example: an event with one entity as a participant and another as its part.',
    },
    SAME_ARTICLE: {
      description:
        'Statements about each of the entities have evidence in the same article. If the filter names articles, only these count. The `kind` of the filter does not apply.',
    },
  } satisfies Record<DerivationRule, object>,
});

const loadVia = async ({ via }: DerivedRow, context: Context, info: GraphQLResolveInfo): Promise<NodeRow> =>
  'article' in via ? loadArticle({ articleId: via.article }, {}, context, info) : loadEntity(via.entity, context, info);

const DerivedLink = builder.objectRef<DerivedRow>('DerivedLink').implement({
  description: 'A link between entities that a rule derives from statements. No statement says it directly, so it is not a fact.',
  fields: (t) => ({
    rule: t.expose('rule', { type: RuleEnum, description: 'Rule that derives the link.' }),
    label: t.string(
      defineLocalTextField('The rule in words, with the entities as the subject.', ({ rule }: DerivedRow) => DERIVATION_RULES[rule]),
    ),
    entities: t.field({
      type: [Entity],
      description: 'The linked entities, in the given order.',
      resolve: ({ entities }, _, context, info) => Promise.all(entities.map((id) => loadEntity(id, context, info))),
    }),
    via: t.field({
      type: Node,
      description: 'The entity or article that the linked entities share.',
      resolve: (row, _, context, info) => loadVia(row, context, info),
    }),
    statements: t.field({
      type: [Statement],
      description: `Statements that the link is derived from, in the order of recording (at most ${MAX_LIST_LENGTH}).`,
      resolve: ({ statements }, _, context, info) => Promise.all(statements.map((id) => loadStatement(id, context, info))),
    }),
    statementCount: t.exposeInt('statementCount', { description: 'Number of these statements.' }),
  }),
});

const BetweenType = builder.objectRef<BetweenRow>('Between').implement({
  description: 'Links between some entities: statements between them, events that they take part in together, and derived links.',
  fields: (t) => ({
    stated: t.field({
      type: [Statement],
      description: `Statements between two of the entities, in the order of recording (at most ${MAX_LIST_LENGTH}).`,
      resolve: ({ stated }, _, context, info) =>
        Promise.all(stated.slice(0, MAX_LIST_LENGTH).map((id) => loadStatement(id, context, info))),
    }),
    statedCount: t.int({ description: 'Number of statements between two of the entities.', resolve: ({ stated }) => stated.length }),
    together: t.field({
      type: [DerivedLink],
      description:
        'Events in which several of the entities take part (SAME_EVENT), at most `first`. Sources say these of the entities together: each statement has its evidence. The same links are among `derived`.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ together }) => [...together],
    }),
    togetherCount: t.exposeInt('togetherTotal', { description: 'Total number of events in which several of the entities take part.' }),
    derived: t.field({
      type: [DerivedLink],
      description:
        'Derived links. Links between more entities come first, then the order of the rules, then shared entities with fewer links (or articles with fewer statements), then the id. A given entity is never the shared one, because its links are stated.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ derived }) => [...derived],
    }),
    totalCount: t.exposeInt('total', { description: 'Total number of derived links.' }),
    truncated: t.boolean({
      description: 'True if there are more derived links, events or statements than returned.',
      resolve: ({ stated, together, togetherTotal, derived, total }) =>
        derived.length < total || together.length < togetherTotal || stated.length > MAX_LIST_LENGTH,
    }),
  }),
});

builder.queryField('between', (t) =>
  t.field({
    type: BetweenType,
    description: 'Finds links between some entities: the statements between them, and derived links with their rule and statements.',
    args: {
      of: t.arg({ type: ['EntityRef'], required: true, description: `The entities (${MIN_ENTITIES}–${MAX_ENTITIES}). They must differ.` }),
      ...KNOWN_ARG,
      filter: t.arg({
        type: TraversalFilterInput,
        description:
          'Only use these statements (default: all current ones). `direction` is seen from the given entities. `kind` applies to the shared entity.',
      }),
      rule: t.arg({ type: [RuleEnum], description: 'Only links that these rules derive (default: all rules).' }),
      atLeast: t.arg.int({
        required: true,
        defaultValue: MIN_ENTITIES,
        description: `Minimum number of given entities in a derived link (${MIN_ENTITIES}–all, default ${MIN_ENTITIES}).`,
      }),
      first: t.arg.int({
        required: true,
        defaultValue: DEFAULT_DERIVED,
        description: `Maximum number of derived links (1–${MAX_PAGE_SIZE}, default ${DEFAULT_DERIVED}).`,
      }),
    },
    complexity: ({ first }) => ({ field: COST, multiplier: Math.min(MAX_PAGE_SIZE, Math.max(1, first)) }),
    resolve: (_, query, context) => findBetween(context, query),
  }),
);
