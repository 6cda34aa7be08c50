import { GraphError } from './errors.ts';

/** A signal that is aborted after a while, or with another signal. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Lets go of the timer and of the other signal: the work is over. */
  clear(): void;
}

/**
 * `AbortSignal.timeout` and `AbortSignal.any` cannot be ended: whatever listens to one is held until the time is up, so that a server under load
 * keeps the requests of the last 15 seconds in memory.
 */
export function createDeadline(timeoutMs: number, parent?: AbortSignal): Deadline {
  const control = new AbortController();
  const follow = () => control.abort(parent?.reason);
  const timer = setTimeout(() => control.abort(new GraphError('TIMEOUT', 'the request was given up')), timeoutMs).unref();
  if (parent?.aborted) follow();
  else parent?.addEventListener('abort', follow, { once: true });
  return {
    signal: control.signal,
    clear() {
      clearTimeout(timer);
      parent?.removeEventListener('abort', follow);
    },
  };
}

/** Runs the work under a deadline, which is let go with its outcome. */
export async function runWithin<T>(
  timeoutMs: number,
  parent: AbortSignal | undefined,
  work: (signal: AbortSignal) => T,
): Promise<Awaited<T>> {
  const { signal, clear } = createDeadline(timeoutMs, parent);
  try {
    return await work(signal);
  } finally {
    clear();
  }
}
