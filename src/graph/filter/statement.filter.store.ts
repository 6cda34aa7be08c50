import { and, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { createEntityFilter, isNot } from './entity.filter.store.ts';
import type { StatementFilter } from './filter.ts';
import { buildEvidenceCondition, buildUnknownCondition, hasRank, hasStanding, isValidAt, type Statements } from './provenance.store.ts';
import type { Refs } from './refs.store.ts';

/** Fields with a default that holds unless some part of a filter names one of them. */
type Defaulted = readonly ('rank' | 'standing' | 'stance')[];
const RANK: Defaulted = ['rank'];
const STANDING: Defaulted = ['standing', 'stance'];

const isGiven = (filter: StatementFilter, fields: Defaulted): boolean => fields.some((field) => filter[field] != null);
/** True if some part of a filter names one of the fields. Otherwise the default holds. */
const isNamed = (filter: StatementFilter, fields: Defaulted): boolean =>
  isGiven(filter, fields) ||
  [...(filter.and ?? []), ...(filter.or ?? []), ...(filter.not ? [filter.not] : [])].some((inner) => isNamed(inner, fields));

/** True if a part of a conjunction need not add the default: another part names the field, or the default is added around it. */
function isSettled(fields: Defaulted, filter: StatementFilter, isSettledAround: boolean, inner: StatementFilter | 'or'): boolean {
  if (isSettledAround || isGiven(filter, fields) || !isNamed(filter, fields)) return true;
  const names = (part: StatementFilter) => isNamed(part, fields);
  const isAnd = filter.and?.some(names) ?? false;
  return inner === 'or' ? isAnd || !filter.or?.some(names) : !names(inner);
}

/** Which defaults are added around a part of a filter. */
interface Settled {
  readonly rank: boolean;
  readonly standing: boolean;
}

/**
 * The SQL condition of a filter on statements. An empty filter matches standing statements. The defaults of `rank` and of `standing` hold for every
 * alternative that says nothing of them, at any depth.
 */
export function buildStatementCondition(filter: StatementFilter, s: Statements, refs: Refs): SQL | undefined {
  const { isOther } = createEntityFilter(refs);
  const condition = (current: StatementFilter, around: Settled): SQL | undefined => {
    const within = (inner: StatementFilter | 'or'): Settled => ({
      rank: isSettled(RANK, current, around.rank, inner),
      standing: isSettled(STANDING, current, around.standing, inner),
    });
    return and(
      isValidAt(s, current.asOf),
      isGiven(current, RANK) || !(around.rank || isNamed(current, RANK)) ? hasRank(s, current.rank) : undefined,
      isGiven(current, STANDING) || !(around.standing || isNamed(current, STANDING)) ? hasStanding(s, current) : undefined,
      buildEvidenceCondition(s, current, refs),
      current.and ? and(...current.and.map((inner) => condition(inner, within(inner)))) : undefined,
      current.or ? (or(...current.or.map((inner) => condition(inner, within('or')) ?? sql`true`)) ?? sql`false`) : undefined,
      current.not ? isNot(condition(current.not, { rank: true, standing: true })) : undefined,
      current.predicate ? inArray(s.predicate, [...new Set(current.predicate)]) : undefined,
      current.value ? inArray(s.valueKind, [...new Set(current.value)]) : undefined,
      current.subject ? isOther(s.subjectId, current.subject) : undefined,
      current.object ? isOther(s.objectId, current.object) : undefined,
      buildUnknownCondition(s, current.unknown),
    );
  };
  return and(isNull(s.retractedIn), condition(filter, { rank: false, standing: false }));
}
