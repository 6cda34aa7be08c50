import { listenToEvents } from '../query/listen-to-events.ts';
import { ChangeCursor, Changes } from '../query/operations.ts';
import { RequestRejected, sendOperation } from '../query/send-operation.ts';
import type { Lang } from '../state/state.ts';
import type { Change } from './news.ts';

/** The status of the connection. `again`: reconnecting. `refused`: the server rejected the subscription. */
export type ConnectionStatus = 'connecting' | 'live' | 'again' | 'offline' | 'refused';

/** What happens when something arrives or the connection changes. */
export interface Listener {
  readonly onStatus: (status: ConnectionStatus) => void;
  readonly onChange: (change: Change) => void;
  /** Called when the stream starts. Data fetched earlier may be outdated. */
  readonly onStart: () => void;
}

/** Error codes after which to retry. */
const RETRYABLE_CODES = ['UNAVAILABLE', 'TIMEOUT'];
const RETRY_DELAY_MS = 3000;

/** Listens for changes until stopped. After a break it continues from the last position. */
export function listenToChanges(lang: Lang, { onStatus, onChange, onStart }: Listener): () => void {
  let attempt = new AbortController();
  let cursor: string | null = null;

  const connect = async () => {
    attempt = new AbortController();
    const { signal } = attempt;
    try {
      if (cursor === null) {
        cursor = (await sendOperation(ChangeCursor, {}, signal)).changeCursor;
        onStart();
      }
      openStream(cursor, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof RequestRejected && !error.errors.some(({ code }) => isRetryable(code))) onStatus('refused');
      else retryLater(signal);
    }
  };
  const openStream = (after: string, signal: AbortSignal) =>
    listenToEvents(Changes, { lang, after }, signal, {
      onOpen: () => onStatus('live'),
      onAnswer: ({ changes }) => onChange(changes),
      onSeen: (id) => {
        cursor = id;
      },
      onRefused: (code, close) => {
        if (isRetryable(code)) return;
        close();
        if (code !== 'HISTORY_LOST') return onStatus('refused');
        cursor = null;
        retryLater(signal);
      },
      // The browser gives up if the response is not a stream; then the page reconnects.
      onBreak: (isOver) => (isOver ? retryLater(signal) : reportLost()),
    });
  const reportLost = () => onStatus(navigator.onLine ? 'again' : 'offline');
  const retryLater = (signal: AbortSignal) => {
    reportLost();
    const timer = setTimeout(connect, RETRY_DELAY_MS);
    signal.addEventListener('abort', () => clearTimeout(timer));
  };
  const onNetwork = () => {
    attempt.abort();
    reportLost();
    if (navigator.onLine) void connect();
  };

  onStatus('connecting');
  void connect();
  addEventListener('online', onNetwork);
  addEventListener('offline', onNetwork);
  return () => {
    removeEventListener('online', onNetwork);
    removeEventListener('offline', onNetwork);
    attempt.abort();
  };
}

const isRetryable = (code: string | null): boolean => RETRYABLE_CODES.includes(code ?? '');
