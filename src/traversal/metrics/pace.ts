import { setImmediate as pause } from 'node:timers/promises';

/** Amount of work before other work gets a turn: some milliseconds. */
const WORK_PER_STEP = 1 << 16;

/** Makes long work cooperative: it yields after an amount of work (not of time), reports progress and can be stopped. */
export interface Pace {
  /** Aborted when no caller waits any more. */
  readonly signal: AbortSignal;
  /** Counts work. @returns true if it is time to yield */
  isDue(work: number): boolean;
  /** @param progress from 0 to 1; unchanged if missing. @throws if the work is stopped */
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
