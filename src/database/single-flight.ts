/** One run of the work at a time. Whoever asks gets a run that begins after the asking; all who ask during one share the next. */
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
      .catch(() => {}) // told to those who waited for it
      .then(() => {
        next = null;
        return run();
      });
    return next;
  };
}
