/**
 * The place of a number in the first `count` of an ascending array; -1 where it is not there. Ids ascend one by one but
 * for gaps: the place is at most the distance from the first, and as far below it as there are gaps.
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
