import type { Change } from './change.ts';
import type { Position, Range, Snapshot } from './position.ts';

/** Changes that follow one another, all of one range. */
export interface Batch extends Range {
  readonly changes: readonly Change[];
  /** Where one stands after them. */
  readonly end: Position;
}

const MAX_BATCHES = 256;
const MAX_CHANGES = 5_000;

/** The last batches, for all who listen: who is further behind reads the log. */
export function createBatchCache() {
  const batches = new Map<Snapshot, Batch>();
  let changes = 0;
  return {
    /** The batch that follows for one who knows all that a snapshot sees. */
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
