import { and, inArray, or, type SQL, sql } from 'drizzle-orm';
import { entityFilter, isNot } from './entity.filter.store.ts';
import type { StatementFilter } from './filter.ts';
import type { Refs } from './refs.store.ts';
import { type Statements, saidCondition, unknownCondition } from './said.store.ts';

/** The condition a filter of statements becomes. Without a filter: what stands now. */
export function statementCondition(filter: StatementFilter, s: Statements, refs: Refs): SQL | undefined {
  const { isOther } = entityFilter(refs);
  const condition = (one: StatementFilter): SQL | undefined => {
    const part = (inner: StatementFilter) => condition({ ...inner, asOf: inner.asOf ?? one.asOf, rank: inner.rank ?? one.rank });
    return and(
      saidCondition(s, one, refs),
      one.and ? and(...one.and.map(part)) : undefined,
      one.or ? (or(...one.or.map((inner) => part(inner) ?? sql`true`)) ?? sql`false`) : undefined,
      one.not ? isNot(part(one.not)) : undefined,
      one.predicate ? inArray(s.predicate, [...new Set(one.predicate)]) : undefined,
      one.value ? inArray(s.valueKind, [...new Set(one.value)]) : undefined,
      one.subject ? isOther(s.subjectId, one.subject) : undefined,
      one.object ? isOther(s.objectId, one.object) : undefined,
      unknownCondition(s, one.unknown),
    );
  };
  return condition(filter);
}
