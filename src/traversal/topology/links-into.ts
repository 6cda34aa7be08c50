import type { EdgeFilter } from './edge-filter.ts';
import { canPass, type LinkIndex, type NodeIndex, type Topology } from './topology.ts';

/**
 * Visits the outgoing links of a node that lead to certain nodes and pass the edge filter. It is fast if few of many do.
 * @param isTarget must be cheap, as it is called for every link
 */
export function visitLinksInto(
  topology: Topology,
  edgeFilter: EdgeFilter,
  node: NodeIndex,
  isTarget: (other: NodeIndex) => boolean,
  visit: (link: LinkIndex) => void,
): void {
  const { links, rows, nodes } = topology;
  const { objects } = links;
  const isOld = node < nodes.base;
  const end = isOld ? rows.outStart[node + 1]! : 0;
  for (let link = isOld ? rows.outStart[node]! : 0; link < end; link += 1) {
    const other = objects[link]!;
    if (isTarget(other) && canPass(topology, edgeFilter, link, other)) visit(link);
  }
  for (let link = rows.outLast.get(node) ?? -1; link >= 0; link = rows.outBefore[link - links.base]!) {
    const other = objects[link]!;
    if (isTarget(other) && canPass(topology, edgeFilter, link, other)) visit(link);
  }
}
