/** One that led to two servers has led to one for so long before it is trusted again. */
const CALM_MS = 30_000;

/**
 * Notices that an address leads to several servers, each of which would be asked how far another one is. A server is known by the moment of
 * its start: a restart makes that later, while going back and forth makes it earlier.
 */
export function createAddressWatch(now: () => number = () => performance.now()) {
  let known: number | undefined;
  let newest = 0;
  let sharedAt: number | undefined;
  return {
    /** The address has led there now. */
    note(start: number): void {
      if (known !== undefined && start !== known && start <= newest) sharedAt = now();
      known = start;
      newest = Math.max(newest, start);
    },
    isKnown: (start: number): boolean => start === known,
    /** Two connections at the same time lead to different servers. */
    suspect(): void {
      sharedAt = now();
    },
    isShared: (): boolean => sharedAt !== undefined && now() - sharedAt < CALM_MS,
  };
}
