// biome-ignore lint/style/noRestrictedImports: the printer alone, which knows nothing of the server
import { parse, parseConstValue, print, visit } from 'graphql';
import type { Operation } from '../query/operations.ts';

/** A value as GraphQL writes it. Values of enums are none of these: they would be texts. */
function printLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printLiteral).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, field]) => `${name}: ${printLiteral(field)}`)
    .join(', ')} }`;
}

/**
 * An operation to be read and run elsewhere. Its variables have their values as defaults: an address of GraphiQL has room for the
 * query alone.
 */
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
