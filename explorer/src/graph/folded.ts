import type { Picture } from './picture.ts';

/** The picture with everything folded into an entity that is tied to the rest, to other starts and to what is lit, through it alone. */
export function folded(picture: Picture, collapsed: readonly string[]): Picture {
  const foldable = collapsed.filter((id) => picture.nodes.some((node) => node.id === id));
  return foldable.reduce(foldOne, picture);
}

function foldOne(picture: Picture, into: string): Picture {
  const anchors = [...picture.of, ...picture.lit].filter((id) => id !== into);
  const ties = new Map<string, string[]>();
  for (const { source, target } of picture.links) {
    ties.set(source, [...(ties.get(source) ?? []), target]);
    ties.set(target, [...(ties.get(target) ?? []), source]);
  }
  const kept = new Set([into, ...anchors]);
  for (const id of kept) {
    if (id === into) continue;
    for (const other of ties.get(id) ?? []) kept.add(other);
  }
  const hanging = new Set(reached(into, ties).filter((id) => !kept.has(id)));
  return {
    ...picture,
    nodes: picture.nodes
      .filter(({ id }) => !hanging.has(id))
      .map((node) => (node.id === into ? { ...node, folded: node.folded + hanging.size } : node)),
    links: picture.links.filter(({ source, target }) => !hanging.has(source) && !hanging.has(target)),
    omitted: picture.omitted.filter(({ of }) => !hanging.has(of)),
  };
}

function reached(from: string, ties: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set([from]);
  for (const id of found) for (const other of ties.get(id) ?? []) found.add(other);
  return [...found];
}
