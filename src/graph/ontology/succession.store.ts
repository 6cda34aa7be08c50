import { eq, or, sql } from 'drizzle-orm';
import { entityTypes, predicates } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { beginRevision } from '../../database/revision.ts';

/** The words of the database that say what can be only one at a time. Derived ends follow from them. */
export async function readSuccession(db: Db): Promise<string> {
  const { predicate, oneValue, oneSubject, symmetric } = predicates;
  const words = await db
    .select({ word: sql<string>`concat_ws(' ', ${predicate}, ${oneValue}, ${oneSubject}, ${symmetric})` })
    .from(predicates)
    .where(or(oneValue, oneSubject));
  const types = await db.select({ word: entityTypes.type }).from(entityTypes).where(eq(entityTypes.single, true));
  return [...words, ...types]
    .map(({ word }) => word)
    .sort()
    .join();
}

/** Derives all ends anew. It is a revision only if any of them differs. */
export async function updateDerivedEnds(db: Db): Promise<void> {
  const reason = 'The ontology says anew what can be only one at a time.';
  await beginRevision(db, { operation: 'UPDATE', origin: 'RUN', account: 'ontology', reason });
  await db.execute(sql`select settle_all_ends()`);
}
