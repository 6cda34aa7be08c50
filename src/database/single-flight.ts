/**
 * Creates a function that runs the work once at a time. A call waits for a run that starts after it; calls during a run
 * share the next run.
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
      .catch(() => {}) // reported to the callers that wait for it
      .then(() => {
        next = null;
        return run();
      });
    return next;
  };
}
