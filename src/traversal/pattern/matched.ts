import type { EntityId } from '../../../schema/ids.ts';
import type { HopRow } from '../hop/hop.ts';
import { checkAliasExists } from './check.ts';
import type { MatchRow } from './match.ts';

/** What a node of a pattern stands for in one match. */
export interface MatchedNode {
  readonly as: string;
  readonly entity: EntityId;
}

/** What an edge stands for. */
export interface MatchedEdge {
  readonly as: string | null;
  readonly from: string;
  readonly to: string;
  readonly hops: readonly HopRow[];
}

export const listMatchedNodes = ({ pattern, entities }: MatchRow): MatchedNode[] =>
  pattern.nodes.map(({ as }, at) => ({ as, entity: entities[at] as EntityId })); // one for each node

export const listMatchedEdges = ({ pattern, edges }: MatchRow): MatchedEdge[] =>
  pattern.edges.map(({ as, from, to }, at) => ({ as: as ?? null, from, to, hops: edges[at] ?? [] }));

/** The entity that the node of an alias stands for. @throws BAD_INPUT where no node has it */
export function findEntityByAlias({ pattern, entities }: MatchRow, alias: string): EntityId {
  const aliases = pattern.nodes.map(({ as }) => as);
  checkAliasExists('as', alias, aliases);
  return entities[aliases.indexOf(alias)] as EntityId; // as above
}

/** What the edge of an alias stands for. @throws BAD_INPUT where no edge has it */
export function findEdgeByAlias(row: MatchRow, alias: string): MatchedEdge {
  const edges = listMatchedEdges(row);
  const named = edges.flatMap(({ as }) => as ?? []);
  checkAliasExists('as', alias, named, 'edges');
  return edges.find(({ as }) => as === alias) as MatchedEdge; // it is one of them
}
