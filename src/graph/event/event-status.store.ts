import { asc, eq, inArray } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import { articles, eventStatuses } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';

export type EventStatusRow = typeof eventStatuses.$inferSelect;

/** What sources say of the status of each event, in the order of the articles' dates. */
export async function loadEventStatuses(db: Db, ids: readonly EntityId[]): Promise<EventStatusRow[][]> {
  const rows = await db
    .select({ row: eventStatuses })
    .from(eventStatuses)
    .innerJoin(articles, eq(articles.id, eventStatuses.articleId))
    .where(inArray(eventStatuses.eventId, [...ids]))
    .orderBy(
      asc(articles.publishedEarliest),
      asc(articles.slug),
      asc(eventStatuses.sentence),
      asc(eventStatuses.status),
      asc(eventStatuses.id),
    );
  const byEvent = Map.groupBy(rows, ({ row }) => row.eventId);
  return ids.map((id) => (byEvent.get(id) ?? []).map(({ row }) => row));
}
