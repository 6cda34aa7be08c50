import { sql } from 'drizzle-orm';
import type { EntityId, RevisionId } from '../../../schema/ids.ts';
import { entities, revisions } from '../../../schema/tables/index.ts';
import { formatEntityId } from '../../base/id.ts';
import type { Db } from '../../database/connect.ts';
import { isAnyOf, prepareSelect, writeNumbers } from '../../database/select.ts';
import { findCanonicals } from '../canonical/canonical.store.ts';
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

const toCard = ({ names, ...row }: EntityRow & { readonly names: string | null; readonly seen: RevisionId }): Card => ({
  ...row,
  names: names === null ? [] : (JSON.parse(names) as DatedName[]), // as they are selected
  node: TYPE_OF_KIND[row.kind],
  nodeId: formatEntityId(row.id),
});

/**
 * Entities with their names by the ids that were asked for, including retracted ones. One SQL statement, and two more if others answer for some.
 */
export async function loadCards(db: Db, ids: readonly EntityId[]): Promise<Map<EntityId, Card>> {
  const cards = (await selectCards(db, { ids: writeNumbers(ids) })).map(toCard);
  const found = new Map(cards.map((card) => [card.id, card]));
  const moved = await findCanonicals(db, cards);
  if (moved.size === 0) return found;
  const answering = new Map(
    (await selectCards(db, { ids: writeNumbers([...new Set(moved.values())]) })).map((row) => [row.id, toCard(row)]),
  );
  for (const [id, canonicalId] of moved) {
    const card = answering.get(canonicalId);
    if (card) found.set(id, { ...card, redirectedFrom: id });
  }
  return found;
}
