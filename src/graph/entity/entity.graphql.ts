import type { GraphQLResolveInfo } from 'graphql';
import type { EntityId } from '../../../schema/ids.ts';
import type { Kind } from '../../../schema/ontology.ts';
import { formatEntityId } from '../../base/id.ts';
import { type MaybePromise, passOn } from '../../base/maybe-promise.ts';
import type { EntityRef } from '../../base/ref.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { defineOptionalLocalTextField, getRequestedLanguages, LANG_ARG } from '../../graphql/lang/lang.graphql.ts';
import { createRowLoader, getFieldLoader } from '../../graphql/loaders.ts';
import { Node, type NodeRow } from '../../graphql/node/node.graphql.ts';
import { isOnlyRequested } from '../../graphql/requested-fields.ts';
import { pickName } from '../../text/name/name.ts';
import { AsOfInput } from '../filter/provenance.graphql.ts';
import type { DatedName } from '../name/name.store.ts';
import { EntityKindEnum } from '../ontology/enums.graphql.ts';
import { loadMoment, loadMomentOrNull } from '../revision/moment.graphql.ts';
import { type EntityRow, findEntity } from './entity.store.ts';
import { TYPE_OF_KIND } from './entity.ts';
import type { Cards } from './kept-cards.store.ts';

declare module '../../graphql/context.ts' {
  interface Context {
    readonly cards: Cards;
  }
}

/** An entity's row as a node. */
export type EntityNode = EntityRow & NodeRow;
export const toEntityNode = (row: EntityRow): EntityNode => ({ ...row, node: TYPE_OF_KIND[row.kind], nodeId: formatEntityId(row.id) });

export const Entity = builder.interfaceRef<EntityNode>('Entity');

const getNameLoader = createRowLoader<EntityId, readonly DatedName[]>((db, ids, { cards }) => cards.loadNames(db, ids));

/** The names of an entity. They come with its card; those of the rows of a list are loaded together. */
export function findCardNames(row: EntityNode & { readonly names?: readonly DatedName[] }, context: Context, info: GraphQLResolveInfo) {
  return row.names ?? context.cards.find(row.id)?.names ?? getNameLoader(context, info).load(row.id);
}

/** The best name of an entity in the best of the languages, today or at a time; its slug if it has no name. */
export const loadLabel = (
  row: EntityNode,
  languages: readonly string[],
  context: Context,
  info: GraphQLResolveInfo,
  valid?: Parameters<typeof pickName>[2],
): MaybePromise<string> => passOn(findCardNames(row, context, info), (names) => pickName(names, languages, valid) ?? row.slug);

/** The entity with an id from a client; null if it does not exist. One SQL statement for all kinds, with their names, unless they are kept. */
export function findEntityNode(id: EntityId, context: Context, info: GraphQLResolveInfo): MaybePromise<EntityNode | null> {
  const kept = context.cards.find(id);
  if (kept) return kept;
  return getFieldLoader<EntityId, EntityNode | null>(context, info, { of: 'entity' }, (ids) => context.cards.load(context.db, ids)).load(
    id,
  );
}

/** The entity of a reference. One by id needs no search. @throws NOT_FOUND if it does not exist or has another kind */
export async function findReferredNode(
  ref: EntityRef,
  context: Context,
  info: GraphQLResolveInfo,
  kind?: Kind,
): Promise<EntityNode | null> {
  const node = ref.by === 'id' ? await findEntityNode(ref.id as EntityId, context, info) : null; // the id of an entity's reference
  if (node && (kind ?? node.kind) === node.kind) return node;
  return findEntityNode(await findEntity(context.db, ref, kind), context, info);
}

function expectEntity(found: EntityNode | null, id: EntityId): EntityNode {
  if (!found) throw new Error(`entity ${id} is referred to and is not there`);
  return found;
}

/** The entity that a row refers to. It always exists. */
export function loadEntity(id: EntityId, context: Context, info: GraphQLResolveInfo): MaybePromise<EntityNode> {
  return passOn(findEntityNode(id, context, info), (found) => expectEntity(found, id));
}

/** Id and kind of an entity, known without loading its row. */
export interface EntityKey {
  readonly id: EntityId;
  readonly kind: Kind;
}
const KEY_FIELDS: ReadonlySet<string> = new Set(['__typename', 'id', 'kind'] satisfies ('__typename' | keyof EntityKey)[]);

/** Resolver of an entity whose id and kind are known. No SQL if nothing else is requested. */
export const resolveKnownEntity =
  <Row>(keyOf: (row: Row) => EntityKey) =>
  (row: Row, _: object, context: Context, info: GraphQLResolveInfo): MaybePromise<EntityNode> => {
    const key = keyOf(row);
    if (!isOnlyRequested(info, KEY_FIELDS)) return loadEntity(key.id, context, info);
    return { ...key, node: TYPE_OF_KIND[key.kind], nodeId: formatEntityId(key.id) } as EntityNode; // nothing else is requested
  };

/** Resolver of an entity by an id in the row. */
export const resolveEntity =
  <Row>(idOf: (row: Row) => EntityId) =>
  (row: Row, _: object, context: Context, info: GraphQLResolveInfo): MaybePromise<EntityNode> =>
    loadEntity(idOf(row), context, info);

/** The same for a nullable id. */
export const resolveEntityOrNull =
  <Row>(idOf: (row: Row) => EntityId | null) =>
  (row: Row, _: object, context: Context, info: GraphQLResolveInfo): MaybePromise<EntityNode> | null => {
    const id = idOf(row);
    return id === null ? null : loadEntity(id, context, info);
  };

Entity.implement({
  description: 'A thing in the world: a person, an organization, a fund, a place, an office, a group, a document, a thing or an event.',
  interfaces: [Node],
  resolveType: ({ kind }) => TYPE_OF_KIND[kind],
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Readable id in lower-case ASCII, such as bauyrzhan-baibek.' }),
    kind: t.expose('kind', { type: EntityKindEnum, description: 'Kind of the entity.' }),
    collective: t.exposeBoolean('collective', { description: 'True if the entity stands for several unnamed things.' }),
    label: t.string({
      description:
        'Best name of today, or of `asOf.valid`, in the best available language. Of several names of one language the first of these decides: a PRIMARY name, a name with a valid time, the latest start, the most independent sources, the latest article, the order of code points. The slug if the entity has no name.',
      args: { ...LANG_ARG, asOf: t.arg({ type: AsOfInput, description: 'Point in time of the name (default: now).' }) },
      resolve: (row, { lang, asOf }, context, info) =>
        loadLabel(row, getRequestedLanguages(lang, context), context, info, asOf?.valid ?? undefined),
    }),
    description: t.string(
      defineOptionalLocalTextField(
        'One line in our own words that distinguishes the entity from others of the same name; null if its names suffice.',
        ({ description }: EntityRow) => description,
      ),
    ),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'Time of first recording.',
      resolve: ({ recordedIn }, _, context, info) => loadMoment(recordedIn, context, info),
    }),
    retractedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'Time when the entity was retracted, because no article speaks of it any more; null if it is current. Lists and searches leave it out. `replacedBy` has the entities that took over its statements.',
      resolve: ({ retractedIn }, _, context, info) => loadMomentOrNull(retractedIn, context, info),
    }),
  }),
});
