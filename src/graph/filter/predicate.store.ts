import { inArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { type Predicate, ROLE_NAMES } from '../../../schema/ontology.ts';

/** All roles, as SQL. */
const ROLES = sql.raw(ROLE_NAMES.map((name) => `'${name.replaceAll("'", "''")}'`).join(', '));

/** Condition: the predicate is one of these. As values, Drizzle would look at each role for each request, which takes longer than the query. */
export const hasPredicate = (column: SQLWrapper, predicates: readonly Predicate[]): SQL =>
  predicates === ROLE_NAMES ? sql`${column} in (${ROLES})` : inArray(column, [...new Set(predicates)]);
