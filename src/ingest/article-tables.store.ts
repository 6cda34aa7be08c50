import { getTableName, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { ArticleId, RevisionId } from '../../schema/ids.ts';
import { LEDGER_TABLES, names } from '../../schema/tables/index.ts';
import { listWrittenColumns } from '../database/columns.ts';
import type { Db } from '../database/connect.ts';

type OfArticle = PgTable & { readonly articleId: PgColumn };
const isOfArticle = (table: PgTable): table is OfArticle => 'articleId' in table;

/** Ledgered tables whose rows an article gives, and which are deleted rather than retracted. */
const GIVEN: readonly OfArticle[] = (LEDGER_TABLES as readonly PgTable[]).filter((table) => !('retractedIn' in table)).filter(isOfArticle);

/** Deletes all that an article gives, but for its names. The earlier rows stay in `past`. */
export async function removeGiven(db: Db, id: ArticleId): Promise<void> {
  for (const table of GIVEN)
    if (getTableName(table) !== getTableName(names)) await db.execute(sql`delete from ${table} where article_id = ${id}`);
}

/** Writes again what an article gave just before a revision, with the ids that it had. */
export async function restoreGiven(db: Db, id: ArticleId, before: RevisionId): Promise<void> {
  for (const table of GIVEN) {
    const columns = listRestored(table);
    const past = sql`past.${sql.identifier(getTableName(table))}`;
    await db.execute(sql`insert into ${table} (${columns}) select ${columns} from ${past}
      where article_id = ${id} and since < ${before} and until >= ${before} on conflict do nothing`);
  }
}

const listRestored = (table: PgTable): SQL =>
  sql.join(
    listWrittenColumns(table).map((name) => sql.identifier(name)),
    sql`, `,
  );
