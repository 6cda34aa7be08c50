import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { RevisionId } from '../../schema/ids.ts';
import { parseAcceptLanguage } from '../base/accept-language.ts';
import { getCurrentRequest, markError } from '../base/current-request.ts';
import { runWithin } from '../base/deadline.ts';
import { describeError } from '../base/error-record.ts';
import { GraphError } from '../base/errors.ts';
import type { Database } from '../database/connect.ts';
import { toGraphError } from '../database/failure.ts';
import { resolveKnown } from '../graphql/as-of/as-of.ts';
import { type ClientLimit, createClientLimit } from '../http/client-limit.ts';
import { joinParameters } from '../http/parameters.ts';
import { respondBytes } from '../http/response.ts';
import type { Routes, Visit } from '../http/route.ts';
import { suggestEntity } from '../search/suggest-entity.store.ts';
import type { LiveTopology } from '../traversal/topology/live.store.ts';
import { openOperationTopology } from '../traversal/topology/operation-topology.store.ts';
import type { PastTopologies } from '../traversal/topology/past.store.ts';
import { createSelectionReader, readEvents, readLanguages, readOptions, type SelectionAsOf } from './arguments.ts';
import { FORMAT_NAMES, FORMATS, type FormatName } from './format.ts';
import { readGraph } from './graph.store.ts';
import { resolvePart } from './selection.store.ts';
import { createStream, endQuietly } from './stream.ts';
import { WRITERS } from './writers.ts';

/** However slowly a client reads, no longer. */
const EXPORT_TIMEOUT_MS = 30 * 60_000;

export interface ExportOptions {
  /** The API, which defines the parameters. */
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly topology: LiveTopology;
  readonly pastTopologies: PastTopologies;
  readonly log: Logger;
  /** Deadline for the first byte. */
  readonly deadlineMs: number;
  /** Exports of one client at a time. */
  readonly clientExports: number;
}

/** Parts of the graph as files that other tools read. */
export function listExportRoutes(options: ExportOptions): Routes {
  const readSelection = createSelectionReader(options.schema);
  const context = { ...options, readSelection, limit: createClientLimit(options.clientExports, 'exports') };
  return Object.fromEntries(
    FORMAT_NAMES.map((format) => [`/export/${format}`, { GET: (visit) => answerExport(visit, format, context), vary: 'accept-language' }]),
  );
}

interface ExportContext extends ExportOptions {
  readonly readSelection: (params: URLSearchParams) => SelectionAsOf;
  readonly limit: ClientLimit;
}

/** What a request asks for. @throws BAD_INPUT */
function readRequest({ request, url, origin }: Visit, format: FormatName, { schema, readSelection }: ExportContext) {
  const params = joinParameters(url.searchParams);
  return {
    ...readSelection(params),
    options: readOptions(params, format),
    events: readEvents(params),
    lang: readLanguages(schema, params) ?? parseAcceptLanguage(request.headers.get('accept-language')),
    origin,
    request: url.searchParams.toString(),
  };
}

async function answerExport(visit: Visit, format: FormatName, context: ExportContext): Promise<Response> {
  const { request, client } = visit;
  const requested = readRequest(visit, format, context);
  const leave = context.limit.enter(client);
  const source = context.database.openSource();
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new GraphError('TIMEOUT', 'the request was given up')), context.deadlineMs);
  try {
    const signal = AbortSignal.any([request.signal, late.signal]);
    const { database, pastTopologies } = context;
    const revision = requested.asOf ? await resolveKnown(source.reader(signal), database.revisions, requested.asOf) : undefined;
    const topology = revision === undefined ? openOperationTopology(context.topology, source) : pastTopologies.open(revision);
    const part = await resolvePart({ db: source.reader(signal, revision), topology, reportTables: () => {} }, requested.selection);
    const headers = getFileHeaders(format, requested.options.part, part.truncated);
    if (request.method !== 'HEAD') return await send(visit, { ...context, ...requested, part, revision, headers, signal, format, leave });
    leave();
    return respondBytes(null, headers);
  } catch (error) {
    leave();
    throw await suggestEntity(source.reader(late.signal), error);
  } finally {
    clearTimeout(timer);
  }
}

interface Sending extends ExportContext, ReturnType<typeof readRequest> {
  readonly part: Awaited<ReturnType<typeof resolvePart>>;
  readonly revision: RevisionId | undefined;
  readonly headers: Record<string, string>;
  readonly signal: AbortSignal;
  readonly format: FormatName;
  /** Called when the last piece was sent, or none will be. */
  readonly leave: () => void;
}

/** The file as a stream, which has begun. */
async function send({ cut }: Visit, sending: Sending): Promise<Response> {
  const { database, log, format, options, headers, signal, revision, leave } = sending;
  const { body, begun } = createStream(
    (take) =>
      runWithin(EXPORT_TIMEOUT_MS, signal, (until) =>
        database.snapshots.read(until, (snapshot) => take(WRITERS[format](readGraph(snapshot, sending), options)), revision),
      ).finally(leave),
    {
      onFailure: (error) => {
        markError(toGraphError(error)?.extensions.code ?? 'INTERNAL');
        cut?.(); // without a connection the body fails, which is for its reader to tell
        if (!getCurrentRequest()?.isGone) log.warn({ err: describeError(error) }, 'an export was cut off');
      },
    },
  );
  await begun;
  return respondBytes(cut ? endQuietly(body) : body, headers);
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
