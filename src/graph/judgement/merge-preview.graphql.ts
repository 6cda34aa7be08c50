import type { GraphQLResolveInfo } from 'graphql';
import type { StatementId } from '../../../schema/ids.ts';
import { badInput } from '../../base/errors.ts';
import { formatEntityId } from '../../base/id.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { resolveRefs } from '../filter/refs.store.ts';
import { PredicateEnum } from '../ontology/enums.graphql.ts';
import { loadStatement, Statement } from '../statement/statement.graphql.ts';
import { describeMerge, type MergePreview, type StatementSet } from './merge-preview.store.ts';

const MAX_MERGED = 20;

const loadAll = (ids: readonly StatementId[], context: Context, info: GraphQLResolveInfo) =>
  Promise.all(ids.slice(0, MAX_LIST_LENGTH).map((id) => loadStatement(id, context, info)));

const StatementSetType = builder.objectRef<StatementSet>('StatementSet').implement({
  description: 'Statements with one predicate.',
  fields: (t) => ({
    predicate: t.expose('predicate', { type: PredicateEnum, description: 'The predicate.' }),
    statements: t.field({
      type: [Statement],
      description: `The statements, by id (at most ${MAX_LIST_LENGTH}).`,
      resolve: ({ statements }, _, context, info) => loadAll(statements, context, info),
    }),
  }),
});

const MergedName = builder.objectRef<MergePreview['names'][number]>('MergedName').implement({
  description: 'A name, and the entities that have it.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The name as written.' }),
    lang: t.expose('lang', { type: 'LanguageTag', description: 'Its language.' }),
    entities: t.idList({ description: 'Ids of the entities.', resolve: ({ entities }) => entities.map(formatEntityId) }),
  }),
});

const MergePreviewType = builder.objectRef<MergePreview>('MergePreview').implement({
  description: `Result of judging entities the same, before it is done. Each list has at most ${MAX_LIST_LENGTH} items.`,
  fields: (t) => ({
    names: t.field({ type: [MergedName], description: 'All names.', resolve: ({ names }) => [...names] }),
    clashes: t.field({
      type: [StatementSetType],
      description: 'Statements that would give several values to what has one value at a time.',
      resolve: ({ clashes }) => [...clashes],
    }),
    doubles: t.field({
      type: [StatementSetType],
      description: 'Statements that would become one fact, as they say the same.',
      resolve: ({ doubles }) => [...doubles],
    }),
    selfLinks: t.field({
      type: [Statement],
      description: 'Statements between the entities, which would link the entity with itself.',
      resolve: ({ selfLinks }, _, context, info) => loadAll(selfLinks, context, info),
    }),
    degree: t.exposeInt('degree', { description: 'Number of links that the entity would have.' }),
  }),
});

builder.queryField('mergePreview', (t) =>
  t.field({
    type: MergePreviewType,
    description: 'Shows the result of judging entities the same, before it is done.',
    args: { of: t.arg({ type: ['EntityRef'], required: true, description: `The entities (2–${MAX_MERGED}).` }) },
    complexity: { field: 20, multiplier: 5 },
    resolve: async (_, { of }, { db }) => {
      if (of.length < 2 || of.length > MAX_MERGED) throw badInput('of', of.length, `2 to ${MAX_MERGED} entities`);
      const refs = await resolveRefs(db, { of }, 'of');
      const ids = [...new Set(of.map(refs.entity))];
      if (ids.length < 2) throw badInput('of', of.map(({ written }) => written).join(', '), 'two entities or more, and these are one');
      return describeMerge(db, ids);
    },
  }),
);
