import { and, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { derivedEnds, evidence, type statements } from '../../../schema/tables/index.ts';
import { isAny } from '../../database/write.ts';
import type { AsOf, ProvenanceFilter } from './filter.ts';
import type { Refs } from './refs.store.ts';

export type Statements = typeof statements;

type ValidTime = Pick<AsOf, 'valid' | 'derived'>;

/** Condition: the statement may be true at a valid time. An unknown bound matches any date; an end may follow from another statement. */
export function isValidAt(s: Statements, asOf: ValidTime | null | undefined): SQL | undefined {
  const { earliest, latest } = asOf?.valid ?? {};
  return and(
    latest == null ? undefined : or(isNull(s.validEarliest), sql`${s.validEarliest} <= ${latest}::date`),
    earliest == null ? undefined : or(isNull(s.validLatest), sql`${s.validLatest} >= ${earliest}::date`),
    earliest == null || asOf?.derived === false
      ? undefined
      : sql`not exists (select from ${derivedEnds} where ${and(eq(derivedEnds.statementId, s.id), sql`${derivedEnds.endLatest} < ${earliest}::date`)})`,
  );
}

/** Condition: the rank is one of these (default: PREFERRED and NORMAL). */
export const hasRank = (s: Statements, ranks?: ProvenanceFilter['rank']): SQL =>
  ranks ? inArray(s.rank, [...new Set(ranks)]) : ne(s.rank, 'DEPRECATED');

/** Condition: the statement is standing, that is, not retracted, valid at a time (default: any) and with an allowed rank. */
export const isCurrentStatement = (s: Statements, asOf?: ValidTime | null, ranks?: ProvenanceFilter['rank']): SQL | undefined =>
  and(isNull(s.retractedIn), isValidAt(s, asOf), hasRank(s, ranks));

/** Condition: the value is a quantity in the range. */
export const hasQuantity = (s: Statements, quantity: NonNullable<ProvenanceFilter['quantity']>): SQL | undefined =>
  and(
    eq(s.unit, quantity.unit),
    quantity.atLeast == null ? undefined : sql`${s.amount} >= ${quantity.atLeast}::numeric`,
    quantity.atMost == null ? undefined : sql`${s.amount} <= ${quantity.atMost}::numeric`,
    quantity.comparator ? inArray(s.comparator, [...new Set(quantity.comparator)]) : undefined,
  );

/** Condition: some evidence of the statement meets the conditions. */
function hasEvidence(s: Statements, conditions: (v: typeof evidence) => SQL | undefined): SQL {
  const v = alias(evidence, 'v') as unknown as typeof evidence; // an alias has the columns of its table
  return sql`exists (select from ${evidence} ${sql.identifier('v')} where ${and(eq(v.statementId, s.id), isNull(v.retractedIn), conditions(v))})`;
}

/** The provenance and time conditions of a filter. The caller handles `unknown`. */
export const buildProvenanceCondition = (s: Statements, filter: ProvenanceFilter, refs: Refs): SQL | undefined =>
  and(isCurrentStatement(s, filter.asOf, filter.rank), buildEvidenceCondition(s, filter, refs));

/** The conditions on the evidence and the quantity alone. */
export function buildEvidenceCondition(s: Statements, filter: ProvenanceFilter, refs: Refs): SQL | undefined {
  const { certainty, voice, speaker, article, quantity } = filter;
  const isStated = hasEvidence(s, (v) => eq(v.certainty, 'STATED'));
  return and(
    quantity ? hasQuantity(s, quantity) : undefined,
    certainty == null ? undefined : certainty === 'STATED' ? isStated : sql`not ${isStated}`,
    voice || speaker || article
      ? hasEvidence(s, (v) =>
          and(
            voice ? inArray(v.voice, [...new Set(voice)]) : undefined,
            speaker ? isAny(v.speakerId, speaker.map(refs.entity)) : undefined,
            article ? isAny(v.articleId, article.map(refs.article)) : undefined,
          ),
        )
      : undefined,
  );
}

/** Condition for `unknown`: only UNKNOWN, only others, or (if absent) both. */
export const buildUnknownCondition = (s: Statements, unknown: ProvenanceFilter['unknown']): SQL | undefined =>
  unknown == null ? undefined : unknown ? eq(s.valueKind, 'UNKNOWN') : ne(s.valueKind, 'UNKNOWN');
