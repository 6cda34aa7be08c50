import { getCurrentRequest } from '../base/current-request.ts';
import type { ObservedStatement } from '../base/observer.ts';

export type StatementListener = (statement: ObservedStatement) => void;

/** Notes when a statement begins. @returns what is called once, when it has ended */
export function beginStatement(sql: string, source: string, listener: StatementListener | undefined): (isFailed: boolean) => void {
  if (!listener) return () => {};
  const [begunAt, began, request] = [Date.now(), performance.now(), getCurrentRequest()];
  return (isFailed) => listener({ sql, source, begunAt, ms: performance.now() - began, isFailed, request });
}

/** Counts each statement for its request, and tells everybody who observes. */
export function createStatementObservers() {
  const listeners = new Set<StatementListener>();
  return {
    add: (listener: StatementListener): void => void listeners.add(listener),
    tell(statement: ObservedStatement): void {
      if (statement.request) statement.request.statements += 1;
      for (const listener of listeners) listener(statement);
    },
  };
}

/**
 * Observes what is run by a function of the driver. Its queries begin when they are awaited, which Drizzle does at once within a transaction;
 * how they are to be read can still be said until then.
 */
export const observeCalls =
  <Rest extends readonly unknown[], Query extends PromiseLike<unknown>>(
    run: (statement: string, ...rest: Rest) => Query,
    begin: (statement: string) => (isFailed: boolean) => void,
  ) =>
  (statement: string, ...rest: Rest): Query => {
    const query = run(statement, ...rest);
    const end = begin(statement);
    query.then(
      () => end(false),
      () => end(true),
    );
    return query;
  };
