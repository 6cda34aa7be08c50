import { GraphError } from '../base/errors.ts';

/**
 * Lets at most `size` pass at a time. postgres.js pipelines queries over a connection, so that one slow query holds up
 * fast ones behind it, and it waits for a connection without bound: this gate, no larger than the pool, mends both.
 */
export function createGate(size: number, patienceMs: number) {
  const waiting = new Set<() => void>();
  let free = size;

  function enter(): Promise<void> {
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const admit = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.delete(admit);
        reject(new GraphError('UNAVAILABLE', `no database connection became free within ${patienceMs} ms; try again`));
      }, patienceMs);
      waiting.add(admit);
    });
  }

  function leave(): void {
    const [next] = waiting;
    if (next) {
      waiting.delete(next);
      next();
    } else {
      free += 1;
    }
  }

  return {
    /** Runs the work once there is room. @throws UNAVAILABLE when there is none within the patience. */
    async pass<T>(work: () => Promise<T>): Promise<T> {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
