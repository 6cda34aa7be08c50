/** Creates a function that draws indexes in proportion to their weights. */
export function createDraw(indexes: Uint32Array, weights: Float64Array, random: () => number): () => number {
  const sums = new Float64Array(indexes.length);
  let sum = 0;
  for (const [at, index] of indexes.entries()) {
    sum += weights[index]!;
    sums[at] = sum;
  }
  return () => {
    const drawn = random() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sums[middle]! > drawn)
        high = middle; // between low and high
      else low = middle + 1;
    }
    return indexes[low]!;
  };
}
