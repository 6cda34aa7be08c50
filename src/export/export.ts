import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { acceptedLanguages } from '../base/accept-language.ts';
import { GraphError } from '../base/errors.ts';
import type { Database } from '../database/connect.ts';
import { joined } from '../http/parameters.ts';
import { failure } from '../http/refusal.ts';
import { line } from '../http/response.ts';
import type { LiveTopology } from '../traversal/topology/live.store.ts';
import { createSelectionReader, readEvents, readLanguages, readOptions } from './arguments.ts';
import { FORMAT_NAMES, FORMATS, type FormatName, isFormat } from './format.ts';
import { graphOf } from './graph.store.ts';
import { partOf } from './selection.store.ts';
import type { Selection } from './selection.ts';
import { quiet, streamOf } from './stream.ts';
import { WRITERS } from './writers.ts';

const PATH = '/export/';
/** However slowly a client reads, no longer. */
const EXPORT_TIMEOUT_MS = 30 * 60_000;

export const isExportPath = (path: string): boolean => path.startsWith(PATH);

export interface ExportOptions {
  /** The API, whose arguments the parameters follow. */
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly topology: LiveTopology;
  readonly log: Logger;
  /** Within this time an export begins. */
  readonly deadlineMs: number;
}

/** Ends the client's connection at once. Without it the body fails, which is for its reader to tell. */
export type Cut = (() => void) | undefined;

/** Parts of the graph as files that other tools read. */
export function exportService(options: ExportOptions) {
  const readSelection = createSelectionReader(options.schema);
  return async (request: Request, cut: Cut): Promise<Response> => {
    const format = new URL(request.url).pathname.slice(PATH.length);
    if (!isFormat(format)) return line(`There is no such export; there are ${FORMAT_NAMES.map((name) => PATH + name).join(', ')}.`, 404);
    if (!['GET', 'HEAD'].includes(request.method)) return line('Allowed are GET, HEAD.', 405, { allow: 'GET, HEAD, OPTIONS' });
    try {
      return await answer(request, format, { ...options, readSelection }, cut);
    } catch (error) {
      return failure(error, options.log, undefined);
    }
  };
}

interface Answering extends ExportOptions {
  readonly readSelection: (params: URLSearchParams) => Selection;
}

async function answer(
  request: Request,
  format: FormatName,
  { schema, readSelection, database, topology, log, deadlineMs }: Answering,
  cut: Cut,
) {
  const { origin, searchParams } = new URL(request.url);
  const params = joined(searchParams);
  const selection = readSelection(params);
  const options = readOptions(params, format);
  const events = readEvents(params);
  const lang = readLanguages(schema, params) ?? acceptedLanguages(request.headers.get('accept-language'));
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new GraphError('TIMEOUT', 'the request was given up')), deadlineMs);
  try {
    const signal = AbortSignal.any([request.signal, late.signal]);
    const part = await partOf({ db: database.reader(signal), topology, reportTables: () => {} }, selection);
    const headers = headersOf(format, options.part, part.truncated);
    if (request.method === 'HEAD') return new Response(null, { headers });
    const { body, begun } = streamOf(
      (send) =>
        database.snapshots.read(AbortSignal.any([signal, AbortSignal.timeout(EXPORT_TIMEOUT_MS)]), (snapshot) =>
          send(WRITERS[format](graphOf(snapshot, { part, events, lang, origin, request: searchParams.toString() }), options)),
        ),
      {
        onFailure: (error) => {
          cut?.();
          if (!request.signal.aborted) log.warn({ err: error }, 'an export was cut off');
        },
      },
    );
    await begun;
    return new Response(cut ? quiet(body) : body, { headers });
  } finally {
    clearTimeout(timer);
  }
}

/** Any origin may read it; none is kept, as the next may be another. */
export function headersOf(format: FormatName, part: string | undefined, truncated: boolean): Record<string, string> {
  const { type, file } = FORMATS[format];
  const [ownType, ownFile] = part === undefined ? [type, file] : ['application/vnd.apache.parquet', `${part}.parquet`];
  return {
    'content-type': /json|xml|triples/.test(ownType) ? `${ownType}; charset=utf-8` : ownType,
    'content-disposition': `attachment; filename="shezhire.${ownFile}"`,
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'content-disposition, x-truncated',
    'x-content-type-options': 'nosniff',
    // What no format can say before its end, and some cannot say at all.
    ...(truncated && { 'x-truncated': 'true' }),
  };
}
