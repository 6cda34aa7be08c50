import type { Logger } from 'pino';
import type { Config } from '../../base/config.ts';
import { createHttpServer } from '../../http/server.ts';
import { createMetricsApp } from '../telemetry/metrics-app.ts';
import type { PrintableMetrics } from '../telemetry/page.ts';
import { listenAt } from './listen.ts';

/** A server of the metrics alone. */
export interface MetricsServer {
  /** Listens if the settings name a port. @returns the port @throws an Error of one line that names the fix */
  listen(): Promise<number | undefined>;
  close(): void;
}

export function createMetricsServer(
  { host, metricsPort }: Pick<Config, 'host' | 'metricsPort'>,
  page: PrintableMetrics,
  log: Logger,
): MetricsServer {
  const server = createHttpServer(createMetricsApp(page, log));
  return {
    listen: async () => (metricsPort === undefined ? undefined : listenAt(server, { host, port: metricsPort, setting: 'METRICS_PORT' })),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
