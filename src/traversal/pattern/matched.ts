import type { EntityId } from '../../../schema/ids.ts';
import type { HopRow } from '../hop/hop.ts';
import { checkAliasExists } from './check.ts';
import type { MatchRow } from './match.ts';

/** A node of a pattern with its entity in one match. */
export interface MatchedNode {
  readonly as: string;
  readonly entity: EntityId;
}

/** An edge of a pattern with its hops in one match. */
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

/** Finds the entity of an alias. @throws BAD_INPUT if no node has the alias */
export function findEntityByAlias({ pattern, entities }: MatchRow, alias: string): EntityId {
  const aliases = pattern.nodes.map(({ as }) => as);
  checkAliasExists('as', alias, aliases);
  return entities[aliases.indexOf(alias)] as EntityId; // as above
}

/** Finds the edge of an alias. @throws BAD_INPUT if no edge has the alias */
export function findEdgeByAlias(row: MatchRow, alias: string): MatchedEdge {
  const edges = listMatchedEdges(row);
  const named = edges.flatMap(({ as }) => as ?? []);
  checkAliasExists('as', alias, named, 'edges');
  return edges.find(({ as }) => as === alias) as MatchedEdge; // it is one of them
}
