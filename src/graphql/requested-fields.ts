import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

type Asked = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** The subfields that a field requests, including those in fragments. */
function* listSubfields({ fieldNodes, fragments }: Asked): Generator<FieldNode> {
  function* within({ selections }: SelectionSetNode): Generator<FieldNode> {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) yield selection;
      else {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet;
        if (inner) yield* within(inner);
      }
    }
  }
  for (const { selectionSet } of fieldNodes) if (selectionSet) yield* within(selectionSet);
}

function* listRequestedFields(asked: Asked): Generator<string> {
  for (const { name } of listSubfields(asked)) yield name.value;
}

const fieldsByNodes = new WeakMap<readonly FieldNode[], ReadonlySet<string>>();

/** Computed once for all rows. */
function getRequestedFields(info: GraphQLResolveInfo): ReadonlySet<string> {
  const fields = fieldsByNodes.get(info.fieldNodes) ?? new Set(listRequestedFields(info));
  fieldsByNodes.set(info.fieldNodes, fields);
  return fields;
}

const nodeFieldsByNodes = new WeakMap<readonly FieldNode[], ReadonlySet<string> | null>();

/** What a connection requests of its nodes; null if its edges are asked for more than nodes and cursors. */
function findNodeFields({ fieldNodes, fragments }: GraphQLResolveInfo): ReadonlySet<string> | null {
  const below = (nodes: readonly FieldNode[]): FieldNode[] => [...listSubfields({ fieldNodes: nodes, fragments })];
  const parts = Map.groupBy(below(fieldNodes), ({ name }) => name.value);
  const edges = Map.groupBy(below(parts.get('edges') ?? []), ({ name }) => name.value);
  if ([...edges.keys()].some((name) => !EDGE_FIELDS.has(name))) return null;
  return new Set(below([...(parts.get('nodes') ?? []), ...(edges.get('node') ?? [])]).map(({ name }) => name.value));
}

const EDGE_FIELDS: ReadonlySet<string> = new Set(['__typename', 'cursor', 'node']);

/** True if nothing else is requested of the nodes of a connection. Computed once for all rows. */
export function isOnlyRequestedOfNodes(info: GraphQLResolveInfo, fields: ReadonlySet<string>): boolean {
  const known = nodeFieldsByNodes.get(info.fieldNodes);
  const requested = known === undefined ? findNodeFields(info) : known;
  nodeFieldsByNodes.set(info.fieldNodes, requested);
  return requested?.isSubsetOf(fields) ?? false;
}

/** True if no other subfields are requested. Then the row may not have to be loaded. */
export const isOnlyRequested = (info: GraphQLResolveInfo, fields: ReadonlySet<string>): boolean =>
  getRequestedFields(info).isSubsetOf(fields);

/** True if any of these subfields is requested. */
export const isAnyRequested = (info: GraphQLResolveInfo, fields: ReadonlySet<string>): boolean =>
  !getRequestedFields(info).isDisjointFrom(fields);
