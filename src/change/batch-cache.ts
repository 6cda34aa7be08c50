import type { Change } from './change.ts';
import type { Moment, Position } from './position.ts';

/** Consecutive changes. */
export interface Batch {
  readonly changes: readonly Change[];
  /** Position after these changes. */
  readonly end: Position;
}

const MAX_BATCHES = 256;
const MAX_CHANGES = 5_000;

/** Creates a cache of the most recent batches for all subscribers. A subscriber that is further behind reads the log. */
export function createBatchCache() {
  const batches = new Map<number, Batch>();
  let changes = 0;
  return {
    /** Returns the batch that begins after a whole revision. */
    after: (revision: number): Batch | undefined => batches.get(revision),
    keep({ revision }: Moment, batch: Batch): void {
      batches.set(revision, batch);
      changes += batch.changes.length;
      for (const [first, oldest] of batches) {
        if (batches.size <= MAX_BATCHES && changes <= MAX_CHANGES) break;
        batches.delete(first);
        changes -= oldest.changes.length;
      }
    },
    clear(): void {
      batches.clear();
      changes = 0;
    },
  };
}
