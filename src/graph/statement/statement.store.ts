import { and, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { EntityId, RevisionId, StatementId } from '../../../schema/ids.ts';
import type { Kind, LocalText, Predicate, Unit, ValueKind } from '../../../schema/ontology.ts';
import { evidence, statements } from '../../../schema/tables/index.ts';
import type { Rank, Standing } from '../../../schema/words.ts';
import type { Db } from '../../database/connect.ts';
import { isAnyOf, prepareSelect, writeNumbers } from '../../database/select.ts';
import { loadLists } from '../../graphql/page/page.store.ts';
import { type LightColumns, type OrderKey, type Relation, selectLight } from '../../graphql/page/relation.ts';
import { type AsOf, type Direction, isEmptyFilter, type StatementFilter } from '../filter/filter.ts';
import { isCurrentStatement } from '../filter/provenance.store.ts';
import { type Refs, resolveRefs } from '../filter/refs.store.ts';
import { buildStatementCondition } from '../filter/statement.filter.store.ts';
import type { QuantityColumns } from '../quantity/quantity.ts';
import { isSentence, type SentenceKey, toSentenceParent } from '../sentence/sentence.store.ts';
import { loadRedirects } from './redirect.store.ts';
import { LIGHT_COLUMNS, LIGHT_FIELDS, STATEMENT_COLUMNS } from './statement-columns.store.ts';

export interface StatementRow extends QuantityColumns {
  readonly id: StatementId;
  readonly subjectId: EntityId;
  readonly subjectKind: Kind;
  readonly predicate: Predicate;
  readonly valueKind: ValueKind;
  readonly objectId: EntityId | null;
  readonly text: LocalText | null;
  readonly date: string | null;
  /** The fingerprint of its qualifiers; null if it has none. */
  readonly qualifiersKey: string | null;
  readonly rank: Rank;
  readonly standing: Standing;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly recordedIn: RevisionId;
  readonly retractedIn: RevisionId | null;
}

const LIGHT: LightColumns<StatementRow> = { fields: LIGHT_FIELDS, columns: LIGHT_COLUMNS };

const selectStatements = prepareSelect<StatementRow>(
  STATEMENT_COLUMNS,
  (list) => sql`select ${list} from ${statements} where ${isAnyOf(statements.id, 'ids')}`,
);

/** Statements by id, including retracted ones. For the id of one that became one with another, the other. */
export async function loadStatements(db: Db, ids: readonly StatementId[]): Promise<(StatementRow | null)[]> {
  const rows = await selectStatements(db, { ids: writeNumbers(ids) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const redirected = await loadRedirects(
    db,
    ids.filter((id) => !byId.has(id)),
  );
  const targets = redirected.size === 0 ? [] : await selectStatements(db, { ids: writeNumbers([...redirected.values()]) });
  for (const row of targets) byId.set(row.id, row);
  return ids.map((id) => byId.get(redirected.get(id) ?? id) ?? null);
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

const describesNothing = ({ filter, order = [], predicate }: StatementQuery): boolean =>
  isEmptyFilter(filter) && predicate == null && order.length === 0;
/** The relations of all standing statements, by their parent condition: their SQL is written once. */
const allStatements = new WeakMap<object, Relation<StatementRow>>();
const NO_CONDITION = {};

/** The statements that match a query. @throws NOT_FOUND for an unknown reference in the filter */
export async function buildStatementRelation(db: Db, query: StatementQuery): Promise<Relation<StatementRow>> {
  if (!describesNothing(query)) return composeRelation(query, await resolveRefs(db, query.filter));
  const key = query.parentCondition ?? NO_CONDITION;
  const relation = allStatements.get(key) ?? { ...composeRelation(query, await resolveRefs(db, undefined)), isFixed: true };
  allStatements.set(key, relation);
  return relation;
}

function composeRelation({ filter, order = [], predicate, parentCondition }: StatementQuery, refs: Refs): Relation<StatementRow> {
  return {
    source: statements,
    columns: STATEMENT_COLUMNS,
    light: LIGHT,
    where: and(
      buildStatementCondition(filter ?? {}, statements, refs),
      predicate ? inArray(statements.predicate, [...new Set(predicate)]) : undefined,
    ),
    ...(parentCondition && { parentCondition }),
    order: [...order.flatMap(orderKeys), BY_ID],
  };
}

const ENDS: Readonly<Record<Direction, (parent: SQL) => SQL>> = {
  OUT: (parent) => sql`${statements.subjectId} = ${parent}`,
  IN: (parent) => sql`${statements.objectId} = ${parent}`,
  BOTH: (parent) => sql`(${statements.subjectId} = ${parent} or ${statements.objectId} = ${parent})`,
};
/** Parent condition: the entity is the subject, the value, or either. */
export const isEndOfStatement = (direction: Direction): ((parent: SQL) => SQL) => ENDS[direction];

export interface StatementListing {
  readonly predicates: readonly Predicate[];
  /** Position of the entities in the statements. */
  readonly direction: Direction;
  readonly asOf?: AsOf | null | undefined;
  /** Whether only `LIGHT_FIELDS` are asked for. */
  readonly isLight?: boolean;
}

const composeListing = ({ predicates, direction, asOf }: StatementListing): Relation<StatementRow> => ({
  source: statements,
  columns: STATEMENT_COLUMNS,
  light: LIGHT,
  where: and(inArray(statements.predicate, [...new Set(predicates)]), isCurrentStatement(statements, asOf)),
  parentCondition: isEndOfStatement(direction),
  order: [{ name: 'rank', expression: statements.rank, type: 'rank' }, BY_ID],
});

/** Listings of now that were asked for, by direction and predicates. Most fields have fixed ones. */
const listings = new Map<string, Relation<StatementRow>>();
const MAX_LISTINGS = 50;

function findListing(listing: StatementListing): Relation<StatementRow> {
  if (listing.asOf != null) return composeListing(listing);
  const key = `${listing.direction} ${listing.predicates.join()}`;
  const known = listings.get(key);
  if (known) return known;
  const relation = composeListing(listing);
  if (listings.size < MAX_LISTINGS) listings.set(key, { ...relation, isFixed: true });
  return listings.get(key) ?? relation;
}

/** Statements of each entity with some predicates, preferred ones first (at most 200 each). */
export function listStatements(db: Db, ids: readonly EntityId[], listing: StatementListing): Promise<StatementRow[][]> {
  const relation = findListing(listing);
  return loadLists(db, listing.isLight ? selectLight(relation) : relation, ids);
}

const isSupportedBy = (condition: SQL): SQL =>
  sql`${statements.id} in (select ${evidence.statementId} from ${evidence} where ${and(isNull(evidence.retractedIn), condition)})`;

/** Parent condition: the statement has evidence in the article. */
export const isSupportedByArticle = (parent: SQL): SQL => isSupportedBy(sql`${evidence.articleId} = ${parent}`);

const STATEMENTS_OF_SENTENCE: Relation<StatementRow> = {
  source: statements,
  columns: STATEMENT_COLUMNS,
  light: LIGHT,
  where: isCurrentStatement(statements),
  parentCondition: (parent) => isSupportedBy(isSentence(evidence.articleId, evidence.sentence, parent)),
  order: [BY_ID],
  isFixed: true,
};
/** Statements with evidence in each sentence (at most 200). */
export const listSentenceStatements = (db: Db, keys: readonly SentenceKey[], isLight = false): Promise<StatementRow[][]> =>
  loadLists(db, isLight ? selectLight(STATEMENTS_OF_SENTENCE) : STATEMENTS_OF_SENTENCE, keys.map(toSentenceParent));
