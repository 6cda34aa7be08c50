import { badInput } from '../../base/errors.ts';
import { chooseType } from '../../http/media-type.ts';
import { FORMATS } from '../format.ts';

/** File formats of an operation's graph, by media type. */
export const FILE_TYPES = {
  'application/vnd.cytoscape+json': 'cytoscape.json',
  [FORMATS.gexf.type]: 'gexf',
  [FORMATS.graphml.type]: 'graphml',
  [FORMATS['csv.zip'].type]: 'csv.zip',
} as const;
export type FileType = keyof typeof FILE_TYPES;
const isFileType = (type: string | undefined): type is FileType => type !== undefined && Object.hasOwn(FILE_TYPES, type);

/** Types of GraphQL responses, preferred among equals. */
export const REPLY_TYPES = ['application/graphql-response+json', 'application/json', 'text/event-stream', 'multipart/mixed'];

/** A file can be preferred only by its name, or by the weights of others. */
const MAY_PREFER_FILE = /cytoscape|gexf|graphml|zip|;/i;

/** The file type that a client prefers to the GraphQL response. */
export function getRequestedFileType(accept: string | null): FileType | undefined {
  if (!accept || !MAY_PREFER_FILE.test(accept)) return undefined;
  const best = chooseType(accept, [...REPLY_TYPES, ...Object.keys(FILE_TYPES)]);
  return isFileType(best) ? best : undefined;
}

/** True if the graph is requested in the extensions. @throws BAD_INPUT */
export function isGraphRequested(extensions: Readonly<Record<string, unknown>> | undefined): boolean {
  const graph = extensions?.['graph'];
  if (graph == null || typeof graph === 'boolean') return graph === true;
  throw badInput('extensions.graph', graph, 'it is true, or left out');
}
