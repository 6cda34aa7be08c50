import { type DestinationStream, type Logger, pino } from 'pino';
import { getCurrentRequest, runForNobody } from './current-request.ts';
import { describeError } from './error-record.ts';

/**
 * A log of JSON lines. Each line within a request has its id, and no error in it has parameters. Lines are written at once, so that none
 * is lost if the process ends.
 */
export function createLog(level: string, destination: DestinationStream = pino.destination({ dest: 2, sync: true })): Logger {
  const mixin = () => {
    const request = getCurrentRequest();
    return request ? { requestId: request.id } : {};
  };
  return pino(
    { level, mixin, serializers: { err: (error: unknown) => (error instanceof Error ? describeError(error) : error) } },
    destination,
  );
}

const INTERVAL_MS = 10_000;

interface Repeats {
  count: number;
}

const repeatsByLog = new WeakMap<Logger, Map<string, Repeats>>();

/** Warns of what may happen many times a second: at once, and then every ten seconds how often it happened again. */
export function warnSeldom(log: Logger, message: string, facts: object): void {
  const all = repeatsByLog.get(log) ?? new Map<string, Repeats>();
  repeatsByLog.set(log, all);
  const known = all.get(message);
  if (known) {
    known.count += 1;
    return;
  }
  log.warn(facts, message);
  const repeats = { count: 0 };
  all.set(message, repeats);
  const sumUp = () => {
    if (repeats.count > 0) log.warn({ again: repeats.count, seconds: INTERVAL_MS / 1000 }, message);
    else {
      all.delete(message);
      clearInterval(timer);
    }
    repeats.count = 0;
  };
  const timer = runForNobody(() => setInterval(sumUp, INTERVAL_MS).unref());
}
