import { eq, sql } from 'drizzle-orm';
import type { AccountId, EntityId, ProposalId, RevisionId } from '../../../schema/ids.ts';
import { proposals } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';

/** Who decides, and why. */
export interface Decision {
  readonly accountId: AccountId;
  readonly reason: string | undefined;
}

const toDecided = ({ accountId, reason }: Decision) => ({
  decidedBy: accountId,
  decidedAt: sql<string>`clock_timestamp()`,
  reason: reason ?? null,
});

export const markAccepted = (db: Db, ids: readonly ProposalId[], decision: Decision, revision: RevisionId): Promise<unknown> =>
  db
    .update(proposals)
    .set({ status: 'ACCEPTED', revision, ...toDecided(decision) })
    .where(isAny(proposals.id, ids));

export const markRejected = (db: Db, ids: readonly ProposalId[], decision: Decision): Promise<unknown> =>
  db
    .update(proposals)
    .set({ status: 'REJECTED', ...toDecided(decision) })
    .where(isAny(proposals.id, ids));

/** Notes which entities accepted proposals have become. */
export async function writeRecordedAs(db: Db, entities: ReadonlyMap<ProposalId, EntityId>): Promise<void> {
  for (const [id, entityId] of entities) await db.update(proposals).set({ entityId }).where(eq(proposals.id, id));
}
