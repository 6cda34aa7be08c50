import { type FieldNode, getNamedType, Kind, parse, print, type SelectionNode, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { schema } from '../../src/app/schema.ts';
import { READERS, type Read } from './exported.ts';

/** What a document asks for to see the statements that such a type stands for. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  Participant: 'statement { id }',
  Holding: 'statements { id }',
  Hop: 'statement { id }',
  NeighborEdge: 'statement { id }',
  Link: 'statements { id }',
  DerivedLink: 'statements { id }',
  Path: 'hops { statement { id } }',
  MatchedEdge: 'hops { statement { id } }',
  DiffNode: 'entity { id }',
  DiffEdge: 'statement { id }',
};
const NODES = new Set(['Node', ...schema.getPossibleTypes(schema.getType('Node') as never).map(({ name }) => name), 'Entity']); // an interface

const selectionsOf = (text: string): readonly SelectionNode[] => {
  const [operation] = parse(`{ ${text} }`).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
};

/** The same document that asks for ids and nothing else, as someone who knows the schema would write it. */
export function idsAsked(query: string): string {
  const types = new TypeInfo(schema);
  const asked = visit(
    parse(query),
    visitWithTypeInfo(types, {
      Field: { leave: ({ selectionSet }) => (selectionSet ? undefined : null) },
      SelectionSet: {
        leave(set) {
          const { name } = getNamedType(types.getParentType()) ?? { name: '' };
          const isNeighbors = name === 'NeighborConnection' && set.selections.some((one) => (one as FieldNode).name?.value === 'nodes'); // a spread has a name too
          const more = NODES.has(name) ? 'id' : isNeighbors ? 'edges { statement { id } }' : (STANDS_FOR[name] ?? '__typename');
          return { ...set, selections: [...set.selections, ...selectionsOf(more)] };
        },
      },
    }),
  );
  return print(asked);
}

/** All ids in a reply, those of entities and those of statements. */
export function idsIn(data: unknown): { readonly entities: Set<string>; readonly statements: Set<string> } {
  const found = { entities: new Set<string>(), statements: new Set<string>() };
  JSON.stringify(data, (key, value) => {
    if (key === 'id' && /^E\d+$/.test(value)) found.entities.add(value);
    if (key === 'id' && /^S\d+$/.test(value)) found.statements.add(value);
    return value;
  });
  return found;
}

/** The program that reads what such a media type promises. */
export const FILE_READERS: readonly (readonly [type: string, read: (bytes: Uint8Array) => Read | Promise<Read>])[] = [
  ['application/vnd.cytoscape+json', 'cytoscape.json'],
  ['application/gexf+xml', 'gexf'],
  ['application/graphml+xml', 'graphml'],
].map(([type = '', format]) => {
  const [, , read] = READERS.find(([, path]) => path === format) ?? [];
  if (!read) throw new Error(`nothing reads ${format}`);
  return [type, read] as const;
});

interface Shown {
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
  readonly edges: readonly Readonly<Record<string, unknown>>[];
  readonly truncated: boolean;
}
export interface Reply {
  readonly status: number;
  /** As it was sent. */
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query's
  readonly data: any;
  readonly errors: readonly { readonly message: string }[] | undefined;
  readonly graph: Shown;
}

type Fetch = (path: string, init?: RequestInit) => Response | Promise<Response>;

/** Asks for an operation's reply, and with it for its graph. */
export async function askGraph(fetch: Fetch, query: string, variables: object = {}): Promise<Reply> {
  const response = await post(fetch, { query, variables, extensions: { graph: true } });
  const text = await response.text();
  const { data, errors, extensions } = JSON.parse(text);
  return { status: response.status, text, data, errors, graph: extensions?.graph };
}

export const askFile = (fetch: Fetch, query: string, accept: string, variables: object = {}): Promise<Response> =>
  post(fetch, { query, variables }, { accept });

export const post = async (fetch: Fetch, body: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
