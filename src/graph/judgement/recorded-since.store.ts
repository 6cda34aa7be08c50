import { sql } from 'drizzle-orm';
import type { EntityId, RevisionId, StatementId } from '../../../schema/ids.ts';
import { identifiers, mentions, names, statements } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';

/** What was recorded under the id of an entity after a revision. */
export interface RecordedSince {
  readonly entityId: EntityId;
  readonly statementIds: readonly StatementId[];
  readonly statements: number;
  readonly names: number;
  readonly identifiers: number;
  readonly mentions: number;
}

const parseStatementIds = (list: string | null) => (list ? list.split(',').map((id) => Number(id) as StatementId) : []); // ids of statements

/** What was recorded since a revision under each of some ids, as it was given. One SQL statement. */
export async function listRecordedSince(db: Db, ids: readonly EntityId[], revision: RevisionId): Promise<RecordedSince[]> {
  const isNew = sql`.since > ${revision}`;
  const count = (table: typeof names | typeof identifiers | typeof mentions) =>
    sql<number>`(select count(*) from ${table} where ${table.entityId} = given.id and ${table}${isNew})`.mapWith(Number);
  const about = sql`from ${statements} where (${statements.subjectId} = given.id or ${statements.objectId} = given.id) and ${statements.recordedIn} > ${revision} and ${statements.retractedIn} is null`;
  return db
    .select({
      entityId: sql`given.id`.mapWith((id) => Number(id) as EntityId), // as they are given
      statementIds:
        sql`(select string_agg(found.id::text, ',' order by found.id) from (select ${statements.id} ${about} order by 1 limit ${MAX_LIST_LENGTH}) found)`.mapWith(
          parseStatementIds,
        ),
      statements: sql<number>`(select count(*) ${about})`.mapWith(Number),
      names: count(names),
      identifiers: count(identifiers),
      mentions: count(mentions),
    })
    .from(sql`unnest(${sql.param(`{${ids.join(',')}}`)}::bigint[]) with ordinality as given(id, place)`)
    .orderBy(sql`given.place`)
    .then((rows) => rows.map((row) => ({ ...row, statementIds: row.statementIds ?? [] })));
}
