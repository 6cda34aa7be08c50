import { Changes, CursorNow } from '../query/operations.ts';
import { RequestRejected, sendOperation } from '../query/send-operation.ts';
import type { Lang } from '../state/state.ts';
import type { Change } from './news.ts';

/** How the connection stands: being made, there, lost and being made again, without a network, refused for good. */
export type ConnectionStatus = 'connecting' | 'live' | 'again' | 'offline' | 'refused';

interface Listener {
  readonly onStatus: (status: ConnectionStatus) => void;
  readonly onChange: (change: Change) => void;
  /** From then on nothing is missed: what was asked before can be older. */
  readonly onStart: () => void;
}

/** Where these come, the same is to be asked again after a while. */
const RETRYABLE_CODES = ['UNAVAILABLE', 'TIMEOUT'];
const RETRY_DELAY_MS = 3000;

/** Listens to what is recorded until it is told to stop. After a break it goes on where it was, also where nothing had come yet. */
export function listenToChanges(lang: Lang, { onStatus, onChange, onStart }: Listener): () => void {
  let attempt = new AbortController();
  let cursor: string | null = null;

  const connect = async () => {
    attempt = new AbortController();
    const { signal } = attempt;
    try {
      if (cursor === null) {
        cursor = (await sendOperation(CursorNow, {}, signal)).changeCursor;
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
      else if (!isRetryable(message.code)) {
        source.close();
        onStatus('refused');
      }
    });
    source.addEventListener('error', () => {
      // Where the browser has given up, as after an answer that is no stream, it is for the page to come again.
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
