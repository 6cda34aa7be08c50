import type { GraphQLResolveInfo } from 'graphql';
import type { EntityId } from '../../../schema/ids.ts';
import type { Context } from '../../graphql/context.ts';
import { getFieldLoader } from '../../graphql/loaders.ts';
import { type EntityNode, loadEntity } from '../entity/entity.graphql.ts';
import { listStatements, type StatementListing, type StatementRow } from './statement.store.ts';

/** The statements of a field such as an event's participants or an office's holders. One SQL statement for all rows of the field. */
export const loadFieldStatements = (
  id: EntityId,
  listing: StatementListing,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<StatementRow[]> =>
  getFieldLoader<EntityId, StatementRow[]>(context, info, listing, (ids) => listStatements(context.db, ids, listing)).load(id);

/** The entities at the other end of these statements, without UNKNOWN. */
export async function loadFieldEntities(
  id: EntityId,
  listing: StatementListing,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<EntityNode[]> {
  const rows = await loadFieldStatements(id, listing, context, info);
  const others = rows.flatMap(({ subjectId, objectId }) =>
    listing.direction === 'IN' ? [subjectId] : objectId === null ? [] : [objectId],
  );
  return Promise.all(others.map((other) => loadEntity(other, context, info)));
}

/** The first of the entities that are values of these statements, by rank, then by slug; null if there is none. */
export async function loadFieldEntity(
  id: EntityId,
  listing: Omit<StatementListing, 'direction'>,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<EntityNode | null> {
  const rows = await loadFieldStatements(id, { ...listing, direction: 'OUT' }, context, info);
  const valued = rows.flatMap(({ rank, objectId }) => (objectId === null ? [] : [{ rank, objectId }]));
  const best = valued.filter(({ rank }) => rank === valued[0]?.rank); // rows come by rank
  const found = await Promise.all(best.map(({ objectId }) => loadEntity(objectId, context, info)));
  return found.sort((a, b) => (a.slug < b.slug ? -1 : 1))[0] ?? null;
}
