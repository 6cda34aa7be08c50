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

/** The first two words of a key, by which keys are grouped. */
function cutBeginning(key: string): string {
  const first = key.indexOf(' ');
  const second = first < 0 ? -1 : key.indexOf(' ', first + 1);
  return second < 0 ? key : key.slice(0, second);
}

/** Keys by their first words. Most phrases begin like no name, so that one look spares many. */
function groupByBeginning(keys: readonly string[]): readonly { readonly beginning: string; readonly keys: readonly string[] }[] {
  const groups = Map.groupBy(keys, cutBeginning);
  return Array.from(groups, ([beginning, own]) => ({ beginning, keys: own }));
}

/** Names of current entities with one of the keys, whole, as initials or as stems. Collective entities are excluded, as they have descriptions instead of names. */
export async function loadKnownNames(db: Db, { keys, initials, stems }: PhraseKeys): Promise<KnownName[]> {
  const selectNames = (column: SQL, values: readonly string[]): SQL => sql`
    select n.* from jsonb_to_recordset(${JSON.stringify(groupByBeginning(values))}::jsonb) as g(beginning text, keys jsonb)
    cross join lateral (select key from jsonb_array_elements_text(g.keys) as key
      where exists (select 1 from ${names} where ${column} >= g.beginning and ${column} < g.beginning || '!')) wanted
    cross join lateral (
      select distinct ${names.entityId}, ${entities.kind} from ${names} join ${entities} on ${entities.id} = ${names.entityId}
      where ${and(sql`${column} = wanted.key`, isCurrentEntity(entities), eq(entities.collective, false))}
      order by ${names.entityId} limit ${sql.raw(String(MAX_NAMESAKES))}) e
    cross join lateral (
      select distinct on (${names.role}, ${names.lang}, ${names.text}) ${names.key}, ${names.initials}, ${names.stem}, e.kind, ${FOUND_NAME}
      from ${names} where ${names.entityId} = e.entity_id and ${column} = wanted.key
      order by ${names.role}, ${names.lang}, ${names.text}, ${names.validFrom}, ${names.validTo}) n`;
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
