import { GraphError } from '../../base/errors.ts';
import { createPace, type Pace } from './pace.ts';

/** A running computation. */
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
/** Results and running computations by key, the most recently used last. */
export type Works = Map<string, Shared>;

/** A computation that a caller requests. */
export interface WorkRequest {
  /**
   * Cache of the result, its key there, and the maximum number of results to keep. With 0, the result is only shared
   * while it is computed.
   */
  readonly works: Works;
  readonly key: string;
  readonly maxKept: number;
  /** Name of the work, for messages. */
  readonly what: string;
  /** The caller's signal: it stops waiting once this is aborted. */
  readonly signal: AbortSignal;
}

const running = new Set<Work>();
/** Lists the running computations of this server, oldest first. */
export const listWork = (): readonly Work[] => [...running].map((work) => ({ ...work }));

/**
 * Computes a result once for all callers. The work starts at once and stops when the last caller stops waiting.
 * @throws TIMEOUT, with the progress of the work, if the signal is aborted first
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
  reason instanceof GraphError && reason.extensions.code !== 'TIMEOUT'
    ? reason
    : new GraphError('TIMEOUT', `${what} is ${Math.floor(progress * 100)} % done; ask for a smaller part of the graph by a filter`);
