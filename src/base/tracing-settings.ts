import { z } from 'zod';

const address = z
  .string()
  .refine((url) => /^https?:/.test(url) && URL.canParse(url), 'must begin with https:// or http://')
  .optional();

/** The settings of OpenTelemetry that switch traces on. Its own library reads all others too. */
export const TRACING_SETTINGS = {
  OTEL_EXPORTER_OTLP_ENDPOINT: address.describe('Collector of OpenTelemetry that traces are sent to, such as http://localhost:4318'),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: address.describe('The same with its path, such as http://localhost:4318/v1/traces'),
  OTEL_TRACES_EXPORTER: z
    .string()
    .optional()
    .describe('`otlp` sends traces to a collector, on this machine if none is named; `none` sends none'),
  OTEL_SERVICE_NAME: z.string().optional().describe('Name of the server in traces; `shezhire` if OTEL_RESOURCE_ATTRIBUTES has none either'),
  OTEL_RESOURCE_ATTRIBUTES: z.string().optional().describe('What else traces say of the server, such as deployment.environment.name=test'),
  OTEL_SDK_DISABLED: z.stringbool('must be one of true, false').default(false).describe('true sends no traces, whatever else is set'),
};

export interface TracingConfig {
  /** The server's name in traces; undefined if another setting has it. */
  readonly serviceName: string | undefined;
}

/** Whether and how traces are sent; undefined if they are not. */
export function readTracing(settings: z.infer<z.ZodObject<typeof TRACING_SETTINGS>>): TracingConfig | undefined {
  const hasCollector = settings.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined || settings.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT !== undefined;
  const exporter = settings.OTEL_TRACES_EXPORTER ?? (hasCollector ? 'otlp' : 'none');
  if (exporter === 'none' || settings.OTEL_SDK_DISABLED) return undefined;
  const isNamed = /(?:^|,)\s*service\.name\s*=/.test(settings.OTEL_RESOURCE_ATTRIBUTES ?? '');
  return { serviceName: settings.OTEL_SERVICE_NAME ?? (isNamed ? undefined : 'shezhire') };
}
