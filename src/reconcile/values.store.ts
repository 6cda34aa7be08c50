import { and, asc, inArray, lte, sql } from 'drizzle-orm';
import type { EntityId } from '../../schema/ids.ts';
import type { Predicate } from '../../schema/ontology.ts';
import { statements } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { isAny } from '../database/write.ts';
import { isCurrentStatement } from '../graph/filter/provenance.store.ts';
import { isEndOfStatement, type StatementRow } from '../graph/statement/statement.store.ts';
import { STATEMENT_COLUMNS } from '../graph/statement/statement-columns.store.ts';

export interface ValueQuery {
  readonly predicates: readonly Predicate[];
  /** Position of the entities in the statements. */
  readonly direction: 'OUT' | 'IN';
  /** Maximum number per entity and predicate, preferred ones first. */
  readonly each: number;
  /** Maximum number in total. */
  readonly limit: number;
}

/** Current statements of entities with some predicates. */
export async function listValues(
  db: Db,
  ids: readonly EntityId[],
  { predicates, direction, each, limit }: ValueQuery,
): Promise<StatementRow[]> {
  const end = direction === 'OUT' ? statements.subjectId : statements.objectId;
  const ranked = db
    .select({
      ...STATEMENT_COLUMNS,
      nth: sql<number>`row_number() over (partition by ${end}, ${statements.predicate} order by ${statements.rank}, ${statements.id})`.as(
        'nth',
      ),
    })
    .from(statements)
    .where(and(isCurrentStatement(statements), isAny(end, ids), inArray(statements.predicate, [...new Set(predicates)])))
    .as('ranked');
  return db.select().from(ranked).where(lte(ranked.nth, each)).orderBy(asc(ranked.rank), asc(ranked.id)).limit(limit);
}

/** The first current statements about an entity, and their total number. */
export async function listFirstStatements(
  db: Db,
  id: EntityId,
  limit: number,
): Promise<{ readonly rows: readonly StatementRow[]; readonly total: number }> {
  const rows = await db
    .select({ ...STATEMENT_COLUMNS, total: sql<number>`count(*) over ()`.mapWith(Number).as('total') })
    .from(statements)
    .where(and(isCurrentStatement(statements), isEndOfStatement('BOTH')(sql`${id}::bigint`)))
    .orderBy(asc(statements.rank), asc(statements.id))
    .limit(limit);
  return { rows, total: rows[0]?.total ?? 0 };
}
