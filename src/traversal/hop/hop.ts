import type { EntityId, StatementId } from '../../../schema/ids.ts';
import type { Kind, Predicate } from '../../../schema/ontology.ts';
import type { Certainty } from '../../../schema/words.ts';
import type { Direction } from '../../graph/filter/filter.ts';
import { getCertainty, getPredicate } from '../topology/edge-attributes.ts';
import { getKind, getOtherEnd, type LinkIndex, type NodeIndex, type Topology } from '../topology/topology.ts';

/** One step of a path: along a statement from one of its ends to the other. */
export interface HopRow {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly fromKind: Kind;
  readonly toKind: Kind;
  readonly statement: StatementId;
  readonly predicate: Predicate;
  readonly direction: Exclude<Direction, 'BOTH'>;
  readonly certainty: Certainty;
}

/** Builds the step along a link, starting at a node. */
export function buildHop(topology: Topology, link: LinkIndex, from: NodeIndex): HopRow {
  const { nodes, links } = topology;
  const attributes = links.attributes[link]!;
  const to = getOtherEnd(topology, link, from);
  return {
    from: nodes.ids[from] as EntityId,
    fromKind: getKind(topology, from),
    to: nodes.ids[to] as EntityId,
    toKind: getKind(topology, to),
    statement: links.statements[link] as StatementId,
    predicate: getPredicate(attributes),
    direction: links.subjects[link] === from ? 'OUT' : 'IN',
    certainty: getCertainty(attributes),
  };
}
