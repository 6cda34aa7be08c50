import { setTimeout as sleep } from 'node:timers/promises';
import { type Config, isPackage } from '../../base/config.ts';
import type { Observer } from '../../base/observer.ts';
import { createTracer } from './tracer.ts';

export interface Tracing {
  readonly tracer: Observer;
  /** Sends what was not sent yet, unless that takes too long. */
  close(): Promise<void>;
}

const FLUSH_TIMEOUT_MS = 3_000;

/** Starts OpenTelemetry if the settings switch it on. It reads the settings that begin with OTEL_ itself. @throws an Error of one line if it is not installed */
export async function startTracing({ tracing }: Pick<Config, 'tracing'>): Promise<Tracing | undefined> {
  if (!tracing) return undefined;
  const { serviceName } = tracing;
  const { NodeSDK } = await loadSdk();
  const api = await import('@opentelemetry/api');
  // Metrics are at /metrics, and logs on standard error.
  const sdk = new NodeSDK({ ...(serviceName !== undefined && { serviceName }), metricReaders: [], logRecordProcessors: [] });
  sdk.start();
  return {
    tracer: createTracer(api),
    close: () => Promise.race([sdk.shutdown().catch(() => {}), sleep(FLUSH_TIMEOUT_MS, undefined, { ref: false })]), // nobody takes them
  };
}

const INSTALL = isPackage ? 'npm install @opentelemetry/sdk-node@0.301.0' : 'npm run setup';

function loadSdk(): Promise<typeof import('@opentelemetry/sdk-node')> {
  return import('@opentelemetry/sdk-node').catch((cause: unknown) => {
    throw new Error(`Settings that begin with OTEL_ switch traces on, and @opentelemetry/sdk-node is not installed: ${INSTALL}`, { cause });
  });
}
