import { GraphError } from '../../base/errors.ts';
import { type Pace, paceOf } from './pace.ts';

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
export interface Order {
  /** Where the result is kept, what tells it apart there, and how many are kept; where none is, it is shared only while it is computed. */
  readonly works: Works;
  readonly key: string;
  readonly keep: number;
  /** The name of the work, for whoever waits. */
  readonly what: string;
  /** The waiter's: once it is aborted, this one waits no more. */
  readonly signal: AbortSignal;
}

const running = new Set<Work>();
/** The computations of this server that are under way, the oldest first. */
export const workInProgress = (): readonly Work[] => [...running].map((work) => ({ ...work }));

/**
 * Computes something once for all who ask for it. It begins at once, and stops when the last who waits has gone.
 * @throws TIMEOUT, which says how far the work is, where the signal is aborted first
 */
export function shareWork<T>(order: Order, compute: (pace: Pace) => Promise<T>): Promise<T> {
  const { works, key, keep, what, signal } = order;
  if (signal.aborted) return Promise.reject(givenUp(signal, { what, progress: 0 }));
  const shared = works.get(key) ?? begin(order, compute);
  works.delete(key);
  works.set(key, shared);
  const [oldest] = works.keys();
  if (keep > 0 && works.size > keep && oldest !== undefined) works.delete(oldest);
  return waitFor(order, shared) as Promise<T>; // a key has one computation
}

function begin({ works, key, keep, what }: Order, compute: (pace: Pace) => Promise<unknown>): Shared {
  const work = { what, since: new Date().toISOString(), progress: 0 };
  const stop = new AbortController();
  running.add(work);
  const pace = paceOf(stop.signal, (progress) => {
    work.progress = progress;
  });
  const result = compute(pace).finally(() => running.delete(work));
  const shared: Shared = { result, work, stop, waiting: 0 };
  const forgetIt = () => forget(works, key, shared);
  result.then(keep === 0 ? forgetIt : undefined, forgetIt);
  return shared;
}

function forget(works: Works, key: string, shared: Shared): void {
  if (works.get(key) === shared) works.delete(key);
}

function waitFor({ works, key, signal }: Order, shared: Shared): Promise<unknown> {
  shared.waiting += 1;
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      shared.waiting -= 1;
      if (shared.waiting === 0) {
        forget(works, key, shared);
        shared.stop.abort();
      }
      reject(givenUp(signal, shared.work));
    };
    signal.addEventListener('abort', leave, { once: true });
    shared.result.finally(() => signal.removeEventListener('abort', leave)).then(resolve, reject);
  });
}

const givenUp = ({ reason }: AbortSignal, { what, progress }: Pick<Work, 'what' | 'progress'>): GraphError =>
  reason instanceof GraphError
    ? reason
    : new GraphError('TIMEOUT', `${what} is ${Math.floor(progress * 100)} % done; ask for a smaller part of the graph by a filter`);
