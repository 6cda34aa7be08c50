import type { NodeState } from './node-state.ts';

const MAX_HISTORY = 600;

/**
 * How far standbys are behind: a standby that has what the primary had on disk at a moment is behind by the time since then at most. The
 * clock of the last commit would say how long the primary has been idle.
 */
export function createReplicationLag(now: () => number = () => performance.now()) {
  const history: { readonly at: number; readonly byte: bigint }[] = [];
  return {
    /** The primary was asked now. */
    note(primary: NodeState): void {
      history.push({ at: now(), byte: primary.flushed.byte });
      if (history.length > MAX_HISTORY) history.shift();
    },
    /** In milliseconds; 0 if the standby has all that is known of. */
    measure({ position, sinceReplayedMs }: NodeState): number {
      const newest = history.at(-1);
      if (!newest || position.byte >= newest.byte) return 0;
      // At first nothing else is known than when the commit was made that it has replayed.
      if (history.length === 1) return sinceReplayedMs ?? 0;
      const had = history.findLast(({ byte }) => byte <= position.byte) ?? history[0];
      return had ? now() - had.at : 0;
    },
    /** On a new timeline the bytes of before say nothing. */
    forget(): void {
      history.length = 0;
    },
  };
}
