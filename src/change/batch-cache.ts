import type { Change } from './change.ts';
import type { Position, Range, Snapshot } from './position.ts';

/** Consecutive changes of one range. */
export interface Batch extends Range {
  readonly changes: readonly Change[];
  /** Position after these changes. */
  readonly end: Position;
}

const MAX_BATCHES = 256;
const MAX_CHANGES = 5_000;

/** Creates a cache of the most recent batches for all subscribers. A subscriber that is further behind reads the log. */
export function createBatchCache() {
  const batches = new Map<Snapshot, Batch>();
  let changes = 0;
  return {
    /** Returns the batch that starts at a snapshot. */
    after: (seen: Snapshot): Batch | undefined => batches.get(seen),
    keep(batch: Batch): void {
      batches.set(batch.seen, batch);
      changes += batch.changes.length;
      for (const [seen, oldest] of batches) {
        if (batches.size <= MAX_BATCHES && changes <= MAX_CHANGES) break;
        batches.delete(seen);
        changes -= oldest.changes.length;
      }
    },
    clear(): void {
      batches.clear();
      changes = 0;
    },
  };
}
