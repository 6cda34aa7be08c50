import { ask, Refused } from '../query/ask.ts';
import { Changes, CursorNow } from '../query/operations.ts';
import type { Lang } from '../state/state.ts';
import type { Change } from './news.ts';

/** How the connection stands: being made, there, lost and being made again, without a network, refused for good. */
export type Standing = 'connecting' | 'live' | 'again' | 'offline' | 'refused';

interface Listener {
  readonly onStanding: (standing: Standing) => void;
  readonly onChange: (change: Change) => void;
  /** From then on nothing is missed: what was asked before can be older. */
  readonly onBegun: () => void;
}

/** Where these come, the same is to be asked again after a while. */
const PASSING = ['UNAVAILABLE', 'TIMEOUT'];
const AGAIN_MS = 3000;

/** Listens to what is recorded until it is told to stop. After a break it goes on where it was, also where nothing had come yet. */
export function listenToChanges(lang: Lang, { onStanding, onChange, onBegun }: Listener): () => void {
  let attempt = new AbortController();
  let last: string | null = null;

  const connect = async () => {
    attempt = new AbortController();
    const { signal } = attempt;
    try {
      if (last === null) {
        last = (await ask(CursorNow, {}, signal)).changeCursor;
        onBegun();
      }
      subscribe(last, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof Refused && !error.told.some(({ code }) => isPassing(code))) onStanding('refused');
      else later(signal);
    }
  };
  const subscribe = (after: string, signal: AbortSignal) => {
    const source = new EventSource(address(lang, after));
    signal.addEventListener('abort', () => source.close());
    source.addEventListener('open', () => onStanding('live'));
    source.addEventListener('next', ({ data, lastEventId }) => {
      last = lastEventId || last;
      const told = readEvent(data);
      if (told.change) onChange(told.change);
      else if (!isPassing(told.code)) {
        source.close();
        onStanding('refused');
      }
    });
    source.addEventListener('error', () => {
      // Where the browser has given up, as after an answer that is no stream, it is for the page to come again.
      if (source.readyState === EventSource.CLOSED) later(signal);
      else lost();
    });
  };
  const lost = () => onStanding(navigator.onLine ? 'again' : 'offline');
  const later = (signal: AbortSignal) => {
    lost();
    const timer = setTimeout(connect, AGAIN_MS);
    signal.addEventListener('abort', () => clearTimeout(timer));
  };
  const onNetwork = () => {
    attempt.abort();
    lost();
    if (navigator.onLine) void connect();
  };

  onStanding('connecting');
  void connect();
  addEventListener('online', onNetwork);
  addEventListener('offline', onNetwork);
  return () => {
    removeEventListener('online', onNetwork);
    removeEventListener('offline', onNetwork);
    attempt.abort();
  };
}

const isPassing = (code: string | null): boolean => PASSING.includes(code ?? '');

function address(lang: Lang, after: string): string {
  return `/graphql?${new URLSearchParams({ query: Changes.text, variables: JSON.stringify({ lang, after }) })}`;
}

interface Told {
  readonly change: Change | null;
  readonly code: string;
}

function readEvent(data: string): Told {
  // The subscription was checked against the schema that answers it.
  const { data: answer, errors } = JSON.parse(data) as { data?: { changes: Change } | null; errors?: { extensions?: { code?: string } }[] };
  return { change: answer?.changes ?? null, code: errors?.[0]?.extensions?.code ?? '' };
}
