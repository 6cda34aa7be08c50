import { type SQL, sql } from 'drizzle-orm';
import { articles, changes, entities, evidence } from '../../schema/tables/index.ts';
import type { ChangeKind } from '../../schema/words.ts';

const isOneOf = (...kinds: readonly ChangeKind[]): SQL =>
  sql`${changes.kind} in (${sql.join(
    kinds.map((kind) => sql`${kind}`),
    sql`, `,
  )})`;

/** A column of the rows that the change wrote or removed in a table, whatever has become of them since. */
const selectChanged = (table: 'mentions' | 'quotations' | 'names' | 'identifiers', column: string, owner: SQL): SQL => {
  const [name, selected] = [sql.identifier(table), sql.identifier(column)];
  return sql`select r.${selected} as id from public.${name} r where r.${owner} and r.since = ${changes.revision}
    union select r.${selected} from past.${name} r where r.${owner} and ${changes.revision} in (r.since, r.until)`;
};
const collect = (ids: SQL): SQL => sql`(select string_agg(distinct found.id::text, ',') from (${ids}) found)`;

const OF_ARTICLE = sql`article_id = ${changes.articleId}`;
const OF_ENTITY = sql`entity_id = ${changes.entityId}`;

/** Ids of the entities that a change of an article is about: those mentioned and quoted, and its publisher. */
export const RELATED_ENTITIES = sql<string | null>`case
  when ${isOneOf('ARTICLE_RECORDED')} then concat_ws(',', ${articles.publisherId},
    ${collect(sql`${selectChanged('mentions', 'entity_id', OF_ARTICLE)} union ${selectChanged('quotations', 'speaker_id', OF_ARTICLE)}`)})
  when ${isOneOf('MENTIONS_CHANGED')} then ${collect(selectChanged('mentions', 'entity_id', OF_ARTICLE))}
  when ${isOneOf('QUOTATIONS_CHANGED')} then ${collect(selectChanged('quotations', 'speaker_id', OF_ARTICLE))}
  when ${isOneOf('ARTICLE_CHANGED')} then ${articles.publisherId}::text end`;

/** Ids of the articles that a change rests on: of the evidence, of what names the entity besides the article that declares it, or the article itself. */
export const RELATED_ARTICLES = sql<string | null>`case
  when ${changes.statementId} is not null
    then (select string_agg(distinct ${evidence.articleId}::text, ',') from ${evidence} where ${evidence.statementId} = ${changes.statementId})
  when ${isOneOf('NAMES_ADDED', 'NAMES_REMOVED')} then concat_ws(',', ${entities.homeId}, ${collect(selectChanged('names', 'article_id', OF_ENTITY))})
  when ${isOneOf('IDENTIFIERS_ADDED', 'IDENTIFIERS_REMOVED')}
    then concat_ws(',', ${entities.homeId}, ${collect(selectChanged('identifiers', 'article_id', OF_ENTITY))})
  else coalesce(${entities.homeId}, ${changes.articleId})::text end`;
