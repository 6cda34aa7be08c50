import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ArticleId, EntityId, StatementId } from '../../../schema/ids.ts';
import { evidence, statements } from '../../../schema/tables/index.ts';
import { GraphError } from '../../base/errors.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import type { TraversalFilter } from '../../graph/filter/filter.ts';
import { buildProvenanceCondition, isCurrentStatement } from '../../graph/filter/provenance.store.ts';
import type { Refs } from '../../graph/filter/refs.store.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import type { DerivedRow } from './common.ts';

/** Maximum number of statements about the given entities that are read. */
export const MAX_STATEMENTS = 100_000;

export interface ArticleQuery {
  readonly ids: readonly EntityId[];
  readonly filter: TraversalFilter;
  readonly refs: Refs;
  readonly atLeast: number;
  readonly first: number;
}

/** A derived link through an article, with the number of statements that have evidence in the article. */
export type DerivedFromArticle = DerivedRow & { readonly weight: number };

const v = alias(evidence, 'v') as unknown as typeof evidence; // an alias has the columns of its table
const parseNumbers = (text: string): number[] => text.split(',').map(Number);

/** Condition on the ends of a statement that the direction of the filter allows. */
const isEndOf = ({ direction }: TraversalFilter, condition: (column: typeof statements.subjectId | typeof statements.objectId) => SQL) =>
  or(direction === 'IN' ? undefined : condition(statements.subjectId), direction === 'OUT' ? undefined : condition(statements.objectId));

/** Selects the articles with evidence of statements about at least `atLeast` of the entities, one row each, with these statements. */
function selectSharedArticles({ ids, filter, refs, atLeast, first }: ArticleQuery): SQL {
  const about = and(
    buildProvenanceCondition(statements, filter, refs),
    filter.predicate ? inArray(statements.predicate, [...new Set(filter.predicate)]) : undefined,
    isEndOf(filter, (column) => isAny(column, ids)),
  );
  const restsOn = and(isNull(v.retractedIn), filter.article ? isAny(v.articleId, filter.article.map(refs.article)) : undefined);
  return sql`(
    with about as materialized (
      select ${statements.id} as id, ${statements.subjectId} as subject_id, ${statements.objectId} as object_id
      from ${statements} where ${about} limit ${sql.raw(String(MAX_STATEMENTS + 1))}),
    shared as materialized (
      select v.article_id, array_agg(distinct g.place order by g.place) as places, array_agg(distinct statements.id order by statements.id) as ids
      from about statements join ${evidence} v on v.statement_id = statements.id and ${restsOn}
      join unnest(${sql.param(`{${ids.join(',')}}`)}::bigint[]) with ordinality as g(entity_id, place) on ${isEndOf(filter, (column) => sql`${column} = g.entity_id`)}
      group by v.article_id having count(distinct g.place) >= ${atLeast})
    select looked.count as looked, (select count(*) from shared) as total, best.*
    from (select count(*) as count from about) looked left join lateral (
      select article_id, array_to_string(places, ',') as places, array_to_string(ids[1:${sql.raw(String(MAX_LIST_LENGTH))}], ',') as ids,
        cardinality(ids) as size, weight
      from shared cross join lateral (
        select count(distinct ${statements.id}) as weight from ${evidence} v join ${statements} on ${eq(statements.id, v.statementId)}
        where v.article_id = shared.article_id and ${and(isNull(v.retractedIn), isCurrentStatement(statements))}) w
      order by cardinality(places) desc, weight, article_id limit ${first}) best on true) x`;
}

/**
 * Finds the articles that mention enough of the entities, and their total number. Articles with more of the entities
 * come first, then articles with fewer statements. One SQL statement.
 * @throws TOO_COSTLY
 */
export async function findSharedArticles(db: Db, query: ArticleQuery): Promise<{ rows: DerivedFromArticle[]; total: number }> {
  const found = await db
    .select({
      looked: sql<number>`x.looked`.mapWith(Number),
      total: sql<number>`x.total`.mapWith(Number),
      article: sql<ArticleId | null>`x.article_id`.mapWith((id) => Number(id) as ArticleId), // the id column's own type
      places: sql<string>`x.places`,
      statements: sql<string>`x.ids`,
      size: sql<number>`x.size`.mapWith(Number),
      weight: sql<number>`x.weight`.mapWith(Number),
    })
    .from(selectSharedArticles(query))
    .orderBy(sql`cardinality(string_to_array(x.places, ',')) desc`, sql`x.weight`, sql`x.article_id`);
  if ((found[0]?.looked ?? 0) > MAX_STATEMENTS) {
    const message = `SAME_ARTICLE looks at ${MAX_STATEMENTS} statements at most, and there are more about these entities: filter, or ask for other rules`;
    throw new GraphError('TOO_COSTLY', message, { argument: 'rule', allowed: MAX_STATEMENTS });
  }
  const rows = found.flatMap(({ article, places, statements: ids, size, weight }): DerivedFromArticle[] =>
    article === null
      ? []
      : [
          {
            rule: 'SAME_ARTICLE',
            via: { article },
            entities: parseNumbers(places).map((index) => query.ids[index - 1] as EntityId), // places count from 1
            statements: parseNumbers(ids) as StatementId[], // ids of statements
            statementCount: size,
            weight,
          },
        ],
  );
  return { rows, total: found[0]?.total ?? 0 };
}
