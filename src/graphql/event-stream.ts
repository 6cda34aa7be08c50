import { Readable } from 'node:stream';
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { getCurrentRequest } from '../base/current-request.ts';
import { badInput } from '../base/errors.ts';
import { respondErrors, TOO_MANY_REQUESTS } from '../http/refusal.ts';
import { respondStream } from '../http/response.ts';
import { limitErrors } from './error-limit.ts';
import { addRequestId } from './request-id.ts';
import { EVENT_ID, type EventResult } from './subscribe.ts';

const EVENT_STREAM = 'text/event-stream';
const JSON_TYPE = 'application/json';
/** Interval of comments that keep proxies from closing an idle connection. */
const PING_INTERVAL_MS = 12_000;
const PING = ':\n\n';
const COMPLETE = 'event: complete\ndata:\n\n';
/** Maximum buffer for a slow client. Further events wait. */
const MAX_BUFFERED_BYTES = 16 * 1024;
const HEADERS = {
  'content-type': `${EVENT_STREAM}; charset=utf-8`,
  'cache-control': 'no-cache',
  connection: 'close', // so that a stopping server does not wait for more requests
  'x-accel-buffering': 'no', // keeps nginx from buffering events
};

type Results = EventResult | AsyncIterable<EventResult>;

const ACCEPTS_EVENTS = /text\/(event-stream|\*)|\*\/\*/;

/** Sends results as "GraphQL over Server-Sent Events" (distinct connections mode), each with the id of its event. */
export const eventStreamPlugin: Plugin = {
  onResultProcess({ request, result, setResultProcessor }) {
    const accept = (request.headers.get('accept') ?? '*/*').toLowerCase();
    const isMany = Symbol.asyncIterator in result;
    type Processor = Parameters<typeof setResultProcessor>[0];
    // Batched requests are disabled, so the result belongs to one operation.
    if (isMany && !ACCEPTS_EVENTS.test(accept)) setResultProcessor(createRefusal(accept) as Processor, JSON_TYPE);
    else if (isMany || accept.startsWith(EVENT_STREAM)) setResultProcessor(respond as Processor, EVENT_STREAM);
  },
};

interface FetchApi {
  readonly Response: typeof globalThis.Response;
}

/** Ends a subscription that the client does not accept, with an error. */
const createRefusal =
  (accept: string) =>
  (results: AsyncIterable<EventResult>): Response => {
    results[Symbol.asyncIterator]()
      .return?.()
      .catch(() => {}); // the stream has ended anyway
    return respondErrors(badInput('Accept', accept, `a subscription is answered as ${EVENT_STREAM}`), 406);
  };

/** Errors of the request are sent in the respondStream, where clients expect them. Errors that a retry may solve also set the status. */
function respond(result: Results, { Response }: FetchApi): Response {
  const isMany = Symbol.asyncIterator in result;
  const https = isMany
    ? []
    : (result.errors ?? []).map(
        ({ extensions }) => extensions['http'] as { status?: number; headers?: Readonly<Record<string, string>> } | undefined,
      ); // as mask-error.ts gives it
  const failed = https.find((http) => (http?.status ?? 0) >= TOO_MANY_REQUESTS);
  const body = readableOf((isMany ? result : yieldSingle(result))[Symbol.asyncIterator]());
  return respondStream(body, failed?.status ?? 200, { ...HEADERS, ...failed?.headers }, Response);
}

async function* yieldSingle(result: EventResult) {
  yield result;
}

/** The bytes of results, made as they are taken. */
function readableOf(results: AsyncIterator<EventResult>): Readable {
  const requestId = getCurrentRequest()?.id;
  const ping = setInterval(() => {
    if (readable.readableLength === 0) readable.push(PING);
  }, PING_INTERVAL_MS).unref();
  let isAsked = false;
  const readable = new Readable({
    highWaterMark: MAX_BUFFERED_BYTES,
    read() {
      if (isAsked) return; // called again after a ping was read
      isAsked = true;
      results.next().then(
        ({ done, value }) => {
          if (readable.destroyed) return;
          isAsked = done === true;
          if (done) clearInterval(ping);
          readable.push(done ? COMPLETE : formatEvent(value, requestId));
          if (done) readable.push(null);
        },
        (error: Error) => readable.destroy(error),
      );
    },
    destroy(error, callback) {
      clearInterval(ping);
      results.return?.().catch(() => {}); // the stream has ended anyway
      callback(error);
    },
  });
  readable.push(PING); // so that the headers leave, and clients see that they are heard
  return readable;
}

function formatEvent({ [EVENT_ID]: id, ...result }: EventResult, requestId: string | undefined): string {
  const idLine = id === undefined ? '' : `id: ${id}\n`;
  const isMark = result.data === undefined && result.errors === undefined;
  return isMark
    ? `${idLine}\n`
    : `${idLine}event: next\ndata: ${JSON.stringify(withPlainErrors(addRequestId(limitErrors(result), requestId)))}\n\n`;
}

const withPlainErrors = (result: ExecutionResult) => ({ ...result, ...(result.errors && { errors: result.errors.map(toJson) }) });

/** An error without what is only for the transport. */
function toJson(error: GraphQLError): object {
  const { http: _, unexpected: __, ...extensions } = error.extensions;
  return { ...error.toJSON(), extensions };
}
