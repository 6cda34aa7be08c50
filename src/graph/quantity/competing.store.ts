import { and, type SQL, sql } from 'drizzle-orm';
import { articles, evidence, statements } from '../../../schema/tables/index.ts';
import type { Grouping, Relation } from '../../graphql/page/relation.ts';

/**
 * The days on which a statement was said last: `{earliest, latest}` of the newest evidence that asserts it. The latest is null if a piece of
 * evidence has no day, as that may be the newest.
 */
const findNewest = (id: SQL): SQL => sql`(
    select array[max(said.earliest), case when count(*) = count(said.latest) then max(said.latest) end]
    from ${evidence} v join ${articles} a on a.id = v.article_id cross join lateral (
      select case when v.said_on is null then a.published_earliest else v.said_earliest end as earliest,
        case when v.said_on is null then a.published_latest else v.said_latest end as latest) said
    where v.statement_id = ${id} and v.retracted_in is null and v.stance = 'ASSERTS')`;

/** The amounts and UNKNOWN values of some groups of a relation. The days of amounts that compete with none are not looked up. */
function selectAmounts<Row>(relation: Relation<Row>, { key, join }: Grouping, keys: readonly string[]): SQL {
  const where = and(
    relation.parentCondition?.(sql`p.parent`),
    relation.where,
    sql`(${key})::text in (select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb))`,
    sql`${statements.valueKind} in ('QUANTITY', 'UNKNOWN')`,
  );
  const thing = sql`(${key})::text, ${statements.subjectId}, ${statements.predicate}, ${statements.unit}, ${statements.per}, ${statements.ofId},
        ${statements.ofText}, ${statements.validFrom}, ${statements.validTo}, ${statements.qualifiersKey}`;
  return sql`select (${key})::text as in_group, ${statements.predicate} as of_predicate, ${statements.unit} as of_unit,
      ${statements.subjectId} as of_subject, ${statements.per} as of_per, ${statements.ofId} as of_entity, ${statements.ofText} as of_words,
      ${statements.validFrom} as of_from, ${statements.validTo} as of_to, ${statements.qualifiersKey} as of_part, ${statements.rank} as has_rank,
      ${statements.amount} as least, coalesce(${statements.amountTo}, ${statements.amount}) as most, ${statements.comparator}::text as compares,
      case when count(${statements.amount}) over (partition by ${thing}) > 1 then ${findNewest(sql`${statements.id}`)} end as newest
    from ${relation.source}${join ? sql` ${join}` : sql``} where ${where}`;
}

/** Amounts of one thing, whole and parts. Rates, periods and what is counted tell things apart. */
const WHOLE = sql.raw('in_group, of_predicate, of_unit, of_subject, of_per, of_entity, of_words, of_from, of_to');
/** Amounts that say one thing. */
const SAME = sql`${WHOLE}, of_part`;
/** Of amounts that say one thing, those of the best rank count, and of these the latest, or all if their days are unknown or overlap. */
const counts = sql`has_rank = min(has_rank) over (partition by ${SAME}) and
      coalesce(newest[2] >= max(newest[1]) over (partition by ${SAME}, has_rank), true)`;
/** Amounts with qualifiers are parts, which do not count beside the whole. */
const isPart = sql`of_part is not null and bool_or(of_part is null) over (partition by ${WHOLE})`;

/**
 * One row for the amounts that say one thing of one subject in one group: from `least` to `most`, null if the amounts have no such bound.
 * `number` is null if they are not one number.
 */
export const selectOneEach = <Row>(relation: Relation<Row>, grouping: Grouping, keys: readonly string[]): SQL => sql`
    select in_group, of_predicate, of_unit, of_per, of_entity, of_words,
      count(*) filter (where counts) as size, count(*) filter (where not counts) as superseded,
      count(distinct (least, most)) filter (where counts) > 1 as competes,
      min(least) filter (where counts) as smallest, max(most) filter (where counts) as largest,
      case when min(least) filter (where counts) = max(most) filter (where counts) then max(most) filter (where counts) end as number,
      case when not bool_or(counts and compares in ('LESS_THAN', 'AT_MOST')) then min(least) filter (where counts) end as least,
      case when not bool_or(counts and compares in ('MORE_THAN', 'AT_LEAST')) then max(most) filter (where counts) end as most,
      string_agg(distinct compares, ',') filter (where counts)
        || case when min(least) filter (where counts) < max(most) filter (where counts) then ',BETWEEN' else '' end as compares
    from (select *, ${counts} and not (${isPart}) as counts from (${selectAmounts(relation, grouping, keys)}) amounts) amounts
    group by ${SAME}`;
