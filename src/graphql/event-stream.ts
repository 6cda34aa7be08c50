import { Readable } from 'node:stream';
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { badInput } from '../base/errors.ts';
import { TOO_MANY_REQUESTS } from '../http/refusal.ts';
import { json, stream } from '../http/response.ts';
import { limitErrors } from './error-limit.ts';
import { EVENT_ID, type EventResult } from './subscribe.ts';

const EVENT_STREAM = 'text/event-stream';
const JSON_TYPE = 'application/json';
/** A comment so often keeps those between from taking the connection for dead. */
const PING_INTERVAL_MS = 12_000;
const PING = ':\n\n';
const COMPLETE = 'event: complete\ndata:\n\n';
/** Bytes that wait for a client that takes none: then nothing more is shown for it. */
const MAX_BUFFERED_BYTES = 16 * 1024;
const HEADERS = {
  'content-type': `${EVENT_STREAM}; charset=utf-8`,
  'cache-control': 'no-cache',
  connection: 'close', // nothing comes after it, and a server that stops need not wait for what might
  'x-accel-buffering': 'no', // nginx would collect events
};

type Results = EventResult | AsyncIterable<EventResult>;

const TAKES_EVENTS = /text\/(event-stream|\*)|\*\/\*/;

/** Sends results as "GraphQL over Server-Sent Events" has them in distinct connections, each with the id of its event. */
export const eventStreamPlugin: Plugin = {
  onResultProcess({ request, result, setResultProcessor }) {
    const accept = (request.headers.get('accept') ?? '*/*').toLowerCase();
    const isMany = Symbol.asyncIterator in result;
    type Processor = Parameters<typeof setResultProcessor>[0];
    // No request here asks for several operations, so that the result is of one.
    if (isMany && !TAKES_EVENTS.test(accept)) setResultProcessor(refusing(accept) as Processor, JSON_TYPE);
    else if (isMany || accept.startsWith(EVENT_STREAM)) setResultProcessor(respond as Processor, EVENT_STREAM);
  },
};

interface FetchApi {
  readonly Response: typeof globalThis.Response;
}

/** Ends a subscription that nobody would read, and says why. */
const refusing =
  (accept: string) =>
  (results: AsyncIterable<EventResult>): Response => {
    results[Symbol.asyncIterator]()
      .return?.()
      .catch(() => {}); // it has ended either way
    const { message, extensions } = badInput('Accept', accept, `a subscription is answered as ${EVENT_STREAM}`);
    return json({ errors: [{ message, extensions }] }, { status: 406 });
  };

/** Errors of the request are told in the stream, where clients look for them; where another attempt may help, the status says so. */
function respond(result: Results, { Response }: FetchApi): Response {
  const isMany = Symbol.asyncIterator in result;
  const https = isMany
    ? []
    : (result.errors ?? []).map(
        ({ extensions }) => extensions['http'] as { status?: number; headers?: Readonly<Record<string, string>> } | undefined,
      ); // as mask-error.ts gives it
  const failed = https.find((http) => (http?.status ?? 0) >= TOO_MANY_REQUESTS);
  const body = readableOf((isMany ? result : single(result))[Symbol.asyncIterator]());
  return stream(body, failed?.status ?? 200, { ...HEADERS, ...failed?.headers }, Response);
}

async function* single(result: EventResult) {
  yield result;
}

/** The bytes of results, made as they are taken. */
function readableOf(results: AsyncIterator<EventResult>): Readable {
  const ping = setInterval(() => {
    if (readable.readableLength === 0) readable.push(PING);
  }, PING_INTERVAL_MS).unref();
  let isAsked = false;
  const readable = new Readable({
    highWaterMark: MAX_BUFFERED_BYTES,
    read() {
      if (isAsked) return; // as a ping was taken
      isAsked = true;
      results.next().then(
        ({ done, value }) => {
          if (readable.destroyed) return;
          isAsked = done === true;
          if (done) clearInterval(ping);
          readable.push(done ? COMPLETE : textOf(value));
          if (done) readable.push(null);
        },
        (error: Error) => readable.destroy(error),
      );
    },
    destroy(error, callback) {
      clearInterval(ping);
      results.return?.().catch(() => {}); // it has ended either way
      callback(error);
    },
  });
  readable.push(PING); // so that the headers leave, and clients see that they are heard
  return readable;
}

function textOf({ [EVENT_ID]: id, ...result }: EventResult): string {
  const idLine = id === undefined ? '' : `id: ${id}\n`;
  const isMark = result.data === undefined && result.errors === undefined;
  return isMark ? `${idLine}\n` : `${idLine}event: next\ndata: ${JSON.stringify(withPlainErrors(limitErrors(result)))}\n\n`;
}

const withPlainErrors = (result: ExecutionResult) => ({ ...result, ...(result.errors && { errors: result.errors.map(toJson) }) });

/** An error without what is only for the transport. */
function toJson(error: GraphQLError): object {
  const { http: _, unexpected: __, ...extensions } = error.extensions;
  return { ...error.toJSON(), extensions };
}
