import { type SQL, sql } from 'drizzle-orm';
import type { StatementId } from '../../../schema/ids.ts';
import { changes, evidence, revisions, statements } from '../../../schema/tables/index.ts';
import type { Tie } from '../../../schema/words.ts';
import type { Db } from '../../database/connect.ts';
import { loadLists } from '../../graphql/page/page.store.ts';
import type { Relation } from '../../graphql/page/relation.ts';
import { selectTied } from '../filter/tied.store.ts';
import type { StatementRow } from './statement.store.ts';
import { STATEMENT_COLUMNS } from './statement-columns.store.ts';

/** What curators correct: a revision moved evidence from the statement o to evidence v of another. */
const MOVED = sql`${evidence} v join ${revisions} r on r.id = v.recorded_in and r.operation = 'CORRECT' and v.retracted_in is null
  join ${changes} g on g.revision = r.id and g.statement_id <> v.statement_id
  join ${evidence} w on w.statement_id = g.statement_id and w.retracted_in = r.id
  join ${statements} o on o.id = w.statement_id`;

const OTHER = sql`o.id`;
const OWN = sql`v.statement_id`;

/** @param found the statement that is listed @param given that of the parent */
const relate = (tie: Tie, found: SQL, given: SQL): Relation<StatementRow> => ({
  source: statements,
  columns: STATEMENT_COLUMNS,
  where: undefined,
  parentCondition: (parent) =>
    sql`${statements.id} in (${selectTied([tie], found, sql`${given} = ${parent}`)}${
      tie === 'CORRECTS' ? sql` union all select ${found} from ${MOVED} where ${given} = ${parent}` : sql``
    })`,
  order: [{ name: 'id', expression: statements.id, type: 'bigint' }],
  isFixed: true,
});
type ListStatements = (db: Db, ids: readonly StatementId[]) => Promise<StatementRow[][]>;

const createList =
  (relation: Relation<StatementRow>): ListStatements =>
  (db, ids) =>
    loadLists(db, relation, ids);

/** The statements that each corrects, confirms or ends (at most 200). */
export const LIST_TIED: Readonly<Record<Tie, ListStatements>> = {
  CORRECTS: createList(relate('CORRECTS', OTHER, OWN)),
  CONFIRMS: createList(relate('CONFIRMS', OTHER, OWN)),
  ENDS: createList(relate('ENDS', OTHER, OWN)),
};

/** The statements that correct, confirm or end each (at most 200). */
export const LIST_TYING: Readonly<Record<Tie, ListStatements>> = {
  CORRECTS: createList(relate('CORRECTS', OWN, OTHER)),
  CONFIRMS: createList(relate('CONFIRMS', OWN, OTHER)),
  ENDS: createList(relate('ENDS', OWN, OTHER)),
};
