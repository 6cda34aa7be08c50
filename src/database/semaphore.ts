import { GraphError } from '../base/errors.ts';

export interface Semaphore {
  /** Runs the work as soon as there is a free slot. @throws UNAVAILABLE if none becomes free in time */
  run<T>(work: () => Promise<T>): Promise<T>;
  load(): Load;
}

/** How much is asked of something that has so many slots. */
export interface Load {
  readonly size: number;
  readonly inUse: number;
  readonly waiting: number;
  /** How often no slot became free in time, since the start. */
  readonly shed: number;
}

/** Lets at most `size` pieces of work run at a time. The others wait in the order they came, each at most `acquireTimeoutMs` (default: without end). */
export function createSemaphore(size: number, acquireTimeoutMs?: number): Semaphore {
  const waiting = new Set<() => void>();
  let free = size;
  let shed = 0;

  function acquire(): Promise<void> {
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const admit = () => {
        clearTimeout(timer);
        resolve();
      };
      const refuse = () => {
        waiting.delete(admit);
        shed += 1;
        reject(new GraphError('UNAVAILABLE', `no database connection became free within ${acquireTimeoutMs} ms; try again`));
      };
      const timer = acquireTimeoutMs === undefined ? undefined : setTimeout(refuse, acquireTimeoutMs);
      waiting.add(admit);
    });
  }

  function release(): void {
    const [next] = waiting;
    if (next) {
      waiting.delete(next);
      next();
    } else {
      free += 1;
    }
  }

  return {
    async run(work) {
      await acquire();
      try {
        return await work();
      } finally {
        release();
      }
    },
    load: () => ({ size, inUse: size - free, waiting: waiting.size, shed }),
  };
}
