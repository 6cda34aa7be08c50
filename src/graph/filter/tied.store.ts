import { type SQL, sql } from 'drizzle-orm';
import { corrections, evidence, statements } from '../../../schema/tables/index.ts';
import type { Tie } from '../../../schema/words.ts';

/** Tables: evidence v supports a statement, and corrects, confirms or ends the statement o, as the row c says. As the view `tied` of the migrations. */
export const joinTied = (
  ties: readonly Tie[],
): SQL => sql`${evidence} v join ${corrections} c on c.evidence_id = v.id and v.retracted_in is null
    and c.tie in (${sql.raw(ties.map((tie) => `'${tie}'`).join())})
  join ${statements} o on o.subject_id = c.subject_id and o.predicate = c.predicate and o.value_kind = c.value_kind
    and o.retracted_in is null and o.id <> v.statement_id
    and (o.object_id, o.amount, o.amount_to, o.comparator, o.unit, o.per, o.of_id, o.of_text, o.text, o.date)
      is not distinct from (c.object_id, c.amount, c.amount_to, c.comparator, c.unit, c.per, c.of_id, c.of_text, c.text, c.date)`;
