import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { acceptedLanguages } from '../base/accept-language.ts';
import { GraphError } from '../base/errors.ts';
import type { Database } from '../database/connect.ts';
import { type ClientLimit, createClientLimit } from '../http/client-limit.ts';
import { joined } from '../http/parameters.ts';
import { bytes } from '../http/response.ts';
import type { Routes, Visit } from '../http/route.ts';
import type { LiveTopology } from '../traversal/topology/live.store.ts';
import { createSelectionReader, readEvents, readLanguages, readOptions } from './arguments.ts';
import { FORMAT_NAMES, FORMATS, type FormatName } from './format.ts';
import { graphOf } from './graph.store.ts';
import { partOf } from './selection.store.ts';
import type { Selection } from './selection.ts';
import { quiet, streamOf } from './stream.ts';
import { WRITERS } from './writers.ts';

/** However slowly a client reads, no longer. */
const EXPORT_TIMEOUT_MS = 30 * 60_000;

export interface ExportOptions {
  /** The API, whose arguments the parameters follow. */
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly topology: LiveTopology;
  readonly log: Logger;
  /** Within this time an export begins. */
  readonly deadlineMs: number;
  /** Exports of one client at a time. */
  readonly clientExports: number;
}

/** Parts of the graph as files that other tools read. */
export function listExportRoutes(options: ExportOptions): Routes {
  const readSelection = createSelectionReader(options.schema);
  const answering = { ...options, readSelection, limit: createClientLimit(options.clientExports, 'exports') };
  return Object.fromEntries(
    FORMAT_NAMES.map((format) => [`/export/${format}`, { GET: (visit) => answer(visit, format, answering), vary: 'accept-language' }]),
  );
}

interface Answering extends ExportOptions {
  readonly readSelection: (params: URLSearchParams) => Selection;
  readonly limit: ClientLimit;
}

/** What a request asks for. @throws BAD_INPUT */
function readRequest({ request, url, origin }: Visit, format: FormatName, { schema, readSelection }: Answering) {
  const params = joined(url.searchParams);
  return {
    selection: readSelection(params),
    options: readOptions(params, format),
    events: readEvents(params),
    lang: readLanguages(schema, params) ?? acceptedLanguages(request.headers.get('accept-language')),
    origin,
    request: url.searchParams.toString(),
  };
}

async function answer(visit: Visit, format: FormatName, answering: Answering): Promise<Response> {
  const { request, client } = visit;
  const asked = readRequest(visit, format, answering);
  const leave = answering.limit.enter(client);
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new GraphError('TIMEOUT', 'the request was given up')), answering.deadlineMs);
  try {
    const signal = AbortSignal.any([request.signal, late.signal]);
    const part = await partOf(
      { db: answering.database.reader(signal), topology: answering.topology, tellTables: () => {} },
      asked.selection,
    );
    const headers = headersOf(format, asked.options.part, part.truncated);
    if (request.method !== 'HEAD') return await send(visit, { ...answering, ...asked, part, headers, signal, format, leave });
    leave();
    return bytes(null, headers);
  } catch (error) {
    leave();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

interface Sending extends Answering, ReturnType<typeof readRequest> {
  readonly part: Awaited<ReturnType<typeof partOf>>;
  readonly headers: Record<string, string>;
  readonly signal: AbortSignal;
  readonly format: FormatName;
  /** Called when the last piece was sent, or none will be. */
  readonly leave: () => void;
}

/** The file as a stream, which has begun. */
async function send({ request, cut }: Visit, sending: Sending): Promise<Response> {
  const { database, log, format, options, headers, signal, leave } = sending;
  const { body, begun } = streamOf(
    (take) =>
      database.snapshots
        .read(AbortSignal.any([signal, AbortSignal.timeout(EXPORT_TIMEOUT_MS)]), (snapshot) =>
          take(WRITERS[format](graphOf(snapshot, sending), options)),
        )
        .finally(leave),
    {
      onFailure: (error) => {
        cut?.(); // without a connection the body fails, which is for its reader to tell
        if (!request.signal.aborted) log.warn({ err: error }, 'an export was cut off');
      },
    },
  );
  await begun;
  return bytes(cut ? quiet(body) : body, headers);
}

/** No export is kept, as the next may be another. */
export function headersOf(format: FormatName, part: string | undefined, truncated: boolean): Record<string, string> {
  const { type, file } = FORMATS[format];
  const [ownType, ownFile] = part === undefined ? [type, file] : ['application/vnd.apache.parquet', `${part}.parquet`];
  return {
    'content-type': /json|xml|triples/.test(ownType) ? `${ownType}; charset=utf-8` : ownType,
    'content-disposition': `attachment; filename="shezhire.${ownFile}"`,
    'cache-control': 'no-store',
    // What no format can say before its end, and some cannot say at all.
    ...(truncated && { 'x-truncated': 'true' }),
  };
}
