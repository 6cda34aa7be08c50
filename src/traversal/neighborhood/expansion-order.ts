import type { LinkIndex, NodeIndex, Topology } from '../topology/topology.ts';

export const EXPANSION_ORDERS = ['LINKS', 'RECENCY', 'EVIDENCE'] as const;
/** Order in which neighbors are kept if there are too many. */
export type ExpansionOrder = (typeof EXPANSION_ORDERS)[number];

/** Score of reaching a node by a link; higher is better. */
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
