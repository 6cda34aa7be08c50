import type { GraphQLResolveInfo } from 'graphql';
import type { EntityId } from '../../schema/ids.ts';
import { fieldLoader } from '../graphql/batch.ts';
import type { Context } from '../graphql/context.ts';
import { type Listing, listStatements, type StatementRow } from './statement.store.ts';

/** The statements behind a field that reads them as something plainer: an event's participants, an office's holders. One SQL statement for all rows of the field. */
export const statementsOf = (id: EntityId, listing: Listing, context: Context, info: GraphQLResolveInfo): Promise<StatementRow[]> =>
  fieldLoader<EntityId, StatementRow[]>(context, info, listing, (ids) => listStatements(context.db, ids, listing)).load(id);

/** The entities that are the other end of them; UNKNOWN is left out. */
export async function othersOf(id: EntityId, listing: Listing, context: Context, info: GraphQLResolveInfo): Promise<EntityId[]> {
  const rows = await statementsOf(id, listing, context, info);
  return rows.flatMap(({ subjectId, objectId }) => (listing.direction === 'IN' ? [subjectId] : objectId === null ? [] : [objectId]));
}
