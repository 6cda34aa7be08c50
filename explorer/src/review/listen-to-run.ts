import { listenToEvents } from '../query/listen-to-events.ts';
import { type RunFieldsFragment, RunProgress } from '../query/operations.ts';

const RETRY_DELAY_MS = 3_000;

/** Tells of the last run over an article each time that it is further, until the returned function is called. */
export function listenToRun(article: string, onRun: (run: RunFieldsFragment) => void): () => void {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const retryLater = () => {
    clearTimeout(timer);
    timer = setTimeout(listen, RETRY_DELAY_MS);
  };
  const listen = () =>
    listenToEvents(RunProgress, { article }, stop.signal, {
      onAnswer: ({ runProgress }) => onRun(runProgress),
      onRefused: (_, close) => {
        close();
        retryLater();
      },
      onBreak: (isOver) => isOver && retryLater(),
    });
  listen();
  return () => {
    stop.abort();
    clearTimeout(timer);
  };
}
