// biome-ignore lint/style/noRestrictedImports: only the printer, which is not part of the server
import { parse, parseConstValue, print, visit } from 'graphql';
import type { Operation } from '../query/operations.ts';

/** A value as a GraphQL literal. Enum values are not supported: they would become strings. */
function printLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printLiteral).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, field]) => `${name}: ${printLiteral(field)}`)
    .join(', ')} }`;
}

/** Prints an operation that runs on its own. Variables become default values, because a GraphiQL URL holds only the query. */
export function printQuery<A, V extends object>({ text }: Operation<A, V>, variables: V): string {
  const values = new Map<string, unknown>(Object.entries(variables));
  return print(
    visit(parse(text), {
      VariableDefinition(definition) {
        const value = values.get(definition.variable.name.value) ?? null;
        return value === null ? undefined : { ...definition, defaultValue: parseConstValue(printLiteral(value)) };
      },
    }),
  );
}
