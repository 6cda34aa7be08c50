import type { GraphQLResolveInfo } from 'graphql';
import type { EntityId } from '../../../schema/ids.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { getFieldLoader } from '../../graphql/loaders.ts';
import { Entity, findEntityNode } from '../entity/entity.graphql.ts';
import { EntityKindEnum, EntityTypeEnum, PredicateEnum } from '../ontology/enums.graphql.ts';
import {
  findProposedSpeaker,
  listProposedEntities,
  listProposedMentions,
  listProposedStatements,
  type ProposedEntity,
  type ProposedStatement,
} from './piece.ts';
import { findProposals, Proposal } from './proposal.graphql.ts';
import type { ProposalRow } from './proposal.store.ts';
import { loadIdsOfSlugs } from './slug.store.ts';

/** A slug within a proposal. */
interface NamedTerm {
  readonly slug: string;
  readonly proposal: ProposalRow;
}
/** A term, unless the slug is null. */
const toTerm = (slug: string | null, proposal: ProposalRow): NamedTerm | null => (slug === null ? null : { slug, proposal });

async function findTermEntity({ slug }: NamedTerm, context: Context, info: GraphQLResolveInfo) {
  const load = (slugs: readonly string[]) => loadIdsOfSlugs(context.db, slugs);
  const id = await getFieldLoader<string, EntityId | null>(context, info, { of: 'slug' }, load).load(slug);
  return id === null ? null : findEntityNode(id, context, info);
}

/** The proposal that declares the entity: itself, or one that it needs. */
async function findDeclaring({ slug, proposal }: NamedTerm, context: Context, info: GraphQLResolveInfo) {
  const all = [proposal, ...(await findProposals(proposal.needs, context, info))];
  return all.find(({ piece }) => piece.entities?.some((entity) => entity.slug === slug && entity['kind'] !== undefined)) ?? null;
}

const ProposedTerm = builder.objectRef<NamedTerm>('ProposedTerm').implement({
  description: 'An entity that a proposal names: one of the graph, or one that is itself proposed.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Slug of the entity, or the one that it would have.' }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity of the graph; null if there is none with the slug.',
      resolve: (term, _, context, info) => findTermEntity(term, context, info),
    }),
    name: t.string({
      nullable: true,
      description: 'The first name that a proposal gives the entity; null if none does.',
      resolve: async (term, _, context, info) => {
        const declaring = await findDeclaring(term, context, info);
        const entity = declaring && listProposedEntities(declaring.piece).find(({ slug }) => slug === term.slug);
        return entity?.names[0]?.text ?? null;
      },
    }),
  }),
});

const ProposedEntityType = builder.objectRef<ProposedEntity>('ProposedEntity').implement({
  description: 'An entity that a proposal declares, or gives a name.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Slug that it would have.' }),
    kind: t.expose('kind', { type: EntityKindEnum, nullable: true, description: 'Kind; null if the proposal only gives a name.' }),
    type: t.expose('type', { type: EntityTypeEnum, nullable: true, description: 'Type; null if it has none.' }),
    names: t.stringList({ description: 'Names, the main one first.', resolve: ({ names }) => names.map(({ text }) => text) }),
    lang: t.field({
      type: 'LanguageTag',
      nullable: true,
      description: 'Language of the first name; null without a name.',
      resolve: ({ names }) => names[0]?.lang ?? null,
    }),
  }),
});

type StatementOf = ProposedStatement & { readonly proposal: ProposalRow };
const ProposedStatementType = builder.objectRef<StatementOf>('ProposedStatement').implement({
  description: 'A statement within a proposal.',
  fields: (t) => ({
    subject: t.field({ type: ProposedTerm, description: 'Subject.', resolve: ({ subject, proposal }) => ({ slug: subject, proposal }) }),
    predicate: t.expose('predicate', { type: PredicateEnum, description: 'Predicate.' }),
    object: t.field({
      type: ProposedTerm,
      nullable: true,
      description: 'Value, if it is an entity.',
      resolve: ({ entity, proposal }) => toTerm(entity, proposal),
    }),
    value: t.exposeString('text', {
      nullable: true,
      description: 'Value, if it is a quantity, a date or a text; null if it is an entity or UNKNOWN.',
    }),
  }),
});

builder.objectFields(Proposal, (t) => ({
  entities: t.field({
    type: [ProposedEntityType],
    description: 'Entities that it declares, or gives a name.',
    resolve: ({ piece }) => listProposedEntities(piece),
  }),
  statements: t.field({
    type: [ProposedStatementType],
    description: 'Statements that it makes.',
    resolve: (proposal) => listProposedStatements(proposal.piece).map((statement) => ({ ...statement, proposal })),
  }),
  mentioned: t.field({
    type: ProposedTerm,
    nullable: true,
    description: 'Entity that its words mean; null if it is not a mention of an entity.',
    resolve: (proposal) => toTerm(listProposedMentions(proposal.piece)[0]?.entity ?? null, proposal),
  }),
  speaker: t.field({
    type: ProposedTerm,
    nullable: true,
    description: 'Speaker of a QUOTATION or VOICE; null if the speaker is not known, and for other kinds.',
    resolve: (proposal) => toTerm(findProposedSpeaker(proposal.piece), proposal),
  }),
}));
