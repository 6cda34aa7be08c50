import type { ArticleId } from '../../../schema/ids.ts';
import { badInput } from '../../base/errors.ts';
import { builder } from '../../graphql/builder.ts';
import { findArticle } from '../article/article.store.ts';
import { Entity, loadEntity } from '../entity/entity.graphql.ts';
import { findReferred } from '../entity/entity.store.ts';
import { NameRoleEnum } from '../ontology/enums.graphql.ts';
import { findStanding } from '../record/retract.store.ts';
import { defineContentMutation } from '../revision/content-mutation.graphql.ts';
import { loadStatement, Statement } from '../statement/statement.graphql.ts';
import { findInto, splitEntity } from './split.store.ts';

const SplitName = builder.inputType('SplitName', {
  description: 'Names of the entity to take over.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The name as written.' }),
    lang: t.field({ type: 'LanguageTag', description: 'Only in this language (default: any).' }),
    role: t.field({ type: NameRoleEnum, description: 'Only with this role (default: any).' }),
  }),
});
const SplitMention = builder.inputType('SplitMention', {
  description: 'Words of an article that mean the entity, to take over.',
  fields: (t) => ({
    article: t.field({ type: 'ArticleRef', required: true, description: 'The article.' }),
    start: t.int({ required: true, description: 'Start of the words, in code points.' }),
    end: t.int({ required: true, description: 'End of the words, exclusive.' }),
  }),
});
const SplitIdentifier = builder.inputType('SplitIdentifier', {
  description: 'An identifier of the entity to take over.',
  fields: (t) => ({
    scheme: t.string({ required: true, description: 'The other system, such as wikidata.' }),
    value: t.string({ required: true, description: 'The id there.' }),
  }),
});

defineContentMutation('split', {
  role: 'CURATOR',
  operation: 'JUDGE',
  needsReason: true,
  description:
    'Parts two things that one entity confused: the given statements, mentions, names and identifiers go to another entity. Each statement is retracted and recorded anew with the same evidence, and titles go with their statements. `revert` takes it back. No ingest of a folder undoes it.',
  args: builder.args((t) => ({
    entity: t.field({ type: 'EntityRef', required: true, description: 'The entity that was confused.' }),
    into: t.field({
      type: 'EntityRef',
      required: true,
      description: 'The other one: an entity of the same kind, or the slug of a new one, which gets the class of the first.',
    }),
    statements: t.idList({ defaultValue: [], description: 'Ids of statements that speak of the other one.' }),
    mentions: t.field({ type: [SplitMention], defaultValue: [], description: 'Words that mean the other one.' }),
    names: t.field({ type: [SplitName], defaultValue: [], description: 'Names of the other one.' }),
    identifiers: t.field({ type: [SplitIdentifier], defaultValue: [], description: 'Identifiers of the other one.' }),
  })),
  subjects: async (tx, { entity }) => ({ entity: [(await findReferred(tx, entity)).id] }),
  run: async (tx, { entity, into, statements, mentions, names, identifiers }) => {
    const { id, kind, redirectedFrom } = await findReferred(tx, entity);
    const from = { id: redirectedFrom ?? id, kind };
    const given = [statements, mentions, names, identifiers].map((list) => list?.length ?? 0);
    if (given.every((length) => length === 0))
      throw badInput('statements', [], 'name a statement, mention, name or identifier that goes to the other one');
    const articles = await Promise.all((mentions ?? []).map(({ article }) => findArticle(tx, article)));
    return splitEntity(tx, from, await findInto(tx, from, into), {
      statements: statements?.length ? await findStanding(tx, statements.map(String), 'statements') : [],
      mentions: (mentions ?? []).map(({ start, end }, nth) => ({ articleId: articles[nth] as ArticleId, start, end })), // one for each
      names: names ?? [],
      identifiers: identifiers ?? [],
    });
  },
  fields: (t) => ({
    entity: t.field({
      type: Entity,
      description: 'The entity that was split.',
      resolve: ({ entityId }, _, context, info) => loadEntity(entityId, context, info),
    }),
    into: t.field({
      type: Entity,
      nullable: true,
      description: 'The other one; null in a dry run if it is new.',
      resolve: ({ intoId, isNew, revision }, _, context, info) => (isNew && revision === null ? null : loadEntity(intoId, context, info)),
    }),
    retracted: t.field({
      type: [Statement],
      description: 'Statements of the entity that were retracted.',
      resolve: ({ retracted }, _, context, info) => Promise.all(retracted.map((id) => loadStatement(id, context, info))),
    }),
    recorded: t.field({
      type: [Statement],
      nullable: true,
      description: 'The same statements of the other one; null in a dry run.',
      resolve: ({ recorded, revision }, _, context, info) =>
        revision === null ? null : Promise.all(recorded.map((id) => loadStatement(id, context, info))),
    }),
  }),
});
