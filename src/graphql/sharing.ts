/** How many results are held, and for how long after they are there. */
const MAX_SHARED_RESULTS = 256;
const SHARED_RESULT_TTL_MS = 1_000;

/** Lets those who ask for the same at about the same time share one answer. One that is not to be kept is made anew for the next. */
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
