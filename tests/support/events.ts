import { onTestFinished } from 'vitest';

/** One block of an event stream. */
export interface StreamEvent {
  readonly event: string;
  readonly id: string;
  // The shape is the query's; tests say what they expect of it.
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query's
  readonly data: any;
}

export interface Subscription {
  /** The next event; comments are passed over, and marks, which only have an id, unless they are asked for. @throws where the stream breaks off */
  next(more?: { marks?: boolean }): Promise<StreamEvent>;
  /** The next so many. */
  take(count: number): Promise<StreamEvent[]>;
  readonly status: number;
  drop(): void;
}

export const CHANGES = `subscription ($filter: ChangeFilter, $after: String) {
  changes(filter: $filter, after: $after) { cursor kind revision at statement { id predicate retractedAt evidence { sentence { number } } } entity { id slug } article { id slug } }
}`;

/** Subscribes over a real connection, as EventSource would but for the method. Resolves when the server has begun to listen; dropped when the test ends. */
export async function subscribe(
  url: string,
  variables: object = {},
  headers: Record<string, string> = {},
  query = CHANGES,
): Promise<Subscription> {
  const control = new AbortController();
  onTestFinished(() => control.abort());
  const { body, status } = await fetch(`${url}/graphql`, {
    method: 'POST',
    signal: control.signal,
    headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const blocks = blocksOf(body ?? new ReadableStream());
  const begun = await blocks.next();
  let first = begun.done || begun.value.event === '' ? null : begun.value; // a subscription that has begun says first how far it is
  const next: Subscription['next'] = async ({ marks = false } = {}) => {
    const kept = first;
    first = null;
    if (kept) return kept;
    const { value, done } = await blocks.next();
    if (done) throw new Error('the stream has ended');
    return value.event !== '' || marks ? value : next({ marks });
  };
  return {
    next,
    status,
    take: async (count) => {
      const taken: StreamEvent[] = [];
      while (taken.length < count) taken.push(await next());
      return taken;
    },
    drop: () => control.abort(),
  };
}

async function* blocksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trimStart()]));
      const data = fields.get('data');
      if ([...fields.keys()].some((field) => field !== ''))
        yield { event: fields.get('event') ?? '', id: fields.get('id') ?? '', data: data ? JSON.parse(data) : null };
    }
  }
}
