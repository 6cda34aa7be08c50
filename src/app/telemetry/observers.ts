import type { Logger } from 'pino';
import type { Observer } from '../../base/observer.ts';
import type { Metrics } from './metrics.ts';
import { createRequestLog } from './request-line.ts';
import { createSlowStatementLog } from './slow-statement.ts';

export interface ObserverOptions {
  readonly log: Logger;
  readonly metrics: Metrics;
  /** By default no statement is slow. */
  readonly slowStatementMs?: number | undefined;
  /** By default nobody traces. */
  readonly tracer?: Observer | undefined;
}

/** Everybody who is told what the server does. */
export const createObservers = ({ log, metrics, slowStatementMs = 0, tracer }: ObserverOptions): readonly Observer[] => [
  ...(tracer ? [tracer] : []),
  metrics.observer,
  createSlowStatementLog(log, slowStatementMs),
  createRequestLog(log),
];
