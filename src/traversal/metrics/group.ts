/** Places in groups, each known by its smallest place. */
export interface Groups {
  /** The smallest place of the group of each. */
  readonly heads: Uint32Array;
  /** How many are in the group, at its smallest place. */
  readonly sizes: Uint32Array;
}

/** Groups by a number, below that of places, that those in one have in common. */
export function buildGroups(labels: Uint32Array): Groups {
  const [heads, sizes] = [new Uint32Array(labels.length), new Uint32Array(labels.length)];
  const headOf = new Int32Array(labels.length).fill(-1);
  for (let index = 0; index < labels.length; index += 1) {
    const label = labels[index]!;
    if (headOf[label] === -1) headOf[label] = index;
    const head = headOf[label]!;
    heads[index] = head;
    sizes[head]!++;
  }
  return { heads, sizes };
}
