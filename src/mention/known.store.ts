import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { EntityId, StatementId } from '../../schema/ids.ts';
import type { Kind } from '../../schema/ontology.ts';
import { entities, names } from '../../schema/tables/index.ts';
import type { NameParts, NameRole } from '../../schema/words.ts';
import type { Db } from '../database/connect.ts';
import { isCurrentEntity } from '../filter/entity.filter.store.ts';

/** A name that stands in a text as one of its keys. */
export interface KnownName {
  readonly key: string;
  readonly initials: string | null;
  readonly entityId: EntityId;
  readonly kind: Kind;
  readonly text: string;
  readonly lang: string;
  readonly role: NameRole;
  readonly statementId: StatementId | null;
  readonly parts: NameParts | null;
  readonly norm: string;
}

/** The most entities of one name that are looked at, by id; namesakes beyond are many enough to say nothing. */
export const MOST_NAMESAKES = 20;

/** The names of current entities that have one of the keys, whole or as initials; descriptions of collective entities are no names. */
export async function loadKnown(db: Db, keys: readonly string[], initials: readonly string[]): Promise<KnownName[]> {
  const named = (column: SQL, wanted: readonly string[]): SQL => sql`
    select n.* from jsonb_array_elements_text(${JSON.stringify(wanted)}::jsonb) as wanted(key)
    cross join lateral (
      select distinct ${names.entityId}, ${entities.kind} from ${names} join ${entities} on ${entities.id} = ${names.entityId}
      where ${and(sql`${column} = wanted.key`, isCurrentEntity(entities), eq(entities.collective, false))}
      order by ${names.entityId} limit ${sql.raw(String(MOST_NAMESAKES))}) e
    cross join lateral (
      select distinct on (${names.role}, ${names.lang}, ${names.text}) ${names.key}, ${names.initials}, ${names.entityId}, e.kind,
        ${names.text}, ${names.lang}, ${names.role}, ${names.statementId}, ${names.parts}, ${names.norm}
      from ${names} where ${names.entityId} = e.entity_id and ${column} = wanted.key) n`;
  return db
    .select({
      key: sql<string>`known.key`,
      initials: sql<string | null>`known.initials`,
      entityId: sql<EntityId>`known.entity_id`.mapWith((id) => Number(id) as EntityId), // the columns' own types
      kind: sql<Kind>`known.kind`,
      text: sql<string>`known.text`,
      lang: sql<string>`known.lang`,
      role: sql<NameRole>`known.role`,
      statementId: sql<StatementId | null>`known.statement_id`.mapWith((id) => (id === null ? null : (Number(id) as StatementId))),
      parts: sql<NameParts | null>`known.parts`.mapWith(names.parts),
      norm: sql<string>`known.norm`,
    })
    .from(sql`(${named(sql`${names.key}`, keys)} union ${named(sql`${names.initials}`, initials)}) known`);
}
