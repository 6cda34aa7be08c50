/** Groups of nodes, identified by their smallest node. */
export interface Groups {
  /** Smallest node of each node's group. */
  readonly heads: Uint32Array;
  /** Size of the group, at its smallest node. */
  readonly sizes: Uint32Array;
}

/** Groups nodes with the same label. Labels are below the number of nodes. */
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
