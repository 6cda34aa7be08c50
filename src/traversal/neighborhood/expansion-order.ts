import type { LinkIndex, NodeIndex, Topology } from '../topology/topology.ts';

export const EXPANSION_ORDERS = ['LINKS', 'RECENCY', 'EVIDENCE'] as const;
/** Which neighbors come first where not all do. */
export type ExpansionOrder = (typeof EXPANSION_ORDERS)[number];

/** How good it is to come to a node by a link. */
export type LinkRanking = (link: LinkIndex, node: NodeIndex) => number;

export function getLinkRanking({ nodes, links }: Topology, order: ExpansionOrder): LinkRanking {
  switch (order) {
    case 'LINKS':
      return (_, node) => nodes.degrees[node]!;
    case 'RECENCY':
      return (link) => links.statements[link]!;
    case 'EVIDENCE':
      return (link) => links.evidence[link]!;
  }
}
