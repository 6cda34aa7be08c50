import { type FetchAPI, processRegularResult } from 'graphql-yoga';
import type { ErrorCode } from '../../base/errors.ts';
import { STATUS } from '../../http/refusal.ts';
import { bytes, withStatus } from '../../http/response.ts';
import { headersOf } from '../export.ts';
import type { Graph } from '../graph.ts';
import { chunked } from '../stream.ts';
import { WRITERS } from '../writers.ts';
import type { SelectedGraph } from './selected.store.ts';
import { FILE_TYPES, type FileType } from './wanted.ts';

type Result = Parameters<typeof processRegularResult>[0];

/** What an operation selected, and where and how it was asked. */
export interface AskedGraph extends SelectedGraph {
  readonly origin: string;
  /** As in the URL of a GET request. */
  readonly request: string;
}

const graphOf = ({ nodes, edges, truncated, origin, request }: AskedGraph): Graph => ({
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
export async function fileOf(asked: AskedGraph, type: FileType): Promise<Response> {
  const format = FILE_TYPES[type];
  const pieces = await Array.fromAsync(chunked(WRITERS[format](graphOf(asked), { version: '1.2draft', part: undefined })));
  const headers = { ...headersOf(format, undefined, asked.truncated), 'content-type': `${type}; charset=utf-8` };
  return bytes(Buffer.concat(pieces), headers);
}

/**
 * The reply in the place of a file that there is not, as something went wrong: with what there is of the data and all errors,
 * under the status of the first error, so that no client keeps it for the file.
 */
export function withoutFile(result: Result, fetchApi: FetchAPI): Response {
  const reply = processRegularResult(result, fetchApi, 'application/graphql-response+json');
  return withStatus(reply, reply.status < 400 ? statusOf(result) : reply.status, fetchApi.Response);
}

function statusOf(result: Result): number {
  const code = 'errors' in result ? result.errors?.[0]?.extensions['code'] : undefined;
  // Those of graphql-js, about the request, have none of our codes.
  return Object.hasOwn(STATUS, String(code)) ? STATUS[code as ErrorCode] : STATUS.BAD_INPUT; // just looked up
}
