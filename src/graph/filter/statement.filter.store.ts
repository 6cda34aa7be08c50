import { and, inArray, or, type SQL, sql } from 'drizzle-orm';
import { createEntityFilter, isNot } from './entity.filter.store.ts';
import type { StatementFilter } from './filter.ts';
import { buildProvenanceCondition, buildUnknownCondition, type Statements } from './provenance.store.ts';
import type { Refs } from './refs.store.ts';

/** The SQL condition of a filter on statements. An empty filter matches standing statements. */
export function buildStatementCondition(filter: StatementFilter, s: Statements, refs: Refs): SQL | undefined {
  const { isOther } = createEntityFilter(refs);
  const condition = (one: StatementFilter): SQL | undefined => {
    const part = (inner: StatementFilter) => condition({ ...inner, asOf: inner.asOf ?? one.asOf, rank: inner.rank ?? one.rank });
    return and(
      buildProvenanceCondition(s, one, refs),
      one.and ? and(...one.and.map(part)) : undefined,
      one.or ? (or(...one.or.map((inner) => part(inner) ?? sql`true`)) ?? sql`false`) : undefined,
      one.not ? isNot(part(one.not)) : undefined,
      one.predicate ? inArray(s.predicate, [...new Set(one.predicate)]) : undefined,
      one.value ? inArray(s.valueKind, [...new Set(one.value)]) : undefined,
      one.subject ? isOther(s.subjectId, one.subject) : undefined,
      one.object ? isOther(s.objectId, one.object) : undefined,
      buildUnknownCondition(s, one.unknown),
    );
  };
  return condition(filter);
}
