import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { acceptedLanguages } from '../base/accept-language.ts';
import { GraphError } from '../base/errors.ts';
import type { Database } from '../database/connect.ts';
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
}

/** Parts of the graph as files that other tools read. */
export function listExportRoutes(options: ExportOptions): Routes {
  const readSelection = createSelectionReader(options.schema);
  const answering = { ...options, readSelection };
  return Object.fromEntries(
    FORMAT_NAMES.map((format) => [`/export/${format}`, { GET: (visit) => answer(visit, format, answering), vary: 'accept-language' }]),
  );
}

interface Answering extends ExportOptions {
  readonly readSelection: (params: URLSearchParams) => Selection;
}

/** What a request asks for. @throws BAD_INPUT */
function readRequest({ request, url }: Visit, format: FormatName, { schema, readSelection }: Answering) {
  const params = joined(url.searchParams);
  return {
    selection: readSelection(params),
    options: readOptions(params, format),
    events: readEvents(params),
    lang: readLanguages(schema, params) ?? acceptedLanguages(request.headers.get('accept-language')),
    origin: url.origin,
    request: url.searchParams.toString(),
  };
}

async function answer(visit: Visit, format: FormatName, answering: Answering): Promise<Response> {
  const { request, cut } = visit;
  const { database, topology, log, deadlineMs } = answering;
  const { selection, options, ...asked } = readRequest(visit, format, answering);
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new GraphError('TIMEOUT', 'the request was given up')), deadlineMs);
  try {
    const signal = AbortSignal.any([request.signal, late.signal]);
    const part = await partOf({ db: database.reader(signal), topology, tellTables: () => {} }, selection);
    const headers = headersOf(format, options.part, part.truncated);
    if (request.method === 'HEAD') return bytes(null, headers);
    const { body, begun } = streamOf(
      (send) =>
        database.snapshots.read(AbortSignal.any([signal, AbortSignal.timeout(EXPORT_TIMEOUT_MS)]), (snapshot) =>
          send(WRITERS[format](graphOf(snapshot, { part, ...asked }), options)),
        ),
      {
        onFailure: (error) => {
          cut?.(); // without a connection the body fails, which is for its reader to tell
          if (!request.signal.aborted) log.warn({ err: error }, 'an export was cut off');
        },
      },
    );
    await begun;
    return bytes(cut ? quiet(body) : body, headers);
  } finally {
    clearTimeout(timer);
  }
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
