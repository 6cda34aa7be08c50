import type { Attributes, Context, propagation, Span, trace } from '@opentelemetry/api';
import type { CurrentRequest } from '../../base/current-request.ts';
import type { Observer } from '../../base/observer.ts';

/** What is used of OpenTelemetry's API, which is loaded only if traces are on. */
export interface TraceApi {
  readonly trace: typeof trace;
  readonly propagation: typeof propagation;
  readonly ROOT_CONTEXT: Context;
  readonly SpanKind: { readonly SERVER: number; readonly CLIENT: number };
  readonly SpanStatusCode: { readonly ERROR: number };
}

const MIN_FAULT_STATUS = 500;
const MAX_SQL_LENGTH = 4_000;

/** Makes a span of each request, below that of whoever sent it, and below it one of each SQL statement. Their attributes hold no parameters. */
export function createTracer({ trace, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode }: TraceApi): Observer {
  const tracer = trace.getTracer('shezhire');
  const spans = new WeakMap<CurrentRequest, Span>();
  return {
    begin(request, header) {
      const parent = propagation.extract(ROOT_CONTEXT, header, { get: (read, name) => read(name) ?? undefined, keys: () => [] });
      const attributes = { 'http.request.method': request.method, 'url.path': request.path, 'shezhire.request_id': request.id };
      const span = tracer.startSpan(request.method, { kind: SpanKind.SERVER, attributes }, parent);
      request.traceId = span.spanContext().traceId;
      spans.set(request, span);
    },
    statement({ sql, source, begunAt, ms, isFailed, request }) {
      const parent = request && spans.get(request);
      if (!parent) return;
      const name = /^\s*(\w+)/.exec(sql)?.[1] ?? 'statement';
      const attributes = { 'db.system.name': 'postgresql', 'db.query.text': sql.slice(0, MAX_SQL_LENGTH), 'shezhire.sql.source': source };
      const options = { kind: SpanKind.CLIENT, startTime: begunAt, attributes };
      const span = tracer.startSpan(name, options, trace.setSpan(ROOT_CONTEXT, parent));
      if (isFailed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(begunAt + ms);
    },
    end(request, { outcome, status }) {
      const span = spans.get(request);
      if (!span) return;
      span.updateName(request.route ? `${request.method} ${request.route}` : request.method);
      span.setAttributes({ ...describeRequest(request), 'http.response.status_code': status, 'shezhire.outcome': outcome });
      if (status >= MIN_FAULT_STATUS || outcome === 'INTERNAL') span.setStatus({ code: SpanStatusCode.ERROR, message: outcome });
      span.end();
    },
  };
}

const describeRequest = ({ route, operation, fields, isSubscription }: CurrentRequest): Attributes => ({
  ...(route && { 'http.route': route }),
  ...(operation !== undefined && { 'graphql.operation.name': operation }),
  ...(fields.length > 0 && { 'graphql.operation.type': isSubscription ? 'subscription' : 'query', 'shezhire.graphql.fields': [...fields] }),
});
