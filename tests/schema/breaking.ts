import { type Change, ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';

export interface Breaking {
  /** What changed, as GraphQL writes it: `Query`, `Query.statements`, `Query.statements(direction:)`, `@defer(if:)`. */
  readonly coordinate: string;
  readonly message: string;
}

/** With another default the same operation has another answer. */
const DEFAULTS: ReadonlySet<string> = new Set([ChangeType.FieldArgumentDefaultChanged, ChangeType.InputFieldDefaultValueChanged]);

/** The changes from one schema to another that can break a client. */
export async function findBreaking(released: GraphQLSchema, current: GraphQLSchema): Promise<Breaking[]> {
  const changes = await diff(released, current);
  return changes
    .filter(({ criticality, type }) => criticality.level === CriticalityLevel.Breaking || DEFAULTS.has(type))
    .map((change) => ({ coordinate: coordinateOf(change), message: change.message }))
    .toSorted((one, other) => one.coordinate.localeCompare(other.coordinate));
}

function coordinateOf({ path = 'schema' }: Change): string {
  const [first = '', ...others] = path.split('.');
  const [field, argument] = others.filter((name) => !name.startsWith('@')); // a directive is told of what it stands on
  if (field === undefined) return first || 'schema';
  if (first.startsWith('@')) return `${first}(${field}:)`;
  return argument === undefined ? `${first}.${field}` : `${first}.${field}(${argument}:)`;
}

/** The changes whose coordinate does not stand, as code, in the section Unreleased of a changelog. */
export function findUnnamed(changes: readonly Breaking[], changelog: string): Breaking[] {
  const [, unreleased = ''] = /^## Unreleased$([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(changelog) ?? [];
  return changes.filter(({ coordinate }) => !unreleased.includes(`\`${coordinate}\``));
}
