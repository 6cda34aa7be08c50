import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { parseAcceptLanguage } from '../base/accept-language.ts';
import { GraphError } from '../base/errors.ts';
import type { Database } from '../database/connect.ts';
import { joined } from '../http/parameters.ts';
import { failure } from '../http/refusal.ts';
import { line } from '../http/response.ts';
import type { LiveTopology } from '../traversal/topology/live.store.ts';
import { createSelectionReader, readEvents, readLanguages, readOptions } from './arguments.ts';
import { FORMAT_NAMES, FORMATS, type FormatName, isFormat } from './format.ts';
import { readGraph } from './graph.store.ts';
import { resolvePart } from './selection.store.ts';
import type { Selection } from './selection.ts';
import { createStream, endQuietly } from './stream.ts';
import { WRITERS } from './writers.ts';

const EXPORT_PATH = '/export/';
/** Maximum duration of an export for slow clients. */
const EXPORT_TIMEOUT_MS = 30 * 60_000;

export const isExportPath = (path: string): boolean => path.startsWith(EXPORT_PATH);

export interface ExportOptions {
  /** The API, which defines the parameters. */
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly topology: LiveTopology;
  readonly log: Logger;
  /** Deadline for the first byte. */
  readonly deadlineMs: number;
}

/** Closes the connection of the client. If absent, the body fails instead. */
export type CloseConnection = (() => void) | undefined;

/** Creates the handler of exports. */
export function createExportService(options: ExportOptions) {
  const readSelection = createSelectionReader(options.schema);
  return async (request: Request, cut: CloseConnection): Promise<Response> => {
    const format = new URL(request.url).pathname.slice(EXPORT_PATH.length);
    if (!isFormat(format))
      return line(`There is no such export; there are ${FORMAT_NAMES.map((name) => EXPORT_PATH + name).join(', ')}.`, 404);
    if (!['GET', 'HEAD'].includes(request.method)) return line('Allowed are GET, HEAD.', 405, { allow: 'GET, HEAD, OPTIONS' });
    try {
      return await answerExport(request, format, { ...options, readSelection }, cut);
    } catch (error) {
      return failure(error, options.log, undefined);
    }
  };
}

interface ExportContext extends ExportOptions {
  readonly readSelection: (params: URLSearchParams) => Selection;
}

async function answerExport(
  request: Request,
  format: FormatName,
  { schema, readSelection, database, topology, log, deadlineMs }: ExportContext,
  cut: CloseConnection,
) {
  const { origin, searchParams } = new URL(request.url);
  const params = joined(searchParams);
  const selection = readSelection(params);
  const options = readOptions(params, format);
  const events = readEvents(params);
  const lang = readLanguages(schema, params) ?? parseAcceptLanguage(request.headers.get('accept-language'));
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new GraphError('TIMEOUT', 'the request was given up')), deadlineMs);
  try {
    const signal = AbortSignal.any([request.signal, late.signal]);
    const part = await resolvePart({ db: database.reader(signal), topology, tellTables: () => {} }, selection);
    const headers = getFileHeaders(format, options.part, part.truncated);
    if (request.method === 'HEAD') return new Response(null, { headers });
    const { body, begun } = createStream(
      (send) =>
        database.snapshots.read(AbortSignal.any([signal, AbortSignal.timeout(EXPORT_TIMEOUT_MS)]), (snapshot) =>
          send(WRITERS[format](readGraph(snapshot, { part, events, lang, origin, request: searchParams.toString() }), options)),
        ),
      {
        onFailure: (error) => {
          cut?.();
          if (!request.signal.aborted) log.warn({ err: error }, 'an export was cut off');
        },
      },
    );
    await begun;
    return new Response(cut ? endQuietly(body) : body, { headers });
  } finally {
    clearTimeout(timer);
  }
}

/** Headers of a file: readable from any origin, not cached. */
export function getFileHeaders(format: FormatName, part: string | undefined, truncated: boolean): Record<string, string> {
  const { type, file } = FORMATS[format];
  const [ownType, ownFile] = part === undefined ? [type, file] : ['application/vnd.apache.parquet', `${part}.parquet`];
  return {
    'content-type': /json|xml|triples/.test(ownType) ? `${ownType}; charset=utf-8` : ownType,
    'content-disposition': `attachment; filename="shezhire.${ownFile}"`,
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'content-disposition, x-truncated',
    'x-content-type-options': 'nosniff',
    // Formats can only say this at the end, or not at all.
    ...(truncated && { 'x-truncated': 'true' }),
  };
}
