import type { Logger } from 'pino';
import type { Observer } from '../../base/observer.ts';

const MAX_PATH_LENGTH = 200;
const MAX_NAME_LENGTH = 80;
const MIN_ERROR_STATUS = 400;
/** Asked every few seconds by machines. */
const QUIET_ROUTES: ReadonlySet<string> = new Set(['/live', '/ready', '/metrics']);

/** Writes one line for each request when it has ended. It has no variables, no parameters and nothing after the question mark. */
export const createRequestLog = (log: Logger): Observer => ({
  end({ id, traceId, method, path, route, operation, fields, statements }, { outcome, status, ms }) {
    const level = QUIET_ROUTES.has(route) && status < MIN_ERROR_STATUS ? 'debug' : 'info';
    const facts = {
      requestId: id,
      ...(traceId !== undefined && { traceId }),
      method,
      path: path.slice(0, MAX_PATH_LENGTH),
      ...(operation !== undefined && { operation: operation.slice(0, MAX_NAME_LENGTH) }),
      ...(fields.length > 0 && { fields }),
      outcome,
      status,
      ms: Math.round(ms * 10) / 10,
      sql: statements,
    };
    log[level](facts, 'request');
  },
});
