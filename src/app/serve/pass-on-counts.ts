import { listenToPeer, notifyPeer, type Peer } from '../../base/peer.ts';
import { createOpenCounts, OPEN_COUNTS, type OpenCount } from '../../http/open-counts.ts';

/** Tells each worker what clients have open at the others. */
export function passOnCounts(workers: ReadonlyMap<number, Peer>) {
  const known = createOpenCounts();
  function passOn(told: OpenCount): void {
    known.note(told);
    for (const [slot, worker] of workers) if (slot !== told.slot) notifyPeer(worker, OPEN_COUNTS, told);
  }
  return {
    /** One that begins to serve learns what the others have. */
    add(slot: number, worker: Peer): void {
      for (const told of known.list()) notifyPeer(worker, OPEN_COUNTS, told);
      listenToPeer(worker, OPEN_COUNTS, (body) => passOn({ ...(body as OpenCount), slot })); // as workers tell it
    },
    /** What one that ended had open is open no more. */
    remove(slot: number): void {
      for (const told of known.list()) if (told.slot === slot) passOn({ ...told, count: 0 });
    },
  };
}
