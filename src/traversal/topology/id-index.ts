/**
 * Returns the index of an id among the first `count` of an ascending array; -1 if it is missing. Ids are consecutive
 * except for gaps, so that the index is at most the distance from the first id, and at least that minus the number of
 * gaps.
 */
export function findIdIndex(ids: ArrayLike<number>, count: number, id: number): number {
  if (count === 0) return -1;
  const first = ids[0]!;
  const gaps = ids[count - 1]! - first - (count - 1);
  if (gaps === 0) return id >= first && id < first + count ? id - first : -1;
  let high = Math.min(id - first, count - 1);
  let low = Math.max(0, id - first - gaps);
  while (low <= high) {
    const middle = low + ((high - low) >> 1);
    const found = ids[middle]!;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
