import { eq } from 'drizzle-orm';
import { eventStatuses } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { insertAll, isAny } from '../database/write.ts';
import type { Target } from './article.store.ts';
import { diffRows, indexByKey } from './diff-rows.ts';
import { toEvidenceColumns } from './fact.ts';
import type { Referent } from './referent.ts';
import type { EntityShape, GraphFile } from './shape.ts';
import { listStatusEvidence, readCorrectedStatus, readStatus } from './status.ts';
import { canonicalizeText } from './value.ts';

type StatusRow = typeof eventStatuses.$inferInsert;

const toStatusKey = (row: StatusRow): readonly unknown[] => [
  ...[row.eventId, row.status, row.sentence, row.start ?? null, row.end ?? null, row.voice, row.speakerId ?? null, row.certainty],
  row.reason ? canonicalizeText(row.reason) : null,
  row.stance ?? 'ASSERTS',
  row.saidOn ?? null,
  row.corrects ?? false,
];

/** Writes what the article says of the statuses of events. The database works out which one counts. */
export async function writeStatuses(
  db: Db,
  { id: articleId, isNew }: Target,
  graph: GraphFile,
  refer: (slug: string) => Referent,
): Promise<void> {
  const declared = Object.entries(graph.entities) as [string, EntityShape][]; // the union of all kinds
  const desired = declared.flatMap(([slug, entity]) => {
    const status = readStatus(entity);
    return status === null
      ? []
      : listStatusEvidence(graph, slug, entity).flatMap((item): StatusRow[] => {
          const row = { ...toEvidenceColumns(articleId, item, refer), eventId: refer(slug).id, status };
          const corrected = item.stance === 'ASSERTS' ? readCorrectedStatus(entity) : null;
          return [row, ...(corrected === null ? [] : [{ ...row, status: corrected, stance: 'DENIES' as const, corrects: true }])];
        });
  });
  const current = isNew ? [] : await db.select().from(eventStatuses).where(eq(eventStatuses.articleId, articleId));
  const { gone, added } = diffRows(indexByKey(desired, toStatusKey), indexByKey(current, toStatusKey));
  if (gone.length > 0)
    await db.delete(eventStatuses).where(
      isAny(
        eventStatuses.id,
        gone.map(({ id }) => id),
      ),
    );
  await insertAll(db, eventStatuses, added);
}
