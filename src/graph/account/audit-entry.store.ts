import { and, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { AccountId, RevisionId } from '../../../schema/ids.ts';
import { accounts, audit, revisions } from '../../../schema/tables/index.ts';
import { badInput } from '../../base/errors.ts';
import type { Relation } from '../../graphql/page/relation.ts';

/** A revision, an act about an account, or an attempt that was refused. */
export interface AuditRow {
  readonly at: string;
  readonly action: string;
  readonly accountId: AccountId | null;
  readonly subjectId: AccountId | null;
  readonly revision: RevisionId | null;
  readonly code: string | null;
  readonly reason: string | null;
  readonly requestId: string | null;
}

export interface AuditFilter {
  readonly account?: readonly AccountId[] | null | undefined;
  readonly action?: readonly string[] | null | undefined;
  readonly isRefused?: boolean | null | undefined;
  readonly at?: { readonly from?: string | null | undefined; readonly to?: string | null | undefined } | null | undefined;
}

/** Revisions and the table of other acts as rows of one form. `place` is unique among rows of one time. */
const ENTRIES = sql`(
  select r.at, r.operation as action, u.id as account_id, null::bigint as subject_id, r.id as revision, null as code, r.reason, null as request_id, r.id as place
    from ${revisions} r left join ${accounts} u on u.name = r.account where not r.is_open
  union all
  select t.at, t.action, t.account_id, t.subject_id, null, t.code, t.reason, t.request_id, -t.id from ${audit} t) x`;

const columns = {
  at: sql`x.at`.mapWith(audit.at).as('at') as Relation<AuditRow>['columns']['at'], // decoded as that column is
  action: sql<string>`x.action`.as('action'),
  accountId: sql`x.account_id`.mapWith(audit.accountId).as('account_id') as Relation<AuditRow>['columns']['accountId'], // as above
  subjectId: sql`x.subject_id`.mapWith(audit.subjectId).as('subject_id') as Relation<AuditRow>['columns']['subjectId'], // as above
  revision: sql`x.revision`.mapWith(revisions.id).as('revision') as Relation<AuditRow>['columns']['revision'], // as above
  code: sql<string | null>`x.code`.as('code'),
  reason: sql<string | null>`x.reason`.as('reason'),
  requestId: sql<string | null>`x.request_id`.as('request_id'),
};

/** What was done and what was refused, newest first. @throws BAD_INPUT for an empty range */
export function buildAuditRelation({ account, action, isRefused, at }: AuditFilter): Relation<AuditRow> {
  if (at?.from != null && at.to != null && Date.parse(at.from) > Date.parse(at.to))
    throw badInput('filter.at.to', at.to, 'a range ends after it begins');
  return {
    source: ENTRIES,
    columns,
    where: and(
      account ? inArray(sql`x.account_id`, [...new Set(account)]) : undefined,
      action ? inArray(sql`x.action`, [...new Set(action)]) : undefined,
      isRefused == null ? undefined : isRefused ? isNotNull(sql`x.code`) : isNull(sql`x.code`),
      at?.from == null ? undefined : sql`x.at >= ${at.from}`,
      at?.to == null ? undefined : sql`x.at <= ${at.to}`,
    ),
    order: [
      { name: 'at', expression: sql`x.at`, type: 'timestamptz', descending: true },
      { name: 'place', expression: sql`x.place`, type: 'bigint', descending: true },
    ],
  };
}
