import { once } from 'node:events';

/** The work's outcome, unless the signal comes first. @throws the signal's reason; whoever called ends what the work goes on with */
export function runUntilStopped<T>(stop: AbortSignal, work: () => Promise<T>): Promise<T> {
  stop.throwIfAborted();
  return Promise.race([work(), once(stop, 'abort').then(() => Promise.reject<T>(stop.reason))]);
}
