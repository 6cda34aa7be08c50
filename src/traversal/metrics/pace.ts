import { setImmediate as pause } from 'node:timers/promises';

/** So many links are looked at, or so much other work is done, before others have their turn: some milliseconds. */
const WORK_PER_STEP = 1 << 16;

/** How long work goes on beside everything else: it gives way by what it has done, never by a clock, tells how far it is, and can be stopped. */
export interface Pace {
  /** Aborted when nobody waits for the work any more. */
  readonly signal: AbortSignal;
  /** Counts work. @returns whether it is time to give way */
  isDue(work: number): boolean;
  /** @param progress from 0 to 1; left out, it is what it was. @throws where the work is stopped */
  giveWay(progress?: number): Promise<void>;
}

export function createPace(signal: AbortSignal, report: (progress: number) => void, step = WORK_PER_STEP): Pace {
  let done = 0;
  return {
    signal,
    isDue(work) {
      done += work;
      return done >= step;
    },
    async giveWay(progress) {
      done = 0;
      if (progress !== undefined) report(progress);
      await pause();
      signal.throwIfAborted();
    },
  };
}
