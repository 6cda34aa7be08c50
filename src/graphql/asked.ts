import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

const answers = new WeakMap<GraphQLResolveInfo['fieldNodes'], Map<ReadonlySet<string>, boolean>>();

/** Whether of what a field leads to only these fields are asked for: then what is known of it may suffice. Found out once for all rows. */
export function asksOnly(info: GraphQLResolveInfo, fields: ReadonlySet<string>): boolean {
  const known = answers.get(info.fieldNodes) ?? new Map<ReadonlySet<string>, boolean>();
  answers.set(info.fieldNodes, known);
  const answer = known.get(fields) ?? look(info, fields);
  known.set(fields, answer);
  return answer;
}

function look({ fieldNodes, fragments }: GraphQLResolveInfo, fields: ReadonlySet<string>): boolean {
  const within = ({ selections }: SelectionSetNode): boolean =>
    selections.every((one) => {
      if (one.kind === Kind.FIELD) return fields.has(one.name.value);
      const inner = one.kind === Kind.INLINE_FRAGMENT ? one.selectionSet : fragments[one.name.value]?.selectionSet;
      return inner !== undefined && within(inner);
    });
  return fieldNodes.every(({ selectionSet }) => selectionSet !== undefined && within(selectionSet));
}
