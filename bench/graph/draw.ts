/** Draws places, each as often as its weight has it. */
export function drawing(places: Uint32Array, weights: Float64Array, random: () => number): () => number {
  const sums = new Float64Array(places.length);
  let sum = 0;
  for (const [at, place] of places.entries()) {
    sum += weights[place]!;
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
    return places[low]!;
  };
}
