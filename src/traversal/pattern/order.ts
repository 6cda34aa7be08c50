import type { NodeIndex, Topology } from '../topology/topology.ts';
import type { FoundMatch } from './search.ts';

export const MATCH_ORDERS = ['ID', 'LINKS'] as const;
export type MatchOrderBy = (typeof MATCH_ORDERS)[number];

/** One sort key of matches. */
export interface MatchOrder {
  /** Alias of a node. */
  readonly as: string;
  readonly by: MatchOrderBy;
  readonly descending: boolean;
}

/**
 * Creates the sort key of matches: the requested keys, then the ids of the entities, then those of the statements.
 * Shorter paths come before longer ones.
 */
export function createSortKey(
  { nodes, links }: Topology,
  aliases: readonly string[],
  maxHops: readonly number[],
  order: readonly MatchOrder[],
) {
  const numberOf = (by: MatchOrderBy, node: NodeIndex): number => (by === 'LINKS' ? nodes.degrees[node]! : nodes.ids[node]!);
  return (found: FoundMatch): number[] => [
    ...order.map(({ as, by, descending }) => numberOf(by, found.nodes[aliases.indexOf(as)] as NodeIndex) * (descending ? -1 : 1)), // checkAliasExists has checked the alias
    ...found.nodes.map((node) => numberOf('ID', node)),
    ...found.paths.flatMap((path, edge) => Array.from({ length: maxHops[edge] ?? 0 }, (_, hop) => links.statements[path[hop] ?? -1] ?? 0)),
  ];
}
