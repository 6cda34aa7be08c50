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
  const openStream = (after: string, signal: AbortSignal) => {
    const source = new EventSource(buildUrl(lang, after));
    signal.addEventListener('abort', () => source.close());
    source.addEventListener('open', () => onStatus('live'));
    source.addEventListener('next', ({ data, lastEventId }) => {
      cursor = lastEventId || cursor;
      const message = parseEvent(data);
      if (message.change) onChange(message.change);
      else if (message.code === 'HISTORY_LOST') {
        cursor = null;
        source.close();
        retryLater(signal);
      } else if (!isRetryable(message.code)) {
        source.close();
        onStatus('refused');
      }
    });
    source.addEventListener('error', () => {
      // The browser gives up if the response is not a stream; then the page reconnects.
      if (source.readyState === EventSource.CLOSED) retryLater(signal);
      else reportLost();
    });
  };
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

function buildUrl(lang: Lang, after: string): string {
  return `/graphql?${new URLSearchParams({ query: Changes.text, variables: JSON.stringify({ lang, after }) })}`;
}

interface StreamMessage {
  readonly change: Change | null;
  readonly code: string;
}

function parseEvent(data: string): StreamMessage {
  // The subscription was checked against the schema that answers it.
  const { data: answer, errors } = JSON.parse(data) as { data?: { changes: Change } | null; errors?: { extensions?: { code?: string } }[] };
  return { change: answer?.changes ?? null, code: errors?.[0]?.extensions?.code ?? '' };
}
