import { and, eq, sql } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import type { Kind } from '../../../schema/ontology.ts';
import { entities, mentions, names, statements } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { isCurrentEntity } from '../../graph/filter/entity.filter.store.ts';
import { isCurrentStatement } from '../../graph/filter/provenance.store.ts';
import { getFoundNameColumns } from '../../graph/name/name.store.ts';
import type { KnownName } from './known-name.ts';

/** Maximum number of names that are read, and of links and mentions of each entity that are followed. */
const MAX_PEOPLE = 500;
const MAX_FOLLOWED = 200;

/** The entities that statements link with the given ones, with one event between them, or that an article mentions beside them. */
const nearEntities = (ids: readonly EntityId[]) => sql`
  with given(id) as (select unnest(${`{${ids.join(',')}}`}::bigint[])),
  linked as (
    select l.id from given cross join lateral (
      (select ${statements.objectId} as id from ${statements} where ${statements.subjectId} = given.id and ${statements.objectId} is not null and ${isCurrentStatement(statements)} limit ${sql.raw(String(MAX_FOLLOWED))})
      union
      (select ${statements.subjectId} from ${statements} where ${statements.objectId} = given.id and ${isCurrentStatement(statements)} limit ${sql.raw(String(MAX_FOLLOWED))})) l),
  participants as (
    select s.id from linked join ${entities} on ${entities.id} = linked.id and ${entities.kind} = 'EVENT'
    cross join lateral (
      select ${statements.objectId} as id from ${statements} where ${statements.subjectId} = linked.id and ${statements.objectId} is not null and ${isCurrentStatement(statements)} limit ${sql.raw(String(MAX_FOLLOWED))}) s),
  told as (
    select distinct m.article_id from given cross join lateral (
      select ${mentions.articleId} as article_id from ${mentions} where ${mentions.entityId} = given.id order by ${mentions.id} desc limit ${sql.raw(String(MAX_FOLLOWED))}) m),
  beside as (select ${mentions.entityId} as id from ${mentions} join told on told.article_id = ${mentions.articleId} where ${mentions.entityId} is not null)
  select id from linked union select id from participants union select id from beside`;

/** People with one of the family names who are near the given entities. */
export async function loadPeopleNearBy(db: Db, families: readonly string[], ids: readonly EntityId[]): Promise<KnownName[]> {
  if (families.length === 0 || ids.length === 0) return [];
  const found = getFoundNameColumns('names');
  return db
    .select({
      ...found,
      key: names.key,
      initials: names.initials,
      stem: names.stem,
      kind: sql<Kind>`${entities.kind}`,
    })
    .from(names)
    .innerJoin(entities, eq(entities.id, names.entityId))
    .where(
      and(
        sql`array_to_tsvector(string_to_array(${names.key}, ' ')) @@ ${families.map((key) => `'${key}'`).join('|')}::tsquery`,
        eq(entities.kind, 'PERSON'),
        isCurrentEntity(entities),
        sql`substr(${names.initials}, strpos(${names.initials}, ' ') + 1) = any (${`{${families.map((key) => `"${key}"`).join(',')}}`}::text[])`,
        sql`${names.entityId} in (${nearEntities(ids)})`,
      ),
    )
    .limit(MAX_PEOPLE);
}
