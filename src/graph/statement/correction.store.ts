import { type SQL, sql } from 'drizzle-orm';
import type { StatementId } from '../../../schema/ids.ts';
import { changes, corrections, evidence, revisions, statements } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { loadLists } from '../../graphql/page/page.store.ts';
import type { Relation } from '../../graphql/page/relation.ts';
import { STATEMENT_COLUMNS, type StatementRow } from './statement.store.ts';

/** What sources correct: evidence v supports a statement, and corrects the statement o. */
const SAID = sql`${evidence} v join ${corrections} c on c.evidence_id = v.id and v.retracted_in is null
  join ${statements} o on o.subject_id = c.subject_id and o.predicate = c.predicate and o.value_kind = c.value_kind
    and o.retracted_in is null and o.id <> v.statement_id
    and (o.object_id, o.amount, o.amount_to, o.comparator, o.unit, o.per, o.of_id, o.of_text, o.text, o.date)
      is not distinct from (c.object_id, c.amount, c.amount_to, c.comparator, c.unit, c.per, c.of_id, c.of_text, c.text, c.date)`;

/** What curators correct: a revision moved evidence from the statement o to evidence v of another. */
const MOVED = sql`${evidence} v join ${revisions} r on r.id = v.recorded_in and r.operation = 'CORRECT' and v.retracted_in is null
  join ${changes} g on g.revision = r.id and g.statement_id <> v.statement_id
  join ${evidence} w on w.statement_id = g.statement_id and w.retracted_in = r.id
  join ${statements} o on o.id = w.statement_id`;

const relate = (found: SQL, given: SQL): Relation<StatementRow> => ({
  source: statements,
  columns: STATEMENT_COLUMNS,
  where: undefined,
  parentCondition: (parent) =>
    sql`${statements.id} in (select ${found} from ${SAID} where ${given} = ${parent} union all select ${found} from ${MOVED} where ${given} = ${parent})`,
  order: [{ name: 'id', expression: statements.id, type: 'bigint' }],
  isFixed: true,
});
const CORRECTED = relate(sql`o.id`, sql`v.statement_id`);
const CORRECTING = relate(sql`v.statement_id`, sql`o.id`);

/** The statements that each corrects (at most 200). */
export const listCorrected = (db: Db, ids: readonly StatementId[]): Promise<StatementRow[][]> => loadLists(db, CORRECTED, ids);

/** The statements that correct each (at most 200). */
export const listCorrecting = (db: Db, ids: readonly StatementId[]): Promise<StatementRow[][]> => loadLists(db, CORRECTING, ids);
