import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Kind } from '../../../schema/ontology.ts';
import { entities, names } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { isCurrentEntity } from '../../graph/filter/entity.filter.store.ts';
import { FOUND_NAME, getFoundNameColumns } from '../../graph/name/name.store.ts';
import type { KnownName } from './known-name.ts';

/** Maximum number of entities with the same name, by id. */
export const MAX_NAMESAKES = 20;

/** Keys of the phrases of a text. */
export interface PhraseKeys {
  readonly keys: readonly string[];
  readonly initials: readonly string[];
  readonly stems: readonly string[];
}

/** Names of current entities with one of the keys, whole, as initials or as stems. Collective entities are excluded, as they have descriptions instead of names. */
export async function loadKnownNames(db: Db, { keys, initials, stems }: PhraseKeys): Promise<KnownName[]> {
  const selectNames = (column: SQL, values: readonly string[]): SQL => sql`
    select n.* from jsonb_array_elements_text(${JSON.stringify(values)}::jsonb) as wanted(key)
    cross join lateral (
      select distinct ${names.entityId}, ${entities.kind} from ${names} join ${entities} on ${entities.id} = ${names.entityId}
      where ${and(sql`${column} = wanted.key`, isCurrentEntity(entities), eq(entities.collective, false))}
      order by ${names.entityId} limit ${sql.raw(String(MAX_NAMESAKES))}) e
    cross join lateral (
      select distinct on (${names.role}, ${names.lang}, ${names.text}) ${names.key}, ${names.initials}, ${names.stem}, e.kind, ${FOUND_NAME}
      from ${names} where ${names.entityId} = e.entity_id and ${column} = wanted.key) n`;
  return db
    .select({
      key: sql<string>`known.key`,
      initials: sql<string | null>`known.initials`,
      stem: sql<string>`known.stem`,
      kind: sql<Kind>`known.kind`,
      ...getFoundNameColumns('known'),
    })
    .from(
      sql`(${selectNames(sql`${names.key}`, keys)} union ${selectNames(sql`${names.initials}`, initials)} union ${selectNames(sql`${names.stem}`, stems)}) known`,
    );
}
