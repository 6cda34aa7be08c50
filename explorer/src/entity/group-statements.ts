import type { EntityQuery } from '../query/operations.ts';
import type { FactGroup } from './fact-group.tsx';

type Entity = NonNullable<EntityQuery['entity']>;
type Connection = Pick<Entity['in'], 'groups' | 'nodes'>;

/** The predicates of a connection, each with its count and those of its statements that came with it; what has some comes first. */
export function groupStatements(
  { groups, nodes }: Connection,
  getLabel: (predicate: string, label: string) => string,
): readonly FactGroup[] {
  const loaded = Map.groupBy(nodes, ({ predicate }) => predicate);
  const counts = new Map(groups.map((group) => [group.key, group]));
  const order = new Set([...loaded.keys(), ...counts.keys()]);
  return [...order].map((key) => {
    // Counted by predicate, the keys of the groups are predicates.
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

/** How each predicate is read from its value to its subject. */
export function getInverseLabels({ linkCounts, in: { nodes } }: Entity): ReadonlyMap<string, string> {
  const links = linkCounts.filter(({ direction }) => direction === 'IN');
  return new Map([...links, ...nodes].map(({ predicate, predicateInfo }) => [predicate, predicateInfo.inverseLabel]));
}
