import { and, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { EntityId, RevisionId, StatementId } from '../../../schema/ids.ts';
import type { Kind, LocalText, Predicate, Unit, ValueKind } from '../../../schema/ontology.ts';
import { evidence, statements } from '../../../schema/tables/index.ts';
import type { Comparator, Rank } from '../../../schema/words.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import { loadLists } from '../../graphql/page/page.store.ts';
import type { OrderKey, Relation } from '../../graphql/page/relation.ts';
import type { AsOf, Direction, StatementFilter } from '../filter/filter.ts';
import { isCurrentStatement } from '../filter/provenance.store.ts';
import { resolveRefs } from '../filter/refs.store.ts';
import { buildStatementCondition } from '../filter/statement.filter.store.ts';
import { isSentence, type SentenceKey, toSentenceParent } from '../sentence/sentence.store.ts';

export interface StatementRow {
  readonly id: StatementId;
  readonly subjectId: EntityId;
  readonly subjectKind: Kind;
  readonly predicate: Predicate;
  readonly valueKind: ValueKind;
  readonly objectId: EntityId | null;
  readonly amount: string | null;
  readonly comparator: Comparator | null;
  readonly unit: Unit | null;
  readonly text: LocalText | null;
  readonly date: string | null;
  readonly rank: Rank;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly recordedIn: RevisionId;
  readonly retractedIn: RevisionId | null;
}

export const STATEMENT_COLUMNS = {
  id: statements.id,
  subjectId: statements.subjectId,
  subjectKind: statements.subjectKind,
  predicate: statements.predicate,
  valueKind: statements.valueKind,
  objectId: statements.objectId,
  amount: statements.amount,
  comparator: statements.comparator,
  unit: statements.unit,
  text: statements.text,
  date: statements.date,
  rank: statements.rank,
  validFrom: statements.validFrom,
  validTo: statements.validTo,
  recordedIn: statements.recordedIn,
  retractedIn: statements.retractedIn,
};

/** Statements by id, including retracted ones. */
export async function loadStatements(db: Db, ids: readonly StatementId[]): Promise<(StatementRow | null)[]> {
  const rows = await db.select(STATEMENT_COLUMNS).from(statements).where(isAny(statements.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

export const STATEMENT_ORDERS = ['ID', 'RECORDED_AT', 'AMOUNT'] as const;
export interface StatementOrder {
  readonly by: (typeof STATEMENT_ORDERS)[number];
  readonly descending: boolean;
  /** For AMOUNT. */
  readonly unit: Unit | undefined;
}

const BY_ID: OrderKey = { name: 'id', expression: statements.id, type: 'bigint' };

function orderKeys({ by, descending, unit }: StatementOrder): OrderKey[] {
  switch (by) {
    case 'ID':
      return [{ ...BY_ID, descending }];
    case 'RECORDED_AT':
      return [{ name: 'recorded', expression: statements.recordedIn, type: 'bigint', descending }];
    case 'AMOUNT':
      return [
        { name: `no ${unit}`, expression: sql`(${statements.unit} is distinct from ${unit})::int`, type: 'bigint' },
        { name: `amount ${unit}`, expression: sql`coalesce(${statements.amount}, 0)`, type: 'numeric', descending },
      ];
  }
}

export interface StatementQuery {
  readonly filter?: StatementFilter | null | undefined;
  readonly order?: readonly StatementOrder[];
  /** Only these predicates, in addition to the filter. */
  readonly predicate?: readonly Predicate[] | null | undefined;
  /** The parent condition. */
  readonly parentCondition?: (parent: SQL) => SQL;
}

/** The statements that match a query. @throws NOT_FOUND for an unknown reference in the filter */
export async function buildStatementRelation(
  db: Db,
  { filter, order = [], predicate, parentCondition }: StatementQuery,
): Promise<Relation<StatementRow>> {
  const refs = await resolveRefs(db, filter);
  return {
    source: statements,
    columns: STATEMENT_COLUMNS,
    where: and(
      buildStatementCondition(filter ?? {}, statements, refs),
      predicate ? inArray(statements.predicate, [...new Set(predicate)]) : undefined,
    ),
    ...(parentCondition && { parentCondition }),
    order: [...order.flatMap(orderKeys), BY_ID],
  };
}

/** Parent condition: the entity is the subject, the value, or either. */
export const isEndOfStatement =
  (direction: Direction) =>
  (parent: SQL): SQL =>
    ({
      OUT: sql`${statements.subjectId} = ${parent}`,
      IN: sql`${statements.objectId} = ${parent}`,
      BOTH: sql`(${statements.subjectId} = ${parent} or ${statements.objectId} = ${parent})`,
    })[direction];

export interface StatementListing {
  readonly predicates: readonly Predicate[];
  /** Position of the entities in the statements. */
  readonly direction: Direction;
  readonly asOf?: AsOf | null | undefined;
}

/** Statements of each entity with some predicates, preferred ones first (at most 200 each). */
export function listStatements(
  db: Db,
  ids: readonly EntityId[],
  { predicates, direction, asOf }: StatementListing,
): Promise<StatementRow[][]> {
  const relation: Relation<StatementRow> = {
    source: statements,
    columns: STATEMENT_COLUMNS,
    where: and(inArray(statements.predicate, [...new Set(predicates)]), isCurrentStatement(statements, asOf)),
    parentCondition: isEndOfStatement(direction),
    order: [{ name: 'rank', expression: statements.rank, type: 'rank' }, BY_ID],
  };
  return loadLists(db, relation, ids);
}

const isSupportedBy = (condition: SQL): SQL =>
  sql`${statements.id} in (select ${evidence.statementId} from ${evidence} where ${and(isNull(evidence.retractedIn), condition)})`;

/** Parent condition: the statement has evidence in the article. */
export const isSupportedByArticle = (parent: SQL): SQL => isSupportedBy(sql`${evidence.articleId} = ${parent}`);

/** Statements with evidence in each sentence (at most 200). */
export function listSentenceStatements(db: Db, keys: readonly SentenceKey[]): Promise<StatementRow[][]> {
  const relation: Relation<StatementRow> = {
    source: statements,
    columns: STATEMENT_COLUMNS,
    where: isCurrentStatement(statements),
    parentCondition: (parent) => isSupportedBy(isSentence(evidence.articleId, evidence.sentence, parent)),
    order: [BY_ID],
  };
  return loadLists(db, relation, keys.map(toSentenceParent));
}
