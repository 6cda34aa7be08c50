import { type FetchAPI, processRegularResult } from 'graphql-yoga';
import type { ErrorCode } from '../../base/errors.ts';
import { STATUS } from '../../http/refusal.ts';
import { getFileHeaders } from '../export.ts';
import type { Graph } from '../graph.ts';
import { joinPieces } from '../stream.ts';
import { WRITERS } from '../writers.ts';
import type { SelectedGraph } from './selected.store.ts';
import { FILE_TYPES, type FileType } from './wanted.ts';

type Result = Parameters<typeof processRegularResult>[0];

/** What an operation selected, and where and how it was asked. */
export interface RequestedGraph extends SelectedGraph {
  readonly origin: string;
  /** As in the URL of a GET request. */
  readonly request: string;
}

const toGraph = ({ nodes, edges, truncated, origin, request }: RequestedGraph): Graph => ({
  origin,
  async *nodes() {
    yield nodes;
  },
  async *edges() {
    yield edges;
  },
  about: () => ({
    ...{ request, truncated, nodes: nodes.length, edges: edges.length },
    ...{ events: 'NODES', eventsKept: 0, eventsLeftOut: 0, linksLeftOut: 0 },
  }),
});

/** The graph as a file in the format of a media type. */
export async function createFileResponse(asked: RequestedGraph, type: FileType): Promise<Response> {
  const format = FILE_TYPES[type];
  const pieces = await Array.fromAsync(joinPieces(WRITERS[format](toGraph(asked), { version: '1.2draft', part: undefined })));
  const headers = { ...getFileHeaders(format, undefined, asked.truncated), 'content-type': `${type}; charset=utf-8` };
  return new Response(Buffer.concat(pieces), { headers });
}

/**
 * The reply in the place of a file that there is not, as something went wrong: with what there is of the data and all errors,
 * under the status of the first error, so that no client keeps it for the file.
 */
export function createErrorResponse(result: Result, fetchApi: FetchAPI): Response {
  const { status, body, headers } = processRegularResult(result, fetchApi, 'application/graphql-response+json');
  return new fetchApi.Response(body, { status: status < 400 ? getStatus(result) : status, headers });
}

function getStatus(result: Result): number {
  const code = 'errors' in result ? result.errors?.[0]?.extensions['code'] : undefined;
  // Those of graphql-js, about the request, have none of our codes.
  return Object.hasOwn(STATUS, String(code)) ? STATUS[code as ErrorCode] : STATUS.BAD_INPUT; // just looked up
}
