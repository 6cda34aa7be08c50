import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { parseAcceptLanguage } from '../base/accept-language.ts';
import { GraphError } from '../base/errors.ts';
import type { Database } from '../database/connect.ts';
import { joined } from '../http/parameters.ts';
import { bytes } from '../http/response.ts';
import type { Routes, Visit } from '../http/route.ts';
import type { LiveTopology } from '../traversal/topology/live.store.ts';
import { createSelectionReader, readEvents, readLanguages, readOptions } from './arguments.ts';
import { FORMAT_NAMES, FORMATS, type FormatName } from './format.ts';
import { readGraph } from './graph.store.ts';
import { resolvePart } from './selection.store.ts';
import type { Selection } from './selection.ts';
import { createStream, endQuietly } from './stream.ts';
import { WRITERS } from './writers.ts';

/** However slowly a client reads, no longer. */
const EXPORT_TIMEOUT_MS = 30 * 60_000;

export interface ExportOptions {
  /** The API, which defines the parameters. */
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly topology: LiveTopology;
  readonly log: Logger;
  /** Deadline for the first byte. */
  readonly deadlineMs: number;
}

/** Parts of the graph as files that other tools read. */
export function listExportRoutes(options: ExportOptions): Routes {
  const readSelection = createSelectionReader(options.schema);
  const context = { ...options, readSelection };
  return Object.fromEntries(
    FORMAT_NAMES.map((format) => [`/export/${format}`, { GET: (visit) => answerExport(visit, format, context), vary: 'accept-language' }]),
  );
}

interface ExportContext extends ExportOptions {
  readonly readSelection: (params: URLSearchParams) => Selection;
}

/** What a request asks for. @throws BAD_INPUT */
function readRequest({ request, url }: Visit, format: FormatName, { schema, readSelection }: ExportContext) {
  const params = joined(url.searchParams);
  return {
    selection: readSelection(params),
    options: readOptions(params, format),
    events: readEvents(params),
    lang: readLanguages(schema, params) ?? parseAcceptLanguage(request.headers.get('accept-language')),
    origin: url.origin,
    request: url.searchParams.toString(),
  };
}

async function answerExport(visit: Visit, format: FormatName, context: ExportContext): Promise<Response> {
  const { request, cut } = visit;
  const { database, topology, log, deadlineMs } = context;
  const { selection, options, ...requested } = readRequest(visit, format, context);
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new GraphError('TIMEOUT', 'the request was given up')), deadlineMs);
  try {
    const signal = AbortSignal.any([request.signal, late.signal]);
    const part = await resolvePart({ db: database.reader(signal), topology, reportTables: () => {} }, selection);
    const headers = getFileHeaders(format, options.part, part.truncated);
    if (request.method === 'HEAD') return bytes(null, headers);
    const { body, begun } = createStream(
      (send) =>
        database.snapshots.read(AbortSignal.any([signal, AbortSignal.timeout(EXPORT_TIMEOUT_MS)]), (snapshot) =>
          send(WRITERS[format](readGraph(snapshot, { part, ...requested }), options)),
        ),
      {
        onFailure: (error) => {
          cut?.(); // without a connection the body fails, which is for its reader to tell
          if (!request.signal.aborted) log.warn({ err: error }, 'an export was cut off');
        },
      },
    );
    await begun;
    return bytes(cut ? endQuietly(body) : body, headers);
  } finally {
    clearTimeout(timer);
  }
}

/** No export is kept, as the next may be another. */
export function getFileHeaders(format: FormatName, part: string | undefined, truncated: boolean): Record<string, string> {
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
