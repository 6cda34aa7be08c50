/** Maximum number of shared results, and how long a result is kept. */
const MAX_SHARED_RESULTS = 256;
const SHARED_RESULT_TTL_MS = 1_000;

/** Single-flight: concurrent calls with the same key share one result. A result that `isKept` rejects is not kept for later calls. */
export function createSingleFlight<T>(isKept: (answer: T) => boolean) {
  const held = new Map<string, Promise<T>>();

  return (key: string, work: () => Promise<T>): Promise<T> => {
    const found = held.get(key);
    if (found) return found;
    const made = work();
    const forget = () => {
      if (held.get(key) === made) held.delete(key);
    };
    held.set(key, made);
    const [oldest] = held.keys();
    if (held.size > MAX_SHARED_RESULTS && oldest !== undefined) held.delete(oldest);
    made.then((answer) => (isKept(answer) ? setTimeout(forget, SHARED_RESULT_TTL_MS).unref() : forget()), forget);
    return made;
  };
}
