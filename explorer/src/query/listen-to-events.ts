import type { Operation } from './operations.ts';

/** What happens when something arrives or the connection changes. */
export interface EventListener<A> {
  readonly onOpen?: () => void;
  readonly onAnswer: (answer: A) => void;
  /** Called with the position after each event. The browser sends the last one when it reconnects. */
  readonly onSeen?: (id: string) => void;
  /** The server refuses the subscription, or ends it with an error. The browser asks again unless it is closed. */
  readonly onRefused: (code: string, close: () => void) => void;
  /** The connection is lost. It is over if the browser does not reconnect by itself. */
  readonly onBreak: (isOver: boolean) => void;
}

/** Listens to a subscription until the signal is aborted. */
export function listenToEvents<A, V extends object>(
  operation: Operation<A, V>,
  variables: V,
  signal: AbortSignal,
  { onOpen, onAnswer, onSeen, onRefused, onBreak }: EventListener<A>,
): void {
  const source = new EventSource(`/graphql?${new URLSearchParams({ query: operation.text, variables: JSON.stringify(variables) })}`);
  signal.addEventListener('abort', () => source.close());
  source.addEventListener('open', () => onOpen?.());
  source.addEventListener('next', ({ data, lastEventId }) => {
    if (lastEventId) onSeen?.(lastEventId);
    const { answer, code } = parseEvent<A>(data);
    if (answer) onAnswer(answer);
    else onRefused(code, () => source.close());
  });
  source.addEventListener('error', () => onBreak(source.readyState === EventSource.CLOSED));
}

function parseEvent<A>(text: string): { readonly answer: A | null; readonly code: string } {
  // The subscription was checked against the schema that answers it.
  const { data, errors } = JSON.parse(text) as { data?: A | null; errors?: { extensions?: { code?: string } }[] };
  return { answer: data ?? null, code: errors?.[0]?.extensions?.code ?? '' };
}
