import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { ArticleId, EntityId, StatementId } from '../../../schema/ids.ts';
import { articles, entities, names } from '../../../schema/tables/index.ts';
import type { NameParts, NameRole } from '../../../schema/words.ts';
import { addFallbackLanguages, listLookupTags } from '../../base/lang.ts';
import type { Db } from '../../database/connect.ts';
import { type Columns, isAnyOf, prepareSelect, writeColumns, writeNumbers } from '../../database/select.ts';
import { type DatedForm, LABEL_ROLES, type NameRow } from '../../text/name/name.ts';
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
    validFrom: column<string | null>('valid_from'),
    validTo: column<string | null>('valid_to'),
    norm: column<string>('norm'),
  };
};
/** The same columns for the SELECT of the subquery. */
export const FOUND_NAME = sql`${names.entityId}, ${names.text}, ${names.lang}, ${names.role}, ${names.statementId}, ${names.parts}, ${names.validFrom}, ${names.validTo}, ${names.norm}`;

/** Whose name it is: the publisher of an article, or of the one that it reprints. @param article alias of a row of `articles` */
const selectOrigin = (article: SQL): SQL =>
  sql`(select coalesce(o.publisher_id, -o.id) from ${articles} o where o.id = coalesce(${article}.reprint_of, ${article}.id))`;
/** The role of a name: a PRIMARY one that its source took back is another spelling from then on. As in the views of the migrations. */
const JOIN_SHOWN = sql`cross join lateral (select case when ${names.role} = 'PRIMARY' and exists (
  select from ${names} c join ${articles} y on y.id = c.article_id
  where c.entity_id = ${names.entityId} and c.lang = ${names.lang} and c.corrects = ${names.text}
    and ${selectOrigin(sql`y`)} = ${selectOrigin(sql`${articles}`)} and not coalesce(${articles.publishedEarliest} > y.published_latest, false)
  ) then 'ALIAS' else ${names.role} end as role) shown`;
export const SHOWN_ROLE = sql<NameRole>`shown.role`;

/**
 * The order in which names of one language, role and valid time are preferred: by the number of independent sources, by the latest article, by code
 * point. Articles of one publisher are one source. For groups of `names` joined to `articles`.
 */
export const NAME_PREFERENCE = sql`count(distinct coalesce(${articles.publisherId}, -${articles.id})) desc, max(${articles.publishedEarliest}) desc nulls last, ${names.text} collate "C"`;
/** The columns that tell names apart. */
export const NAME_GROUP = sql`${names.entityId}, ${SHOWN_ROLE}, ${names.lang}, ${names.text}, ${names.validFrom}, ${names.validTo}, ${names.validEarliest}, ${names.validLatest}`;
export const NAMES_OF_ARTICLES = sql`${names} join ${articles} on ${articles.id} = ${names.articleId} ${JOIN_SHOWN}`;

/** The value of the earliest article that gives the name. */
const ofEarliest = (column: PgColumn): SQL =>
  sql`(array_agg(${column} order by ${articles.publishedEarliest} nulls last, ${articles.slug}))[1]`;

/** A name of an entity, with the days of its valid time. */
export type DatedName = NameRow & DatedForm;
const NAME_COLUMNS: Columns<DatedName> = {
  entityId: names.entityId,
  text: names.text,
  lang: names.lang,
  role: SHOWN_ROLE.as('role'),
  statementId: ofEarliest(names.statementId).mapWith(names.statementId).as<StatementId | null>('statementId'),
  parts: ofEarliest(names.parts).mapWith(names.parts).as<NameParts | null>('parts'),
  validFrom: names.validFrom,
  validTo: names.validTo,
  validEarliest: names.validEarliest,
  validLatest: names.validLatest,
};
const selectNames = prepareSelect<DatedName>(
  NAME_COLUMNS,
  (list) =>
    sql`select ${list} from ${NAMES_OF_ARTICLES} where ${isAnyOf(names.entityId, 'ids')} group by ${NAME_GROUP} order by ${names.entityId}, ${NAME_PREFERENCE}`,
);
/** The same names of one entity as JSON; null if it has none. */
export const selectNamesAsJson = (entity: PgColumn): SQL =>
  sql`(select json_agg(n)::text from (select ${writeColumns(NAME_COLUMNS)} from ${NAMES_OF_ARTICLES} where ${names.entityId} = ${entity} group by ${NAME_GROUP} order by ${NAME_PREFERENCE}) n)`;
/** All names of each entity, in the order of preference. A name that several articles give for the same time is listed once. */
export async function loadNames(db: Db, ids: readonly EntityId[]): Promise<DatedName[][]> {
  const byEntity = Map.groupBy(await selectNames(db, { ids: writeNumbers(ids) }), ({ entityId }) => entityId);
  return ids.map((id) => byEntity.get(id) ?? []);
}

/** An article that gives a name, with the sentence that says so. */
export interface NameSource extends Pick<NameRow, 'entityId' | 'text' | 'lang' | 'role' | 'validFrom' | 'validTo'> {
  readonly articleId: ArticleId;
  readonly sentence: number | null;
  readonly corrects: string | null;
}
const selectSources = prepareSelect<NameSource>(
  {
    entityId: names.entityId,
    text: names.text,
    lang: names.lang,
    role: SHOWN_ROLE.as('role'),
    validFrom: names.validFrom,
    validTo: names.validTo,
    articleId: names.articleId,
    sentence: names.sentence,
    corrects: names.corrects,
  },
  (list) =>
    sql`select ${list} from ${NAMES_OF_ARTICLES} where ${isAnyOf(names.entityId, 'ids')} order by ${articles.publishedEarliest} nulls last, ${articles.slug}`,
);
/** The articles that give the names of each entity, the earliest first. */
export async function loadNameSources(db: Db, ids: readonly EntityId[]): Promise<NameSource[][]> {
  const byEntity = Map.groupBy(await selectSources(db, { ids: writeNumbers(ids) }), ({ entityId }) => entityId);
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

const TODAY = sql.raw(`(now() at time zone 'UTC')::date`);

/** Sort key of the label in the Kazakh alphabet; the slug if the entity has no name. The label is chosen as in `pickName`. */
export function buildLabelSortKey(languages: readonly string[]): SQL {
  const roles = sql.raw(`array['${LABEL_ROLES.join("', '")}']::name_role[]`);
  return sql`(coalesce((select ${names.sortKey} from ${NAMES_OF_ARTICLES} where ${names.entityId} = ${entities.id} group by ${NAME_GROUP}, ${names.sortKey}
    order by (${names.validEarliest} <= ${TODAY}) is false or (${names.validLatest} >= ${TODAY}) is false,
      ${buildLanguageRank(languages)}, array_position(${roles}, ${SHOWN_ROLE}), ${names.validEarliest} is null and ${names.validLatest} is null,
      ${names.validEarliest} desc nulls last, ${NAME_PREFERENCE} limit 1), ${entities.slug}) collate "C")`;
}
