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

/** The first of these entities; null if there is none. */
export const loadFieldEntity = async (
  id: EntityId,
  listing: StatementListing,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<EntityNode | null> => (await loadFieldEntities(id, listing, context, info))[0] ?? null;
