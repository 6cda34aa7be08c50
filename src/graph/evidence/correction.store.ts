import { sql } from 'drizzle-orm';
import type { EntityId, EvidenceId, StatementId } from '../../../schema/ids.ts';
import type { LocalText, Predicate, ValueKind } from '../../../schema/ontology.ts';
import { corrections } from '../../../schema/tables/index.ts';
import { TIES, type Tie } from '../../../schema/words.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { selectTied } from '../filter/tied.store.ts';
import type { QuantityColumns } from '../quantity/quantity.ts';

/** A statement as evidence of another one names it. */
export interface CorrectionRow {
  readonly evidenceId: EvidenceId;
  readonly tie: Tie;
  readonly article: string | null;
  readonly key: string | null;
  /** Null if a key names the statement. */
  readonly said: SaidRow | null;
}

/** What a statement says. */
export interface SaidRow extends QuantityColumns {
  readonly subjectId: EntityId;
  readonly predicate: Predicate;
  readonly valueKind: ValueKind;
  readonly objectId: EntityId | null;
  readonly text: LocalText | null;
  readonly date: string | null;
}

type Stored = typeof corrections.$inferSelect;
const toCorrectionRow = ({ evidenceId, tie, article, key, subjectId, predicate, valueKind, ...value }: Stored): CorrectionRow => ({
  ...{ evidenceId, tie, article, key },
  said:
    subjectId === null || predicate === null || valueKind === null
      ? null
      : { subjectId, predicate, valueKind, ...value, equivalentAmount: null, equivalentUnit: null },
});

/** What each piece of evidence corrects, confirms or ends; null if it does none of them. */
export async function loadCorrections(db: Db, ids: readonly EvidenceId[]): Promise<(CorrectionRow | null)[]> {
  const rows = await db.select().from(corrections).where(isAny(corrections.evidenceId, ids));
  const byEvidence = new Map(rows.map((row) => [row.evidenceId, toCorrectionRow(row)]));
  return ids.map((id) => byEvidence.get(id) ?? null);
}

/** The statements that the corrections, confirmations and ends of evidence name, those that stand. */
export async function loadNamed(db: Db, ids: readonly EvidenceId[]): Promise<StatementId[][]> {
  const given = sql`(select value::bigint from json_array_elements_text(${JSON.stringify(ids)}::json))`;
  const tied = selectTied(TIES, sql`v.id as evidence, o.id as statement`, sql`v.id in ${given}`);
  const rows = (await db.execute(
    sql`select distinct t.evidence::int as evidence, t.statement::int as statement from (${tied}) t order by 2`,
  )) as unknown as { readonly evidence: EvidenceId; readonly statement: StatementId }[]; // as selected
  const byEvidence = Map.groupBy(rows, ({ evidence }) => evidence);
  return ids.map((id) => (byEvidence.get(id) ?? []).slice(0, MAX_LIST_LENGTH).map(({ statement }) => statement));
}
