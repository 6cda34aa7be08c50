import type { EdgeFilter } from './edge-filter.ts';
import { canPass, type LinkIndex, type NodeIndex, type Topology } from './topology.ts';

/**
 * Visits the distinct neighbors of a node in the order of their entity ids, until a visit returns true. Neighbors are
 * found lazily, so that stopping early is cheap.
 * @returns true if it was stopped
 */
export function visitNeighborsInOrder(
  topology: Topology,
  edgeFilter: EdgeFilter,
  node: NodeIndex,
  visit: (other: NodeIndex) => unknown,
): boolean {
  const { links, rows, nodes } = topology;
  const { objects, subjects } = links;
  const [added, ids] = [listAddedNeighbors(topology, edgeFilter, node), nodes.ids];
  const isOld = node < nodes.base;
  let out = isOld && edgeFilter.out ? rows.outStart[node]! : 0;
  const outEnd = isOld && edgeFilter.out ? rows.outStart[node + 1]! : 0;
  let into = isOld && edgeFilter.in ? rows.inStart[node]! : 0;
  const inEnd = isOld && edgeFilter.in ? rows.inStart[node + 1]! : 0;
  let at = 0;
  while (out < outEnd || into < inEnd) {
    const object = out < outEnd ? objects[out]! : Number.POSITIVE_INFINITY;
    const subject = into < inEnd ? subjects[rows.inLinks[into]!]! : Number.POSITIVE_INFINITY;
    const next = Math.min(object, subject);
    let isOpen = false;
    for (; out < outEnd && objects[out] === next; out += 1) isOpen ||= canPass(topology, edgeFilter, out, next);
    for (; into < inEnd && subjects[rows.inLinks[into]!] === next; into += 1)
      isOpen ||= canPass(topology, edgeFilter, rows.inLinks[into]!, next);
    if (!isOpen) continue;
    for (; at < added.length && ids[added[at]!]! < ids[next]!; at += 1) if (visit(added[at]!) === true) return true;
    if (added[at] === next) at += 1;
    if (visit(next) === true) return true;
  }
  for (; at < added.length; at += 1) if (visit(added[at]!) === true) return true;
  return false;
}

const NONE: readonly NodeIndex[] = [];

/** Lists the neighbors by links that were added after the arrays were built. */
function listAddedNeighbors(topology: Topology, edgeFilter: EdgeFilter, node: NodeIndex): readonly NodeIndex[] {
  const { links, rows, nodes } = topology;
  const ends = [
    { isWalked: edgeFilter.out, last: rows.outLast, before: rows.outBefore, others: links.objects },
    { isWalked: edgeFilter.in, last: rows.inLast, before: rows.inBefore, others: links.subjects },
  ];
  if (!ends.some(({ isWalked, last }) => isWalked && last.has(node))) return NONE;
  const found = new Set<NodeIndex>();
  for (const { last, before, others } of ends.filter(({ isWalked }) => isWalked)) {
    for (let link: LinkIndex = last.get(node) ?? -1; link >= 0; link = before[link - links.base]!) {
      const other = others[link]!;
      if (canPass(topology, edgeFilter, link, other)) found.add(other);
    }
  }
  return [...found].sort((a, b) => nodes.ids[a]! - nodes.ids[b]!);
}
