/**
 * Runs the work at most once at a time. Each call gets a run that begins after the call: if one is under way, all callers share the next.
 * @returns a function that starts or joins a run
 */
export function createSingleFlight(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const run = (): Promise<void> => {
    running = work().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (!running) return run();
    next ??= running
      .catch(() => {}) // those who waited for it were told
      .then(() => {
        next = null;
        return run();
      });
    return next;
  };
}
