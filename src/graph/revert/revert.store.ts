import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { ArticleId, RevisionId } from '../../../schema/ids.ts';
import { changes, entities, revisions } from '../../../schema/tables/index.ts';
import { badInput, GraphError } from '../../base/errors.ts';
import { parseId } from '../../base/id.ts';
import { formatRevisionId } from '../../base/known.ts';
import type { Db } from '../../database/connect.ts';
import { endRevision, findNewestRevision } from '../../database/revision.ts';
import { isAny } from '../../database/write.ts';
import { indexWords } from '../../ingest/words.store.ts';
import { loadRevisions, type RevisionRow } from '../revision/revision.store.ts';
import { toRevertConflict } from './revert-conflict.store.ts';
import { listOverwriting, listResting, undoRevision } from './undo.store.ts';

/** The revision with an id. @throws BAD_INPUT, NOT_FOUND */
export async function findRevisionToRevert(db: Db, written: string): Promise<RevisionRow> {
  const key = parseId(written);
  if (key?.type !== 'revision') throw badInput('revision', written, 'the id of a revision is R17');
  const [row] = await loadRevisions(db, [key.id], undefined);
  if (!row) throw new GraphError('NOT_FOUND', `revision is ${written}, which does not exist`, { argument: 'revision', value: written });
  if (row.operation === 'FORGET') throw badInput('revision', written, 'what was forgotten is gone for good');
  return row;
}

const conflict = (revision: RevisionId, resting: readonly RevisionId[]): GraphError => {
  const later = resting.map(formatRevisionId);
  return new GraphError(
    'CONFLICT',
    `revision is ${formatRevisionId(revision)}, and later ones rest on it: ${later.join(', ')}; revert them first, or set cascade`,
    { argument: 'revision', value: formatRevisionId(revision), allowed: later },
  );
};

const goneForGood = (revision: RevisionId, forgetting: RevisionId): GraphError =>
  new GraphError(
    'CONFLICT',
    `revision is ${formatRevisionId(revision)}, and what it changed was forgotten in ${formatRevisionId(forgetting)}, which is gone for good`,
    { argument: 'revision', value: formatRevisionId(revision) },
  );

/**
 * Reverts a revision, and with `cascade` the later ones that rest on it first. @returns those that were reverted, newest first
 * @throws CONFLICT if others rest on it, if it was forgotten, and if what stands now leaves it no place
 */
export const revertRevision = (db: Db, revision: RevisionId, cascade: boolean): Promise<RevisionId[]> =>
  revertAll(db, revision, cascade).catch((error: unknown) => {
    throw toRevertConflict(revision, error);
  });

async function revertAll(db: Db, revision: RevisionId, cascade: boolean): Promise<RevisionId[]> {
  const done = new Set<RevisionId>();
  await revertWithResting(db, revision, cascade, done);
  await indexTouched(db);
  await endRevision(db, await findNewestRevision(db));
  return [...done].sort((a, b) => b - a);
}

async function revertWithResting(db: Db, revision: RevisionId, cascade: boolean, done: Set<RevisionId>): Promise<void> {
  if (done.has(revision)) return;
  await settleLater(db, revision, await listOverwriting(db, revision), cascade, done);
  done.add(revision);
  await undoRevision(db, revision);
  await settleLater(db, revision, await listResting(db, revision), cascade, done);
}

/** Reverts later revisions, newest first. @throws CONFLICT if they are not to be, or were already */
async function settleLater(
  db: Db,
  revision: RevisionId,
  later: readonly RevisionId[],
  cascade: boolean,
  done: Set<RevisionId>,
): Promise<void> {
  const left = later.filter((id) => !done.has(id));
  const [forgetting] = await listForgetting(db, left);
  if (forgetting !== undefined) throw goneForGood(revision, forgetting);
  if (later.length > 0 && (!cascade || left.length === 0)) throw conflict(revision, later);
  for (const id of left) await revertWithResting(db, id, cascade, done);
}

const listForgetting = async (db: Db, ids: readonly RevisionId[]): Promise<RevisionId[]> =>
  (
    await db
      .select({ id: revisions.id })
      .from(revisions)
      .where(and(isAny(revisions.id, ids), eq(revisions.operation, 'FORGET')))
  ).map(({ id }) => id);

/** Makes the keys of words anew of the articles that were changed, and of those that describe entities that were. */
async function indexTouched(db: Db): Promise<void> {
  const isOfThis = eq(changes.revision, sql`this_revision()`);
  const rows = await db
    .selectDistinct({ id: sql<ArticleId>`coalesce(${changes.articleId}, ${entities.homeId})`.mapWith((id) => Number(id) as ArticleId) }) // ids of articles
    .from(changes)
    .leftJoin(entities, eq(entities.id, changes.entityId))
    .where(and(isOfThis, isNotNull(sql`coalesce(${changes.articleId}, ${entities.homeId})`)));
  await indexWords(
    db,
    rows.map(({ id }) => id),
  );
}
