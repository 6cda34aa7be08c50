import type { Logger } from 'pino';
import type { Observer } from '../../base/observer.ts';

const MAX_SQL_LENGTH = 4_000;

/** Warns of each statement that takes longer, with its text and without its parameters. @param minMs 0 for none */
export const createSlowStatementLog = (log: Logger, minMs: number): Observer => ({
  statement({ sql, source, ms, isFailed, request }) {
    if (minMs === 0 || ms < minMs) return;
    const facts = {
      requestId: request?.id,
      source,
      ms: Math.round(ms),
      ...(isFailed && { failed: true }),
      sql: sql.slice(0, MAX_SQL_LENGTH),
    };
    log.warn(facts, 'slow statement');
  },
});
