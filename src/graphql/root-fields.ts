import { type DocumentNode, type GraphQLSchema, getOperationAST, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** Stands for every field that the schema does not have. */
export const UNKNOWN_FIELD = 'unknown';

const META_FIELDS: ReadonlySet<string> = new Set(['__typename', '__schema', '__type']);

/** An operation as a log and metrics name it. */
export interface OperationSummary {
  readonly name: string | undefined;
  readonly isSubscription: boolean;
  readonly isMutation: boolean;
  /** The root fields, each once; those that the schema does not have as one. */
  readonly fields: readonly string[];
}

/** Summarizes the operation of a document that would be executed. */
export function summarizeOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): OperationSummary | undefined {
  const operation = getOperationAST(document, operationName);
  if (!operation) return undefined;
  const known = schema.getRootType(operation.operation)?.getFields() ?? {};
  const names = new Set(
    listRootFields(document, operation).map((name) => (Object.hasOwn(known, name) || META_FIELDS.has(name) ? name : UNKNOWN_FIELD)),
  );
  const { name, operation: type } = operation;
  return { name: name?.value, isSubscription: type === 'subscription', isMutation: type === 'mutation', fields: [...names] };
}

function listRootFields({ definitions }: DocumentNode, { selectionSet }: OperationDefinitionNode): readonly string[] {
  const fragments = new Map(definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]));
  const names: string[] = [];
  const visited = new Set<string>();
  const look = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) names.push(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) look(selection.selectionSet);
      else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        look(fragments.get(selection.name.value)?.selectionSet);
      }
    }
  };
  look(selectionSet);
  return names;
}
