import { type DocumentNode, getOperationAST, Kind, valueFromASTUntyped, visit } from 'graphql';
import { canDeriveEnds } from '../derived-ends.ts';

/** False if an argument of the operation, or of a fragment, says `asOf: { derived: false }`. */
export function canOperationDeriveEnds(
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  const operation = getOperationAST(document, operationName);
  const values: unknown[] = [];
  for (const definition of document.definitions)
    if (definition === operation || definition.kind === Kind.FRAGMENT_DEFINITION)
      visit(definition, {
        Argument: ({ value }) => {
          values.push(valueFromASTUntyped(value, variables));
        },
      });
  return canDeriveEnds(values);
}
