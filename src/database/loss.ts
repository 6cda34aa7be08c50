import { createLostError } from './socket-event.ts';

export type Loss = ReturnType<typeof createLoss>;

/** The loss of one connection, for all who wait for something on it. */
export function createLoss() {
  const waiting = new Set<(error: Error) => void>();
  return {
    /** Fails whatever waits. */
    tell: (): void => waiting.forEach((fail) => void fail(createLostError())),
    /** The work's outcome, unless the connection is lost before. Not a race of promises, which would keep what was raced for as long as the connection lives. */
    async untilLost<T>(work: PromiseLike<T>): Promise<T> {
      const { promise, resolve, reject } = Promise.withResolvers<T>();
      waiting.add(reject);
      work.then(resolve, reject);
      return promise.finally(() => waiting.delete(reject));
    },
  };
}
