import type { AccountId } from '../../schema/ids.ts';
import { audit } from '../../schema/tables/index.ts';
import { getCurrentRequest } from '../base/current-request.ts';
import type { ErrorCode } from '../base/errors.ts';
import type { Db } from '../database/connect.ts';

/** An act that is no revision, or an attempt that was refused. */
export interface AuditedAct {
  /** The mutation, or SIGN_IN. */
  readonly action: string;
  readonly account?: AccountId | undefined;
  /** The account that it is about. */
  readonly subject?: AccountId | undefined;
  /** The code of the error that refused it. */
  readonly code?: ErrorCode | undefined;
  readonly reason?: string | null | undefined;
}

export const addAudit = (db: Db, { action, account, subject, code, reason }: AuditedAct): Promise<unknown> =>
  db.insert(audit).values({ action, accountId: account, subjectId: subject, code, reason, requestId: getCurrentRequest()?.id });
