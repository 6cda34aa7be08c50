import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** The names of the subfields that a field requests, including those in fragments. */
function* listRequestedFields({ fieldNodes, fragments }: GraphQLResolveInfo): Generator<string> {
  function* within({ selections }: SelectionSetNode): Generator<string> {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) yield selection.name.value;
      else {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet;
        if (inner) yield* within(inner);
      }
    }
  }
  for (const { selectionSet } of fieldNodes) if (selectionSet) yield* within(selectionSet);
}

const fieldsByNodes = new WeakMap<readonly FieldNode[], ReadonlySet<string>>();

/** Computed once for all rows. */
function getRequestedFields(info: GraphQLResolveInfo): ReadonlySet<string> {
  const fields = fieldsByNodes.get(info.fieldNodes) ?? new Set(listRequestedFields(info));
  fieldsByNodes.set(info.fieldNodes, fields);
  return fields;
}

/** True if no other subfields are requested. Then the row may not have to be loaded. */
export const isOnlyRequested = (info: GraphQLResolveInfo, fields: ReadonlySet<string>): boolean =>
  getRequestedFields(info).isSubsetOf(fields);

/** True if any of these subfields is requested. */
export const isAnyRequested = (info: GraphQLResolveInfo, fields: ReadonlySet<string>): boolean =>
  !getRequestedFields(info).isDisjointFrom(fields);
