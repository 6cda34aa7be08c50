import { and, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { derivedEnds, evidence, type statements } from '../../../schema/tables/index.ts';
import { isAny } from '../../database/write.ts';
import type { AsOf, ProvenanceFilter } from './filter.ts';
import { selectAsserting } from './origin.store.ts';
import { hasQualifier, hasQuantity } from './quantity.filter.store.ts';
import type { Refs } from './refs.store.ts';
import { selectTied } from './tied.store.ts';

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

/** Condition: the statement is a fact: some source asserts it. Others may deny it. */
export const isFact = (s: Statements): SQL => sql`${s.standing} <= 'DISPUTED'`;

/** Condition: the standing is one of these. By default it is a fact, unless stances of its evidence are named. */
export const hasStanding = (s: Statements, { standing, stance }: Pick<ProvenanceFilter, 'standing' | 'stance'> = {}): SQL | undefined => {
  if (standing) return inArray(s.standing, [...new Set(standing)]);
  return stance ? undefined : isFact(s);
};

/** Condition: the statement is current, that is, not retracted, valid at a time (default: any), with an allowed rank and standing. */
export const isCurrentStatement = (
  s: Statements,
  asOf?: ValidTime | null,
  filter?: Pick<ProvenanceFilter, 'rank' | 'standing' | 'stance'>,
): SQL | undefined => and(isNull(s.retractedIn), isValidAt(s, asOf), hasRank(s, filter?.rank), hasStanding(s, filter));

/** The ties by which evidence of another statement has a stance to one. */
const TIES = { DENIES: 'CORRECTS', ASSERTS: 'CONFIRMS' } as const;

/** Condition: some evidence of the statement has one of the stances and meets the conditions. So does that of another that corrects or confirms it. */
function hasEvidence(s: Statements, stances: ProvenanceFilter['stance'], conditions: (v: typeof evidence) => SQL | undefined): SQL {
  const v = alias(evidence, 'v') as unknown as typeof evidence; // an alias has the columns of its table
  const named = sql.identifier('v');
  const stance = stances ? inArray(v.stance, [...new Set(stances)]) : undefined;
  const own = and(isNull(v.retractedIn), stance, conditions(v));
  const ties = (['DENIES', 'ASSERTS'] as const).flatMap((one) => (stances?.includes(one) ? [TIES[one]] : []));
  if (ties.length === 0) return sql`exists (select from ${evidence} ${named} where ${and(eq(v.statementId, s.id), own)})`;
  return sql`${s.id} in (select ${v.statementId} from ${evidence} ${named} where ${own} union all ${selectTied(ties, sql`o.id`, conditions(v) ?? sql`true`)})`;
}

/** The provenance and time conditions of a filter. The caller handles `unknown`. */
export const buildProvenanceCondition = (s: Statements, filter: ProvenanceFilter, refs: Refs): SQL | undefined =>
  and(isCurrentStatement(s, filter.asOf, filter), buildEvidenceCondition(s, filter, refs));

/** The conditions on the evidence, the quantity and the qualifiers alone. */
export function buildEvidenceCondition(s: Statements, filter: ProvenanceFilter, refs: Refs): SQL | undefined {
  const { certainty, stance, independentSources, voice, speaker, article, quantity, qualifiers } = filter;
  const isStated = hasEvidence(s, null, (v) => eq(v.certainty, 'STATED'));
  return and(
    quantity ? hasQuantity(s, quantity, refs) : undefined,
    ...(qualifiers ?? []).map((qualifier) => hasQualifier(s.id, qualifier, refs)),
    certainty == null ? undefined : certainty === 'STATED' ? isStated : sql`not ${isStated}`,
    independentSources
      ? sql`(select count(distinct x.origin) from (${selectAsserting(s.id)}) x) >= ${independentSources.atLeast}`
      : undefined,
    stance || voice || speaker || article
      ? hasEvidence(s, stance, (v) =>
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
