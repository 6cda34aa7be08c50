import { type FetchAPI, processRegularResult } from 'graphql-yoga';
import type { ErrorCode } from '../../base/errors.ts';
import { STATUS } from '../../http/refusal.ts';
import { replaceStatus, respondBytes } from '../../http/response.ts';
import { getFileHeaders } from '../export.ts';
import type { Graph } from '../graph.ts';
import { joinPieces } from '../stream.ts';
import { WRITERS } from '../writers.ts';
import { FILE_TYPES, type FileType } from './requested-format.ts';
import type { SelectedGraph } from './selected.store.ts';

type Result = Parameters<typeof processRegularResult>[0];

/** The graph of an operation, with its request. */
export interface RequestedGraph extends SelectedGraph {
  readonly origin: string;
  /** Parameters as in the URL of a GET request. */
  readonly request: string;
}

const toGraph = ({ nodes, edges, truncated, hasChanges, origin, request }: RequestedGraph): Graph => ({
  origin,
  hasChanges,
  async *nodes() {
    yield nodes;
  },
  async *edges() {
    yield edges;
  },
  async *quantities() {
    yield [];
  },
  about: () => ({
    ...{ request, truncated, nodes: nodes.length, edges: edges.length },
    ...{ events: 'NODES', eventsKept: 0, eventsLeftOut: 0, linksLeftOut: 0 },
  }),
});

/** The graph as a file of a media type. */
export async function createFileResponse(requested: RequestedGraph, type: FileType): Promise<Response> {
  const format = FILE_TYPES[type];
  const pieces = await Array.fromAsync(joinPieces(WRITERS[format](toGraph(requested), { version: '1.2draft', part: undefined })));
  const charset = format === 'csv.zip' ? '' : '; charset=utf-8';
  const headers = { ...getFileHeaders(format, undefined, requested.truncated), 'content-type': `${type}${charset}` };
  return respondBytes(Buffer.concat(pieces), headers);
}

/**
 * The GraphQL response if there is no file because of errors. It has the status of the first error, so that clients do not
 * take it for the file.
 */
export function createErrorResponse(result: Result, fetchApi: FetchAPI): Response {
  const reply = processRegularResult(result, fetchApi, 'application/graphql-response+json');
  return replaceStatus(reply, reply.status < 400 ? getStatus(result) : reply.status, fetchApi.Response);
}

function getStatus(result: Result): number {
  const code = 'errors' in result ? result.errors?.[0]?.extensions['code'] : undefined;
  // Errors of graphql-js about the request have other codes.
  return Object.hasOwn(STATUS, String(code)) ? STATUS[code as ErrorCode] : STATUS.BAD_INPUT; // checked by Object.hasOwn
}
