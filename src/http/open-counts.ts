import { listenToPeer, notifyPeer, type Peer } from '../base/peer.ts';
import { WORKER } from '../base/worker.ts';

/** How much of something one client has open at one worker. */
export interface OpenCount {
  readonly slot: number;
  /** What, and whose. */
  readonly key: string;
  readonly count: number;
}

export const OPEN_COUNTS = 'open counts';

/** Counts of several workers. */
export function createOpenCounts() {
  const counts = new Map<string, Map<number, number>>();
  return {
    note({ slot, key, count }: OpenCount): void {
      const bySlot = counts.get(key) ?? new Map<number, number>();
      if (count > 0) bySlot.set(slot, count);
      else bySlot.delete(slot);
      if (bySlot.size > 0) counts.set(key, bySlot);
      else counts.delete(key);
    },
    sum: (key: string): number => [...(counts.get(key)?.values() ?? [])].reduce((sum, count) => sum + count, 0),
    list: (): readonly OpenCount[] => [...counts].flatMap(([key, bySlot]) => Array.from(bySlot, ([slot, count]) => ({ slot, key, count }))),
  };
}

/** What other workers of the port have open, and the way to tell them of one's own. */
export interface OpenElsewhere {
  tell(key: string, count: number): void;
  sum(key: string): number;
}

const ALONE: OpenElsewhere = { tell: () => {}, sum: () => 0 };

/** Whoever has started the workers passes on what each tells. So it is known a moment later: as many as begin within it are let in. */
function hearOthers(slot: number, starter: Peer): OpenElsewhere {
  const others = createOpenCounts();
  listenToPeer(starter, OPEN_COUNTS, (body) => others.note(body as OpenCount)); // as it is told below
  return { tell: (key, count) => notifyPeer(starter, OPEN_COUNTS, { slot, key, count } satisfies OpenCount), sum: others.sum };
}

/** The same for all limits of this process. */
export const openElsewhere: OpenElsewhere = WORKER ? hearOthers(WORKER.slot, process) : ALONE;
