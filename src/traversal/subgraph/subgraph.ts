import type { EntityId, StatementId } from '../../../schema/ids.ts';
import type { Kind, Predicate } from '../../../schema/ontology.ts';
import type { Certainty } from '../../../schema/words.ts';
import type { AsOf, Direction } from '../../graph/filter/filter.ts';
import { getCertainty, getPredicate } from '../topology/edge-attributes.ts';
import { getKind, type LinkIndex, type NodeIndex, type Topology } from '../topology/topology.ts';

/** Id and kind of an entity, from the arrays. */
export interface EntityKey {
  readonly id: EntityId;
  readonly kind: Kind;
}
const toEntityKey = (topology: Topology, node: NodeIndex): EntityKey => ({
  id: topology.nodes.ids[node] as EntityId, // every node has an id
  kind: getKind(topology, node),
});

/** Maximum number of edges of a subgraph, per node of its limit. */
export const MAX_EDGES_PER_NODE = 4;

/** A statement between two nodes of the subgraph, or several in the same direction. */
export interface LinkGroup {
  readonly source: EntityKey;
  readonly target: EntityKey;
  /** Ascending; never empty. */
  readonly statements: readonly [StatementId, ...StatementId[]];
  readonly isGrouped: boolean;
  readonly predicates: readonly Predicate[];
  readonly certainty: Certainty;
}

/** Statements left out at one entity, along one predicate and direction. */
export interface FrontierRow {
  readonly node: EntityId;
  readonly predicate: Predicate;
  readonly direction: Exclude<Direction, 'BOTH'>;
  readonly omitted: number;
  readonly cursor: string;
}

/** A part of the graph. */
export interface SubgraphRow {
  readonly nodes: readonly EntityId[];
  readonly edges: readonly LinkGroup[];
  readonly visited: number;
  readonly truncated: boolean;
  /** Point in time of the query; null for now. */
  readonly asOf: AsOf | null;
  /** Arguments with which an export returns the same part. If missing, there is no such export. */
  readonly query?: Readonly<Record<string, unknown>>;
  /** Computed on demand. */
  frontier(): readonly FrontierRow[];
}

/** Groups links: one by one, or all from one entity to another together, in the order of their first statement. */
export function groupLinks(topology: Topology, found: readonly LinkIndex[], isGrouped: boolean): LinkGroup[] {
  const { statements, subjects, objects } = topology.links;
  const ordered = found.toSorted((a, b) => statements[a]! - statements[b]!);
  const groups = isGrouped ? Map.groupBy(ordered, (link) => `${subjects[link]} ${objects[link]}`).values() : ordered.map((link) => [link]);
  return Array.from(groups, (links) => {
    const [first] = links as [LinkIndex]; // no group is empty
    const attributes = links.map((link) => topology.links.attributes[link]!);
    return {
      source: toEntityKey(topology, subjects[first] as NodeIndex), // and two ends
      target: toEntityKey(topology, objects[first] as NodeIndex),
      statements: links.map((link) => statements[link] as StatementId) as [StatementId], // no group is empty
      isGrouped,
      predicates: [...new Set(attributes.map(getPredicate))],
      certainty: attributes.some((attributes) => getCertainty(attributes) === 'STATED') ? 'STATED' : 'INFERRED',
    };
  });
}
