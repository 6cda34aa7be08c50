import { sql } from 'drizzle-orm';
import type { EntityId, StatementId } from '../../../schema/ids.ts';
import type { LocalText, Predicate, Unit, ValueKind } from '../../../schema/ontology.ts';
import { qualifiers } from '../../../schema/tables/index.ts';
import type { Comparator } from '../../../schema/words.ts';
import type { Db } from '../../database/connect.ts';
import { isAnyOf, prepareSelect, writeNumbers } from '../../database/select.ts';

export interface QualifierRow {
  readonly statementId: StatementId;
  readonly predicate: Predicate;
  readonly valueKind: ValueKind;
  readonly objectId: EntityId | null;
  readonly amount: string | null;
  readonly amountTo: string | null;
  readonly comparator: Comparator | null;
  readonly unit: Unit | null;
  readonly text: LocalText | null;
  readonly date: string | null;
}

const selectQualifiers = prepareSelect<QualifierRow>(
  {
    statementId: qualifiers.statementId,
    predicate: qualifiers.predicate,
    valueKind: qualifiers.valueKind,
    objectId: qualifiers.objectId,
    amount: qualifiers.amount,
    amountTo: qualifiers.amountTo,
    comparator: qualifiers.comparator,
    unit: qualifiers.unit,
    text: qualifiers.text,
    date: qualifiers.date,
  },
  (list) =>
    sql`select ${list} from ${qualifiers} where ${isAnyOf(qualifiers.statementId, 'ids')} order by ${qualifiers.statementId}, ${qualifiers.position}`,
);

/** The qualifiers of each statement, in order. */
export async function loadQualifiers(db: Db, ids: readonly StatementId[]): Promise<QualifierRow[][]> {
  const byStatement = Map.groupBy(await selectQualifiers(db, { ids: writeNumbers(ids) }), ({ statementId }) => statementId);
  return ids.map((id) => byStatement.get(id) ?? []);
}
