import Negotiator from 'negotiator';
import { badInput } from '../../base/errors.ts';
import { FORMATS } from '../format.ts';

/** The formats in which an operation's graph can be had instead of its reply, by the media types that ask for them. */
export const FILE_TYPES = {
  'application/vnd.cytoscape+json': 'cytoscape.json',
  [FORMATS.gexf.type]: 'gexf',
  [FORMATS.graphml.type]: 'graphml',
} as const;
export type FileType = keyof typeof FILE_TYPES;
const isFileType = (type: string | undefined): type is FileType => type !== undefined && Object.hasOwn(FILE_TYPES, type);

/** First, so that they are preferred where all are as good. */
const REPLY_TYPES = ['application/graphql-response+json', 'application/json', 'text/event-stream', 'multipart/mixed'];

/** The file that a client would rather have than the reply. */
export function getRequestedFileType(accept: string | null): FileType | undefined {
  if (!accept) return undefined;
  const plain = accept.replace(/;\s*charset="?utf-8"?/gi, ''); // all is UTF-8
  const [best] = new Negotiator({ headers: { accept: plain } }).mediaTypes([...REPLY_TYPES, ...Object.keys(FILE_TYPES)]);
  return isFileType(best) ? best : undefined;
}

/** Whether the graph is to stand in the reply's extensions. @throws BAD_INPUT */
export function isGraphRequested(extensions: Readonly<Record<string, unknown>> | undefined): boolean {
  const graph = extensions?.['graph'];
  if (graph == null || typeof graph === 'boolean') return graph === true;
  throw badInput('extensions.graph', graph, 'it is true, or left out');
}
