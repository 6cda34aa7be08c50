import type { Logger } from 'pino';
import { warnSeldom } from '../base/log.ts';
import type { Transact } from '../database/writer.ts';
import { type AuditedAct, addAudit } from './audit.store.ts';
import { createRateLimiter } from './rate-limiter.ts';

/** Refused attempts of one account, or of all that have none, that are kept in a minute: nobody fills the table. */
const MAX_KEPT_REFUSALS = 30;

/** Keeps for the audit that an attempt was refused. It never fails. */
export type AuditRefusal = (act: AuditedAct) => Promise<void>;

export function createRefusalAudit(transact: Transact, log: Logger): AuditRefusal {
  const limiter = createRateLimiter('kept refusals', MAX_KEPT_REFUSALS);
  return async (act) => {
    try {
      await limiter.consume(String(act.account ?? 'none'));
    } catch {
      return warnSeldom(log, 'refused attempts are too many to keep', {});
    }
    await transact((tx) => addAudit(tx, act)).catch(() => warnSeldom(log, 'a refused attempt could not be kept', {}));
  };
}
