import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { ArticleId, EntityId, RevisionId } from '../../schema/ids.ts';
import type { Kind, LocalText } from '../../schema/ontology.ts';
import {
  articles,
  documents,
  entities,
  eventStatuses,
  events,
  evidence,
  groups,
  KIND_TABLES,
  mentions,
  names,
  offices,
  organizations,
  places,
  qualifiers,
  quotations,
  statements,
  things,
} from '../../schema/tables/index.ts';
import type { EventStatus } from '../../schema/words.ts';
import type { Db } from '../database/connect.ts';
import { insertAll, isAny, reserveIds } from '../database/write.ts';
import type { Target } from './article.store.ts';
import type { EntityShape, GraphFile } from './shape.ts';
import { readStatus } from './status.ts';
import { canonicalizeText } from './value.ts';

/** An entity in the graph before the folder is written. */
export interface StoredEntity {
  readonly id: EntityId;
  readonly slug: string;
  readonly kind: Kind;
  /** Of the articles that declare it, the earliest by date, then by slug. */
  readonly homeId: ArticleId;
  readonly collective: boolean;
  readonly description: LocalText | null;
  readonly retractedIn: RevisionId | null;
  /** The revision that forgot what it is called; null if none did. */
  readonly forgottenIn: RevisionId | null;
  /** The revisions that wrote its row, and its row in the table of its kind. */
  readonly since: RevisionId;
  readonly classSince: RevisionId;
  readonly type: string | null;
  readonly status: EventStatus | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** The tables of kinds that have more than an id. */
const TYPED = [organizations, places, offices, groups, documents, things, events];

/** Entities by slug. */
export const loadEntities = async (db: Db, slugs: readonly string[]): Promise<Map<string, StoredEntity>> =>
  slugs.length === 0
    ? new Map()
    : selectStored(db, sql`${entities.slug} in (select json_array_elements_text(${JSON.stringify([...new Set(slugs)])}::json))`);
/** Entities by slug, found by id. */
export const loadEntitiesByIds = async (db: Db, ids: readonly EntityId[]): Promise<Map<string, StoredEntity>> =>
  ids.length === 0 ? new Map() : selectStored(db, isAny(entities.id, ids));

async function selectStored(db: Db, condition: SQL): Promise<Map<string, StoredEntity>> {
  const rows = await db
    .select({
      id: entities.id,
      slug: entities.slug,
      kind: entities.kind,
      homeId: entities.homeId,
      collective: entities.collective,
      description: entities.description,
      retractedIn: entities.retractedIn,
      forgottenIn: entities.forgottenIn,
      type: sql<
        string | null
      >`coalesce(${organizations.type}, ${places.type}, ${offices.type}, ${groups.type}, ${documents.type}, ${things.type}, ${events.type})`,
      since: entities.since,
      classSince: sql<RevisionId>`coalesce(${sql.join(
        TYPED.map((table) => sql`${table.since}`),
        sql`, `,
      )}, ${entities.since})`.mapWith((id) => Number(id) as RevisionId), // the type of the columns
      status: events.status,
      latitude: places.latitude,
      longitude: places.longitude,
    })
    .from(entities)
    .leftJoin(organizations, eq(organizations.id, entities.id))
    .leftJoin(places, eq(places.id, entities.id))
    .leftJoin(offices, eq(offices.id, entities.id))
    .leftJoin(groups, eq(groups.id, entities.id))
    .leftJoin(documents, eq(documents.id, entities.id))
    .leftJoin(things, eq(things.id, entities.id))
    .leftJoin(events, eq(events.id, entities.id))
    .where(condition);
  return new Map(rows.map((row) => [row.slug, row]));
}

/** The columns of an entity in the table of its kind. */
const toClassColumns = ({ kind, type, latitude, longitude }: EntityShape) => ({
  ...(type !== undefined && { type }),
  ...(kind === 'PLACE' && { latitude: latitude ?? null, longitude: longitude ?? null }),
});
/** The status that a new event has until the database works it out from what articles say. */
const toFirstStatus = (entity: EntityShape) => ({ ...(entity.kind === 'EVENT' && { status: readStatus(entity) }) });
const toOwnColumns = (entity: EntityShape) => ({
  collective: entity.collective ?? false,
  description: entity.description ? canonicalizeText(entity.description) : null,
});

/** Adds new entities and restores retracted ones. @returns ids by slug, and those of new entities */
export async function writeEntities(db: Db, { id: homeId }: Target, graph: GraphFile, known: ReadonlyMap<string, StoredEntity>) {
  const declared = Object.entries(graph.entities) as [string, EntityShape][]; // the union of all kinds
  const added = declared.filter(([slug]) => !known.has(slug));
  const ids = await reserveIds<EntityId>(db, 'entities', added.length);
  const fresh = added.map(([slug, entity], index) => ({ id: ids[index] as EntityId, slug, entity })); // as many ids as requested
  await insertAll(
    db,
    entities,
    fresh.map(({ id, slug, entity }) => ({ id, slug, kind: entity.kind, homeId, ...toOwnColumns(entity) })),
  );
  for (const [kind, rows] of Map.groupBy(fresh, ({ entity }) => entity.kind)) {
    const table: typeof events = KIND_TABLES[kind] as typeof events; // the table with most columns; toClassColumns gives each its own
    await insertAll(
      db,
      table,
      rows.map(({ id, entity }) => ({ id, ...toClassColumns(entity), ...toFirstStatus(entity) }) as typeof events.$inferInsert),
    );
  }
  const back = [...known.values()].filter(({ retractedIn }) => retractedIn !== null).map(({ id }) => id);
  if (back.length > 0) await db.update(entities).set({ retractedIn: null }).where(isAny(entities.id, back));
  return {
    idOf: new Map<string, EntityId>([
      ...[...known].map(([slug, { id }]) => [slug, id] as const),
      ...fresh.map(({ id, slug }) => [slug, id] as const),
    ]),
    added: new Set(ids),
  };
}

/** Entities that the article declares, mentions or has statements about. A change may leave them unused. */
export async function listTouchedEntities(db: Db, articleId: ArticleId): Promise<EntityId[]> {
  const ofStatements = sql`from ${statements} s join ${evidence} v on v.statement_id = s.id where v.article_id = ${articleId} and v.retracted_in is null`;
  const rows = await db
    .select({ id: sql<EntityId>`id`.mapWith((id) => Number(id) as EntityId) }) // the columns are entity ids
    .from(
      sql`(select id from ${entities} where home_id = ${articleId}
        union select entity_id from ${names} where article_id = ${articleId}
        union select entity_id from ${mentions} where article_id = ${articleId} and entity_id is not null
        union select speaker_id from ${quotations} where article_id = ${articleId}
        union select s.subject_id ${ofStatements}
        union select s.object_id ${ofStatements} and s.object_id is not null
        union select s.of_id ${ofStatements} and s.of_id is not null
        union select q.object_id from ${qualifiers} q where q.object_id is not null and q.statement_id in (select s.id ${ofStatements})
        union select v.speaker_id ${ofStatements} and v.speaker_id is not null) touched`,
    );
  return rows.map(({ id }) => id);
}

/** Retracts entities that no article declares and nothing current refers to. @returns their number */
export async function retractEntities(db: Db, touched: readonly EntityId[]): Promise<number> {
  if (touched.length === 0) return 0;
  const nothing = (condition: SQL) => sql`not exists (select from ${condition} = ${entities.id})`;
  const rows = await db
    .update(entities)
    .set({ retractedIn: sql`this_revision()` })
    .where(
      and(
        isAny(entities.id, touched),
        isNull(entities.retractedIn),
        nothing(sql`${names} n join ${articles} a on a.id = n.article_id and a.retracted_in is null where n.entity_id`),
        nothing(sql`${mentions} m where m.entity_id`),
        nothing(sql`${quotations} q where q.speaker_id`),
        nothing(sql`${statements} s where s.retracted_in is null and s.subject_id`),
        nothing(sql`${statements} s where s.retracted_in is null and s.object_id`),
        nothing(sql`${statements} s where s.retracted_in is null and s.of_id`),
        nothing(sql`${qualifiers} q join ${statements} s on s.id = q.statement_id where s.retracted_in is null and q.object_id`),
        nothing(sql`${evidence} v where v.retracted_in is null and v.speaker_id`),
        nothing(sql`${eventStatuses} x where x.speaker_id`),
        nothing(sql`${articles} a where a.retracted_in is null and a.publisher_id`),
      ),
    )
    .returning({ id: entities.id });
  return rows.length;
}
