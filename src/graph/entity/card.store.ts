import { sql } from 'drizzle-orm';
import type { EntityId, RevisionId } from '../../../schema/ids.ts';
import { entities, revisions } from '../../../schema/tables/index.ts';
import { formatEntityId } from '../../base/id.ts';
import type { Db } from '../../database/connect.ts';
import { isAnyOf, prepareSelect, writeNumbers } from '../../database/select.ts';
import { type DatedName, selectNamesAsJson } from '../name/name.store.ts';
import { type EntityRow, entityColumns } from './entity.store.ts';
import { TYPE_OF_KIND } from './entity.ts';

/** An entity with its names, as a node. */
export interface Card extends EntityRow {
  readonly names: readonly DatedName[];
  /** The newest revision when it was read; 0 if there was none. */
  readonly seen: RevisionId;
  readonly node: string;
  readonly nodeId: string;
}

const selectCards = prepareSelect<EntityRow & { readonly names: string | null; readonly seen: RevisionId }>(
  {
    ...entityColumns,
    names: sql<string | null>`${selectNamesAsJson(entities.id)}`.as('names'),
    seen: sql`(select coalesce(max(${revisions.id}), 0) from ${revisions})`.mapWith((id) => Number(id) as RevisionId).as('seen'), // the id of one
  },
  (list) => sql`select ${list} from ${entities} where ${isAnyOf(entities.id, 'ids')}`,
);

/** Entities with their names by id, including retracted ones. One SQL statement. */
export async function loadCards(db: Db, ids: readonly EntityId[]): Promise<Card[]> {
  const rows = await selectCards(db, { ids: writeNumbers(ids) });
  return rows.map(({ names, ...row }) => ({
    ...row,
    names: names === null ? [] : (JSON.parse(names) as DatedName[]), // as they are selected
    node: TYPE_OF_KIND[row.kind],
    nodeId: formatEntityId(row.id),
  }));
}
