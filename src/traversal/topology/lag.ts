/** Remembers since when changes are known that were not read yet. */
export function createLag(now: () => number = () => performance.now()) {
  let [oldest, newest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return {
    /** A change is known. */
    mark(): void {
      newest = now();
      oldest = Math.min(oldest, newest);
    },
    /** All changes were read that were known at a moment. Of those that came later only the latest is remembered: the oldest came after the moment. */
    clearUntil(moment: number): void {
      oldest = newest > moment ? Math.max(oldest, moment) : Number.POSITIVE_INFINITY;
    },
    /** Time since the oldest change, in milliseconds; 0 if there is none. */
    measure: (): number => (oldest === Number.POSITIVE_INFINITY ? 0 : now() - oldest),
  };
}
