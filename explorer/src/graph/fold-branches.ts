import type { GraphData } from './graph-data.ts';

/** Folds branches into entities. A branch is what is linked to the starts and the highlighted items only through its entity. */
export function foldBranches(graph: GraphData, collapsed: readonly string[]): GraphData {
  const foldableIds = collapsed.filter((id) => graph.nodes.some((node) => node.id === id));
  return foldableIds.reduce(foldInto, graph);
}

function foldInto(graph: GraphData, into: string): GraphData {
  const anchors = [...graph.of, ...graph.highlighted].filter((id) => id !== into);
  const neighbors = new Map<string, string[]>();
  for (const { source, target } of graph.links) {
    neighbors.set(source, [...(neighbors.get(source) ?? []), target]);
    neighbors.set(target, [...(neighbors.get(target) ?? []), source]);
  }
  const reachable = new Set([into, ...anchors]);
  for (const id of reachable) {
    if (id === into) continue;
    for (const neighbor of neighbors.get(id) ?? []) reachable.add(neighbor);
  }
  const foldedIds = new Set(listReachable(into, neighbors).filter((id) => !reachable.has(id)));
  return {
    ...graph,
    nodes: graph.nodes
      .filter(({ id }) => !foldedIds.has(id))
      .map((node) => (node.id === into ? { ...node, folded: node.folded + foldedIds.size } : node)),
    links: graph.links.filter(({ source, target }) => !foldedIds.has(source) && !foldedIds.has(target)),
    omitted: graph.omitted.filter(({ of }) => !foldedIds.has(of)),
  };
}

function listReachable(from: string, neighbors: ReadonlyMap<string, readonly string[]>): string[] {
  const visited = new Set([from]);
  for (const id of visited) for (const neighbor of neighbors.get(id) ?? []) visited.add(neighbor);
  return [...visited];
}
