import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** The names of the fields that are asked for of what a field leads to, whichever fragments they stand in. */
function* askedFields({ fieldNodes, fragments }: GraphQLResolveInfo): Generator<string> {
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

const known = new WeakMap<readonly FieldNode[], ReadonlySet<string>>();

/** Found out once for all rows. */
function fieldsOf(info: GraphQLResolveInfo): ReadonlySet<string> {
  const fields = known.get(info.fieldNodes) ?? new Set(askedFields(info));
  known.set(info.fieldNodes, fields);
  return fields;
}

/** Whether of what a field leads to only these fields are asked for: then what is known of it may suffice. */
export const asksOnly = (info: GraphQLResolveInfo, fields: ReadonlySet<string>): boolean => fieldsOf(info).isSubsetOf(fields);

/** Whether any of these fields is asked for. */
export const asksAny = (info: GraphQLResolveInfo, fields: ReadonlySet<string>): boolean => !fieldsOf(info).isDisjointFrom(fields);
