import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Whether of what a field leads to only these fields are asked for: then what is known of it may suffice. */
export function asksOnly({ fieldNodes, fragments }: GraphQLResolveInfo, fields: ReadonlySet<string>): boolean {
  const within = ({ selections }: SelectionSetNode): boolean =>
    selections.every((one) => {
      if (one.kind === Kind.FIELD) return fields.has(one.name.value);
      const inner = one.kind === Kind.INLINE_FRAGMENT ? one.selectionSet : fragments[one.name.value]?.selectionSet;
      return inner !== undefined && within(inner);
    });
  return fieldNodes.every(({ selectionSet }) => selectionSet !== undefined && within(selectionSet));
}
