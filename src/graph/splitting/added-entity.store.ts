import { type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { ArticleId, EntityId } from '../../../schema/ids.ts';
import type { Kind } from '../../../schema/ontology.ts';
import { declarations, entities, eventStatuses, KIND_TABLES } from '../../../schema/tables/index.ts';
import { listWrittenColumns } from '../../database/columns.ts';
import type { Db } from '../../database/connect.ts';

export interface SplitPart {
  readonly id: EntityId;
  readonly kind: Kind;
}
/** The entity that takes over; its slug if it is new. */
export interface Into extends SplitPart {
  readonly newSlug: string | undefined;
}

/** The other columns of a table, each behind a comma. */
const joinOthers = (table: PgTable, ...keys: readonly string[]): SQL =>
  sql.join(
    listWrittenColumns(table, ['id', ...keys]).map((name) => sql`, ${sql.identifier(name)}`),
    sql``,
  );

/** Adds the other entity with the class of the first. */
export async function addEntity(db: Db, from: SplitPart, { id, kind, newSlug: slug }: Into): Promise<void> {
  const table: PgTable = KIND_TABLES[kind];
  await db.execute(
    sql`insert into ${entities} (id, slug, kind, collective, home_id) select ${id}, ${slug}, kind, collective, home_id from ${entities} where id = ${from.id}`,
  );
  const columns = joinOthers(table);
  await db.execute(sql`insert into ${table} (id${columns}) select ${id}${columns} from ${table} where id = ${from.id}`);
}

/** Has the articles declare the other entity as they do the first: its class, and how far an event is. */
export async function addDeclarations(db: Db, from: SplitPart, into: Into, articles: readonly ArticleId[]): Promise<void> {
  for (const articleId of articles) {
    await db.execute(sql`insert into ${declarations} (entity_id, article_id, type, collective, latitude, longitude)
      select ${into.id}, ${articleId}, d.type, d.collective, d.latitude, d.longitude from (values (1)) one
      left join ${declarations} d on d.entity_id = ${from.id} and d.article_id = ${articleId} on conflict do nothing`);
    if (into.kind !== 'EVENT') continue;
    const columns = joinOthers(eventStatuses, 'event_id');
    await db.execute(sql`insert into ${eventStatuses} (event_id${columns}) select ${into.id}${columns} from ${eventStatuses}
      where event_id = ${from.id} and article_id = ${articleId} on conflict do nothing`);
  }
}
