import { type SQL, sql } from 'drizzle-orm';
import { articles, corrections, evidence, statements } from '../../../schema/tables/index.ts';
import type { Tie } from '../../../schema/words.ts';

const SAME_VALUE = sql`(o.object_id, o.amount, o.amount_to, o.comparator, o.unit, o.per, o.of_id, o.of_text, o.text, o.date)
  is not distinct from (c.object_id, c.amount, c.amount_to, c.comparator, c.unit, c.per, c.of_id, c.of_text, c.text, c.date)`;
/** Condition: the article that the row c names, if it names one, says the statement o. */
const IS_OF_ARTICLE = sql`(c.article is null or exists (select from ${evidence} w join ${articles} x on x.id = w.article_id
  where w.statement_id = o.id and w.retracted_in is null and x.slug = c.article))`;

/**
 * Selects from evidence `v` of one statement that corrects, confirms or ends another, `o`, as the row `c` says: by what it says, or by its key in an article.
 * As the view `tied` of the migrations. Each way has the condition itself, so that each is looked up by what it names.
 */
export const selectTied = (ties: readonly Tie[], columns: SQL, condition: SQL): SQL => {
  const says = sql`select ${columns} from ${evidence} v join ${corrections} c on c.evidence_id = v.id and v.retracted_in is null
    and c.tie in (${sql.raw(ties.map((tie) => `'${tie}'`).join())})`;
  return sql`${says} join ${statements} o on o.subject_id = c.subject_id and o.predicate = c.predicate and o.value_kind = c.value_kind
      and o.retracted_in is null and o.id <> v.statement_id and ${SAME_VALUE} and ${IS_OF_ARTICLE} where ${condition}
    union all ${says} join ${articles} x on x.slug = c.article join ${evidence} w on w.article_id = x.id and w.key = c.key and w.retracted_in is null
      join ${statements} o on o.id = w.statement_id and o.retracted_in is null and o.id <> v.statement_id where c.subject_id is null and ${condition}`;
};
