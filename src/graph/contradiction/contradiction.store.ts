import { and, inArray, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { StatementId } from '../../../schema/ids.ts';
import type { Predicate } from '../../../schema/ontology.ts';
import { type evidence, statements } from '../../../schema/tables/index.ts';
import type { EntityRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import type { Relation } from '../../graphql/page/relation.ts';
import { isCurrentStatement, type Statements } from '../filter/provenance.store.ts';
import { resolveRefs } from '../filter/refs.store.ts';
import { FUNCTIONAL_PREDICATES } from '../ontology/functional.ts';

export const CONTRADICTION_KINDS = ['FUNCTIONAL', 'QUANTITY', 'TIME', 'DENIED'] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

export interface ContradictionRow {
  readonly kind: ContradictionKind;
  readonly one: StatementId;
  /** The same if one statement is both asserted and denied. */
  readonly other: StatementId;
}

export interface ContradictionQuery {
  readonly of?: readonly EntityRef[] | null | undefined;
  readonly predicate?: readonly Predicate[] | null | undefined;
  readonly kind?: readonly ContradictionKind[] | null | undefined;
}

const [a, b] = ['a', 'b'].map((name) => alias(statements, name) as unknown as Statements) as [Statements, Statements]; // aliases have the columns of their table

/** The amounts that a quantity may mean; ABOUT is within a tenth. */
const selectAmounts = (s: Statements): SQL => sql`case ${s.comparator} when 'MORE_THAN' then numrange(${s.amount}, null, '()')
  when 'AT_LEAST' then numrange(${s.amount}, null, '[)') when 'LESS_THAN' then numrange(null, ${s.amount}, '()') when 'AT_MOST' then numrange(null, ${s.amount}, '(]')
  when 'BETWEEN' then numrange(${s.amount}, ${s.amountTo}, '[]') when 'ABOUT' then numrange(${s.amount} - abs(${s.amount}) / 10, ${s.amount} + abs(${s.amount}) / 10, '[]') else numrange(${s.amount}, ${s.amount}, '[]') end`;
const selectDays = (s: Statements): SQL => sql`daterange(${s.dateEarliest}, ${s.dateLatest}, '[]')`;
const selectValidity = (s: Statements): SQL => sql`daterange(${s.validEarliest}, ${s.validLatest}, '[]')`;
const areDaysApart = sql`${a.date} is not null and ${b.date} is not null and not ${selectDays(a)} && ${selectDays(b)}`;

/** Pairs of facts that cannot both be so. */
const CONDITIONS: Readonly<Record<Exclude<ContradictionKind, 'DENIED'>, SQL | undefined>> = {
  FUNCTIONAL: and(inArray(a.predicate, [...FUNCTIONAL_PREDICATES]), or(sql`${a.objectId} <> ${b.objectId}`, areDaysApart)),
  QUANTITY: sql`${a.unit} = ${b.unit} and (${a.ofId}, ${a.ofText}, ${a.per}) is not distinct from (${b.ofId}, ${b.ofText}, ${b.per})
    and not ${selectAmounts(a)} && ${selectAmounts(b)}`,
  TIME: and(inArray(a.predicate, ['TIME', 'PLANNED_TIME']), areDaysApart),
};

/** A condition on a pair of statements; those that are asserted and denied are both the same. */
type PairScope = (one: Statements, other: Statements) => SQL | undefined;

function selectPairs(kind: keyof typeof CONDITIONS, scope: PairScope): SQL {
  return sql`select ${sql.raw(`'${kind}'`)} as kind, ${a.id} as one, ${b.id} as other
    from ${statements} ${sql.identifier('a')} join ${statements} ${sql.identifier('b')}
      on ${a.subjectId} = ${b.subjectId} and ${a.predicate} = ${b.predicate} and ${a.id} < ${b.id}
    where ${and(scope(a, b), isCurrentStatement(a), isCurrentStatement(b), sql`${a.qualifiersKey} is not distinct from ${b.qualifiersKey}`, sql`${selectValidity(a)} && ${selectValidity(b)}`, CONDITIONS[kind])}`;
}

const selectDenied = (scope: PairScope): SQL => sql`select 'DENIED' as kind, ${a.id} as one, ${a.id} as other
  from ${statements} ${sql.identifier('a')} where ${and(scope(a, a), isCurrentStatement(a), sql`${a.standing} = 'DISPUTED'`)}`;

/** Pairs of facts that cannot both be so, of some kinds: `kind`, `one` and `other`. */
export function selectContradictions(scope: PairScope, kinds: readonly ContradictionKind[] = CONTRADICTION_KINDS): SQL {
  const parts = kinds.map((one) => (one === 'DENIED' ? selectDenied(scope) : selectPairs(one, scope)));
  const none = sql`select '' as kind, 0::bigint as one, 0::bigint as other where false`;
  return sql.join(parts.length > 0 ? parts : [none], sql` union all `);
}

const toStatementColumn = (name: string): SQL.Aliased<StatementId> =>
  sql<StatementId>`x.${sql.identifier(name)}`.mapWith(Number).as(name) as SQL.Aliased<StatementId>; // a column of ids

/** Sides that cannot both be so, by the ids of their statements. @throws NOT_FOUND */
export async function buildContradictionRelation(db: Db, { of, predicate, kind }: ContradictionQuery): Promise<Relation<ContradictionRow>> {
  const refs = await resolveRefs(db, { of });
  const scope = (s: Statements) =>
    and(
      of ? or(isAny(s.subjectId, of.map(refs.entity)), isAny(s.objectId, of.map(refs.entity))) : undefined,
      predicate ? inArray(s.predicate, [...new Set(predicate)]) : undefined,
    );
  const wanted = CONTRADICTION_KINDS.filter((one) => !kind || kind.includes(one));
  return {
    source: sql`(${selectContradictions(scope, wanted)}) x`,
    columns: { kind: sql<ContradictionKind>`x.kind`.as('kind'), one: toStatementColumn('one'), other: toStatementColumn('other') },
    where: undefined,
    order: [
      { name: 'one', expression: sql`x.one`, type: 'bigint' },
      { name: 'other', expression: sql`x.other`, type: 'bigint' },
      { name: 'kind', expression: sql`x.kind`, type: 'text' },
    ],
  };
}

/** True if evidence speaks for the first side of a contradiction. Only what denies a statement speaks for the second side of it. */
export const isOfSide = (stance: (typeof evidence.$inferSelect)['stance'], isDenial: boolean): boolean =>
  isDenial ? stance === 'DENIES' : stance === 'ASSERTS';
