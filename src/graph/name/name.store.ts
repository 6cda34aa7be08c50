import { type SQL, sql } from 'drizzle-orm';
import type { EntityId, StatementId } from '../../../schema/ids.ts';
import { entities, names } from '../../../schema/tables/index.ts';
import type { NameParts, NameRole } from '../../../schema/words.ts';
import { addFallbackLanguages, listLookupTags } from '../../base/lang.ts';
import type { Db } from '../../database/connect.ts';
import { isAnyOf, prepareSelect, writeNumbers } from '../../database/select.ts';
import { LABEL_ROLES, type NameRow } from '../../text/name/name.ts';
import { escapeLikePattern } from '../filter/value-filters.store.ts';

/** The columns of a found name in a subquery with the given alias. */
export const getFoundNameColumns = (from: string) => {
  const column = <T>(name: string) => sql<T>`${sql.identifier(from)}.${sql.identifier(name)}`;
  return {
    entityId: column<EntityId>('entity_id').mapWith((id) => Number(id) as EntityId), // the types of the columns
    text: column<string>('text'),
    lang: column<string>('lang'),
    role: column<NameRole>('role'),
    statementId: column<StatementId | null>('statement_id').mapWith((id) => (id === null ? null : (Number(id) as StatementId))),
    parts: column<NameParts | null>('parts').mapWith(names.parts),
    norm: column<string>('norm'),
  };
};
/** The same columns for the SELECT of the subquery. */
export const FOUND_NAME = sql`${names.entityId}, ${names.text}, ${names.lang}, ${names.role}, ${names.statementId}, ${names.parts}, ${names.norm}`;

const NAME_ORDER = sql`${names.entityId}, ${names.role}, ${names.lang}, ${names.text}`;
const NAME_COLUMNS = {
  entityId: names.entityId,
  text: names.text,
  lang: names.lang,
  role: names.role,
  statementId: names.statementId,
  parts: names.parts,
};
const selectNames = prepareSelect<NameRow>(
  NAME_COLUMNS,
  (list) =>
    sql`select distinct on (${NAME_ORDER}) ${list} from ${names} where ${isAnyOf(names.entityId, 'ids')} order by ${NAME_ORDER}, ${names.articleId}`,
);
/** All names of each entity, without duplicates from several articles. */
export async function loadNames(db: Db, ids: readonly EntityId[]): Promise<NameRow[][]> {
  const byEntity = Map.groupBy(await selectNames(db, { ids: writeNumbers(ids) }), ({ entityId }) => entityId);
  return ids.map((id) => byEntity.get(id) ?? []);
}

/** The rank of a name's language, as in `rankLanguage`. */
function buildLanguageRank(languages: readonly string[]): SQL {
  const ranges = addFallbackLanguages(languages);
  const ranks = ranges.flatMap((range, index) => [
    ...listLookupTags([range]).map((tag, cut) => sql`when ${names.lang} = ${tag} then ${sql.raw(String(index * 100 + cut))}`),
    sql`when ${names.lang} like ${`${escapeLikePattern(range)}-%`} then ${sql.raw(String(index * 100 + 99))}`,
  ]);
  return sql`case ${sql.join(ranks, sql` `)} else ${sql.raw(String(ranges.length * 100))} end`;
}

/** Sort key of the label in the Kazakh alphabet; the slug if the entity has no name. */
export function buildLabelSortKey(languages: readonly string[]): SQL {
  return sql`(coalesce((select ${names.sortKey} from ${names} where ${names.entityId} = ${entities.id}
    order by ${buildLanguageRank(languages)}, array_position(${sql.raw(`array['${LABEL_ROLES.join("', '")}']::name_role[]`)}, ${names.role}), ${names.text} collate "C" limit 1), ${entities.slug}) collate "C")`;
}
