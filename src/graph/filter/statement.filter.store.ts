import { and, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { createEntityFilter, isNot } from './entity.filter.store.ts';
import type { StatementFilter } from './filter.ts';
import { buildEvidenceCondition, buildUnknownCondition, hasRank, isValidAt, type Statements } from './provenance.store.ts';
import type { Refs } from './refs.store.ts';

/** True if some part of a filter names ranks. Otherwise the default holds. */
const namesRank = (filter: StatementFilter): boolean =>
  filter.rank != null || [...(filter.and ?? []), ...(filter.or ?? []), ...(filter.not ? [filter.not] : [])].some(namesRank);

/** True if a part of a conjunction need not add the default rank: another part names ranks, or the default is added around it. */
function isSettled(filter: StatementFilter, isSettledAround: boolean, inner: StatementFilter | 'or'): boolean {
  if (isSettledAround || filter.rank != null || !namesRank(filter)) return true;
  const isAnd = filter.and?.some(namesRank) ?? false;
  return inner === 'or' ? isAnd || !filter.or?.some(namesRank) : !namesRank(inner);
}

/**
 * The SQL condition of a filter on statements. An empty filter matches standing statements. The default of `rank` holds for every alternative
 * that says nothing of it, at any depth.
 */
export function buildStatementCondition(filter: StatementFilter, s: Statements, refs: Refs): SQL | undefined {
  const { isOther } = createEntityFilter(refs);
  const condition = (current: StatementFilter, isSettledAround: boolean): SQL | undefined => {
    const within = (inner: StatementFilter | 'or') => isSettled(current, isSettledAround, inner);
    return and(
      isValidAt(s, current.asOf),
      current.rank != null || !(isSettledAround || namesRank(current)) ? hasRank(s, current.rank) : undefined,
      buildEvidenceCondition(s, current, refs),
      current.and ? and(...current.and.map((inner) => condition(inner, within(inner)))) : undefined,
      current.or ? (or(...current.or.map((inner) => condition(inner, within('or')) ?? sql`true`)) ?? sql`false`) : undefined,
      current.not ? isNot(condition(current.not, true)) : undefined,
      current.predicate ? inArray(s.predicate, [...new Set(current.predicate)]) : undefined,
      current.value ? inArray(s.valueKind, [...new Set(current.value)]) : undefined,
      current.subject ? isOther(s.subjectId, current.subject) : undefined,
      current.object ? isOther(s.objectId, current.object) : undefined,
      buildUnknownCondition(s, current.unknown),
    );
  };
  return and(isNull(s.retractedIn), condition(filter, false));
}
