import { AsyncLocalStorage } from 'node:async_hooks';

/** The request that is being answered. What becomes known on the way is added. */
export interface CurrentRequest {
  readonly id: string;
  /** The id of its trace, if there are traces. */
  traceId: string | undefined;
  readonly method: string;
  /** Without what follows the question mark. */
  readonly path: string;
  /** The address that answers, as the table of routes has it, such as `/id/*`; empty if none does. */
  route: string;
  /** The name of the operation, if it has one. */
  operation: string | undefined;
  /** Its root fields, each once. */
  fields: readonly string[];
  isSubscription: boolean;
  /** Whether it is there to write. */
  isMutation: boolean;
  /** The code of the first error that the client is told. */
  error: string | undefined;
  /** Whether the client left before it had the whole answer. */
  isGone: boolean;
  /** Errors that nobody expected. */
  faults: number;
  /** SQL statements that were run for it. */
  statements: number;
  /** The position of the database's log that its client has seen: what is read for it is not older. */
  seen: string | undefined;
  /** The position after what it has written; undefined if it has written nothing. */
  written: string | undefined;
}

const storage = new AsyncLocalStorage<CurrentRequest>();

export const getCurrentRequest = (): CurrentRequest | undefined => storage.getStore();

/** Runs the work, and whatever it starts, for a request. */
export const runForRequest = <T>(request: CurrentRequest, work: () => T): T => storage.run(request, work);

/** Runs what goes on when the request is over: what it does is none of the request's. */
export const runForNobody = <T>(work: () => T): T => storage.exit(work);

/** Keeps the first error that the client is told, unless it has left. */
export function markError(code: unknown): void {
  const request = getCurrentRequest();
  if (request && !request.isGone) request.error ??= String(code);
}
