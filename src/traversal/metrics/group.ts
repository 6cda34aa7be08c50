/** Places in groups, each known by its smallest place. */
export interface Groups {
  /** The smallest place of the group of each. */
  readonly heads: Uint32Array;
  /** How many are in the group, at its smallest place. */
  readonly sizes: Uint32Array;
}

/** Groups by a number, below that of places, that those in one have in common. */
export function groupsOf(labels: Uint32Array): Groups {
  const [heads, sizes] = [new Uint32Array(labels.length), new Uint32Array(labels.length)];
  const headOf = new Int32Array(labels.length).fill(-1);
  for (let place = 0; place < labels.length; place += 1) {
    const label = labels[place]!;
    if (headOf[label] === -1) headOf[label] = place;
    const head = headOf[label]!;
    heads[place] = head;
    sizes[head]!++;
  }
  return { heads, sizes };
}
