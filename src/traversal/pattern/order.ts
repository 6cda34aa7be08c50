import type { NodeIndex, Topology } from '../topology/topology.ts';
import type { FoundMatch } from './search.ts';

export const MATCH_ORDERS = ['ID', 'LINKS'] as const;
export type MatchOrderBy = (typeof MATCH_ORDERS)[number];

/** One key of an order of rows. */
export interface MatchOrder {
  /** An alias of the pattern's nodes. */
  readonly as: string;
  readonly by: MatchOrderBy;
  readonly descending: boolean;
}

/** What rows are ordered by: the keys asked for, then the ids of the entities, then those of the statements; shorter ways before longer ones. */
export function createSortKey(
  { nodes, links }: Topology,
  aliases: readonly string[],
  maxHops: readonly number[],
  order: readonly MatchOrder[],
) {
  const numberOf = (by: MatchOrderBy, node: NodeIndex): number => (by === 'LINKS' ? nodes.degrees[node]! : nodes.ids[node]!);
  return (found: FoundMatch): number[] => [
    ...order.map(({ as, by, descending }) => numberOf(by, found.nodes[aliases.indexOf(as)] as NodeIndex) * (descending ? -1 : 1)), // checked to be there
    ...found.nodes.map((node) => numberOf('ID', node)),
    ...found.paths.flatMap((path, edge) => Array.from({ length: maxHops[edge] ?? 0 }, (_, hop) => links.statements[path[hop] ?? -1] ?? 0)),
  ];
}
