import type { CurrentRequest } from './current-request.ts';

/** How a request was answered. */
export interface Answered {
  /** `OK`, `GONE` if the client left before it had all, or the code of the first error. */
  readonly outcome: string;
  readonly status: number;
  readonly ms: number;
}

/** One SQL statement that has ended. It never has parameters. */
export interface ObservedStatement {
  readonly sql: string;
  /** Who ran it: `read`, `follow`, `export` or `write`. */
  readonly source: string;
  /** When it began, in milliseconds since 1970. */
  readonly begunAt: number;
  readonly ms: number;
  readonly isFailed: boolean;
  /** The request that it was run for. */
  readonly request: CurrentRequest | undefined;
}

/** Is told what the server does: for its log, its metrics, its traces. */
export interface Observer {
  /** @param header reads a header of the request */
  begin?(request: CurrentRequest, header: (name: string) => string | null): void;
  end?(request: CurrentRequest, answered: Answered): void;
  statement?(statement: ObservedStatement): void;
}
