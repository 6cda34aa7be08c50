import { GraphError } from '../../base/errors.ts';
import { createPace, type Pace } from './pace.ts';

/** A computation under way. */
export interface Work {
  readonly what: string;
  /** ISO 8601. */
  readonly since: string;
  /** From 0 to 1. */
  readonly progress: number;
}

interface Shared {
  readonly result: Promise<unknown>;
  readonly work: Work;
  readonly stop: AbortController;
  waiting: number;
}
/** Results, and what is on its way to be one, by key; those asked for last are last. */
export type Works = Map<string, Shared>;

/** What is to be computed, and for whom. */
export interface WorkRequest {
  /** Where the result is kept, what tells it apart there, and how many are kept; where none is, it is shared only while it is computed. */
  readonly works: Works;
  readonly key: string;
  readonly maxKept: number;
  /** The name of the work, for whoever waits. */
  readonly what: string;
  /** The waiter's: once it is aborted, this one waits no more. */
  readonly signal: AbortSignal;
}

const running = new Set<Work>();
/** The computations of this server that are under way, the oldest first. */
export const listWork = (): readonly Work[] => [...running].map((work) => ({ ...work }));

/**
 * Computes something once for all who ask for it. It begins at once, and stops when the last who waits has gone.
 * @throws TIMEOUT, which says how far the work is, where the signal is aborted first
 */
export function shareWork<T>(request: WorkRequest, compute: (pace: Pace) => Promise<T>): Promise<T> {
  const { works, key, maxKept, what, signal } = request;
  if (signal.aborted) return Promise.reject(createTimeout(signal, { what, progress: 0 }));
  const shared = works.get(key) ?? begin(request, compute);
  works.delete(key);
  works.set(key, shared);
  const [oldest] = works.keys();
  if (maxKept > 0 && works.size > maxKept && oldest !== undefined) works.delete(oldest);
  return waitFor(request, shared) as Promise<T>; // a key has one computation
}

function begin({ works, key, maxKept, what }: WorkRequest, compute: (pace: Pace) => Promise<unknown>): Shared {
  const work = { what, since: new Date().toISOString(), progress: 0 };
  const stop = new AbortController();
  running.add(work);
  const pace = createPace(stop.signal, (progress) => {
    work.progress = progress;
  });
  const result = compute(pace).finally(() => running.delete(work));
  const shared: Shared = { result, work, stop, waiting: 0 };
  const forgetIt = () => forget(works, key, shared);
  result.then(maxKept === 0 ? forgetIt : undefined, forgetIt);
  return shared;
}

function forget(works: Works, key: string, shared: Shared): void {
  if (works.get(key) === shared) works.delete(key);
}

function waitFor({ works, key, signal }: WorkRequest, shared: Shared): Promise<unknown> {
  shared.waiting += 1;
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      shared.waiting -= 1;
      if (shared.waiting === 0) {
        forget(works, key, shared);
        shared.stop.abort();
      }
      reject(createTimeout(signal, shared.work));
    };
    signal.addEventListener('abort', leave, { once: true });
    shared.result.finally(() => signal.removeEventListener('abort', leave)).then(resolve, reject);
  });
}

const createTimeout = ({ reason }: AbortSignal, { what, progress }: Pick<Work, 'what' | 'progress'>): GraphError =>
  reason instanceof GraphError
    ? reason
    : new GraphError('TIMEOUT', `${what} is ${Math.floor(progress * 100)} % done; ask for a smaller part of the graph by a filter`);
