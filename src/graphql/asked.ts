import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** The names of the fields that are asked for of what a field leads to, whichever fragments they stand in. */
function* listRequestedFields({ fieldNodes, fragments }: GraphQLResolveInfo): Generator<string> {
  function* within({ selections }: SelectionSetNode): Generator<string> {
    for (const one of selections) {
      if (one.kind === Kind.FIELD) yield one.name.value;
      else {
        const inner = one.kind === Kind.INLINE_FRAGMENT ? one.selectionSet : fragments[one.name.value]?.selectionSet;
        if (inner) yield* within(inner);
      }
    }
  }
  for (const { selectionSet } of fieldNodes) if (selectionSet) yield* within(selectionSet);
}

const fieldsByNodes = new WeakMap<readonly FieldNode[], ReadonlySet<string>>();

/** Found out once for all rows. */
function getRequestedFields(info: GraphQLResolveInfo): ReadonlySet<string> {
  const fields = fieldsByNodes.get(info.fieldNodes) ?? new Set(listRequestedFields(info));
  fieldsByNodes.set(info.fieldNodes, fields);
  return fields;
}

/** Whether of what a field leads to only these fields are asked for: then what is known of it may suffice. */
export const isOnlyRequested = (info: GraphQLResolveInfo, fields: ReadonlySet<string>): boolean => getRequestedFields(info).isSubsetOf(fields);

/** Whether any of these fields is asked for. */
export const isAnyRequested = (info: GraphQLResolveInfo, fields: ReadonlySet<string>): boolean => !getRequestedFields(info).isDisjointFrom(fields);
