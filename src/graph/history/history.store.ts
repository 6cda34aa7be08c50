import { sql } from 'drizzle-orm';
import type { RevisionId } from '../../../schema/ids.ts';
import { articles, entities, statements } from '../../../schema/tables/index.ts';
import { GraphError } from '../../base/errors.ts';
import { formatArticleId, formatEntityId, formatStatementId } from '../../base/id.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import type { Relation } from '../../graphql/page/relation.ts';
import { buildLongRelation, isUntil } from '../revision/changes.store.ts';
import type { ChangedKind, ChangeRow, Subjects } from '../revision/ledgered.ts';
import { isOf } from '../revision/scope.store.ts';

/** The changes of some things and of what belongs to them, up to a known revision, newest first. @throws NOT_FOUND */
export async function buildHistoryRelation(
  db: Db,
  subjects: Subjects,
  kinds: readonly ChangedKind[] | null | undefined,
  known: RevisionId | undefined,
): Promise<Relation<ChangeRow>> {
  await checkSubjects(db, subjects);
  return buildLongRelation({ rows: isOf(subjects), kinds, ...isUntil(known) });
}

/** Ids are never reused and never go away. So an id without a row was never given. */
async function checkSubjects(db: Db, { entity, statement, article }: Subjects): Promise<void> {
  const rows = (await db.execute(sql`
    select 'E' || id as id from ${entities} where ${isAny(entities.id, entity)}
    union all select 'S' || id from ${statements} where ${isAny(statements.id, statement)}
    union all select 'A' || id from ${articles} where ${isAny(articles.id, article)}`)) as unknown as { id: string }[]; // rows of the driver
  const found = new Set(rows.map(({ id }) => id));
  const missing = [...entity.map(formatEntityId), ...statement.map(formatStatementId), ...article.map(formatArticleId)].find(
    (id) => !found.has(id),
  );
  if (missing !== undefined) throw new GraphError('NOT_FOUND', `nothing has the id ${missing}`, { argument: 'of', value: missing });
}
