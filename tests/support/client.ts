import { type AppOptions, createApp } from '../../src/app/app.ts';

export interface Answer {
  readonly status: number;
  // The shape is the query's; tests say what they expect of it.
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query's
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** Asks an application as a client would, over its fetch. */
export function clientOf(options: AppOptions) {
  const app = createApp(options);
  /** All requests have the same id, so that answers can be compared. */
  const fetch = (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has('x-request-id')) headers.set('x-request-id', 'test');
    return app.fetch(`http://localhost${path}`, { ...init, headers });
  };
  return {
    fetch,
    async ask(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
    },
  };
}
