import type { EntityQuery } from '../query/operations.ts';
import type { FactGroup } from './fact-group.tsx';

type Entity = NonNullable<EntityQuery['entity']>;
type Connection = Pick<Entity['in'], 'groups' | 'nodes'>;

/** Groups the statements of a connection by predicate, with counts. Predicates with loaded statements come first. */
export function groupStatements(
  { groups, nodes }: Connection,
  getLabel: (predicate: string, label: string) => string,
): readonly FactGroup[] {
  const loaded = Map.groupBy(nodes, ({ predicate }) => predicate);
  const counts = new Map(groups.map((group) => [group.key, group]));
  const order = new Set([...loaded.keys(), ...counts.keys()]);
  return [...order].map((key) => {
    // The groups are counted by predicate, so their keys are predicates.
    const predicate = key as FactGroup['predicate'];
    const first = loaded.get(predicate) ?? [];
    return {
      predicate,
      first,
      label: getLabel(key, counts.get(key)?.label ?? ''),
      count: Math.max(counts.get(key)?.count ?? 0, first.length),
    };
  });
}

/** The labels of predicates, read from the value to the subject. */
export function getInverseLabels({ linkCounts, in: { nodes } }: Entity): ReadonlyMap<string, string> {
  const links = linkCounts.filter(({ direction }) => direction === 'IN');
  return new Map([...links, ...nodes].map(({ predicate, predicateInfo }) => [predicate, predicateInfo.inverseLabel]));
}
