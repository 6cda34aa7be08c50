import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { EntityId, JudgementId } from '../ids.ts';
import { isWritten, ownId, recordedIn, reference, retractedIn, since } from './columns.ts';
import { entities } from './entities.ts';
import { judgementVerdict } from './enums.ts';

/**
 * What an account says of two entities: that they are one, two, or that it is not sure. A judgement is never changed. A later one of the same two
 * entities supersedes it, or it is withdrawn: both retract it.
 */
export const judgements = pgTable(
  'judgements',
  {
    id: ownId<JudgementId>(),
    oneId: reference<EntityId>('one_id')
      .notNull()
      .references(() => entities.id),
    otherId: reference<EntityId>('other_id')
      .notNull()
      .references(() => entities.id),
    verdict: judgementVerdict('verdict').notNull(),
    /** The one of the two that is to answer for both, if the judgement names it. */
    canonicalId: reference<EntityId>('canonical_id'),
    /** Name of the account, as in `revisions`. */
    account: text('account').notNull(),
    reason: text('reason'),
    recordedIn: recordedIn(),
    since: since(),
    retractedIn: retractedIn(),
  },
  (t) => [
    uniqueIndex('judgements_one_standing')
      .on(sql`least(${t.oneId}, ${t.otherId})`, sql`greatest(${t.oneId}, ${t.otherId})`)
      .where(sql`${t.retractedIn} is null`),
    index('judgements_one').on(t.oneId),
    index('judgements_other').on(t.otherId),
    check('judgements_of_two', sql`${t.oneId} <> ${t.otherId}`),
    check(
      'judgements_canonical',
      sql`${t.canonicalId} is null or ${t.verdict} = 'SAME' and ${t.canonicalId} in (${t.oneId}, ${t.otherId})`,
    ),
    check('judgements_reason', isWritten(t.reason)),
    check('judgements_retracted_later', sql`${t.retractedIn} >= ${t.recordedIn}`),
  ],
);
