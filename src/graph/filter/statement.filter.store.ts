import { and, inArray, or, type SQL, sql } from 'drizzle-orm';
import { createEntityFilter, isNot } from './entity.filter.store.ts';
import type { StatementFilter } from './filter.ts';
import { buildProvenanceCondition, buildUnknownCondition, type Statements } from './provenance.store.ts';
import type { Refs } from './refs.store.ts';

/** The SQL condition of a filter on statements. An empty filter matches standing statements. */
export function buildStatementCondition(filter: StatementFilter, s: Statements, refs: Refs): SQL | undefined {
  const { isOther } = createEntityFilter(refs);
  const condition = (current: StatementFilter): SQL | undefined => {
    const part = (inner: StatementFilter) => condition({ ...inner, asOf: inner.asOf ?? current.asOf, rank: inner.rank ?? current.rank });
    return and(
      buildProvenanceCondition(s, current, refs),
      current.and ? and(...current.and.map(part)) : undefined,
      current.or ? (or(...current.or.map((inner) => part(inner) ?? sql`true`)) ?? sql`false`) : undefined,
      current.not ? isNot(part(current.not)) : undefined,
      current.predicate ? inArray(s.predicate, [...new Set(current.predicate)]) : undefined,
      current.value ? inArray(s.valueKind, [...new Set(current.value)]) : undefined,
      current.subject ? isOther(s.subjectId, current.subject) : undefined,
      current.object ? isOther(s.objectId, current.object) : undefined,
      buildUnknownCondition(s, current.unknown),
    );
  };
  return condition(filter);
}
