import { and, asc, inArray, lte, sql } from 'drizzle-orm';
import type { EntityId } from '../../schema/ids.ts';
import type { Predicate } from '../../schema/ontology.ts';
import { statements } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { isAny } from '../database/write.ts';
import { isStanding } from '../graph/filter/said.store.ts';
import { isEndOfStatement, type StatementRow, getStatementColumns } from '../graph/statement/statement.store.ts';

export interface ValueQuery {
  readonly predicates: readonly Predicate[];
  /** Which end of the statements the entities are. */
  readonly direction: 'OUT' | 'IN';
  /** How many of each entity and predicate, the preferred first. */
  readonly each: number;
  /** How many in all. */
  readonly most: number;
}

/** The current statements of entities by some predicates. */
export async function listValues(db: Db, ids: readonly EntityId[], { predicates, direction, each, most }: ValueQuery): Promise<StatementRow[]> {
  const end = direction === 'OUT' ? statements.subjectId : statements.objectId;
  const ranked = db
    .select({
      ...getStatementColumns(),
      nth: sql<number>`row_number() over (partition by ${end}, ${statements.predicate} order by ${statements.rank}, ${statements.id})`.as(
        'nth',
      ),
    })
    .from(statements)
    .where(and(isStanding(statements), isAny(end, ids), inArray(statements.predicate, [...new Set(predicates)])))
    .as('ranked');
  return db.select().from(ranked).where(lte(ranked.nth, each)).orderBy(asc(ranked.rank), asc(ranked.id)).limit(most);
}

/** The first current statements that an entity is either end of, and how many there are. */
export async function listFirstStatements(
  db: Db,
  id: EntityId,
  most: number,
): Promise<{ readonly rows: readonly StatementRow[]; readonly total: number }> {
  const rows = await db
    .select({ ...getStatementColumns(), total: sql<number>`count(*) over ()`.mapWith(Number).as('total') })
    .from(statements)
    .where(and(isStanding(statements), isEndOfStatement('BOTH')(sql`${id}::bigint`)))
    .orderBy(asc(statements.rank), asc(statements.id))
    .limit(most);
  return { rows, total: rows[0]?.total ?? 0 };
}
