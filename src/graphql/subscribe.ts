import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute, Kind, print, type VariableNode, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { toGraphError } from '../database/failure.ts';
import { createSemaphore } from '../database/semaphore.ts';
import { MAX_COST, tooCostly } from './builder.ts';
import type { Context } from './context.ts';
import { costOf } from './cost.ts';
import { innermost } from './mask-error.ts';
import { sharing } from './sharing.ts';

/** What the source of a subscription brings. */
export interface SourceEvent {
  /** By which a client that connects again says what it saw last. */
  readonly cursor: string;
  /** It says only how far the source is: there is nothing to show. */
  readonly isMark: boolean;
  /** What it tells of: the same for all who are told of it, and of nothing else. */
  readonly key?: number;
}

/** Where a result has the cursor of its event, for the transport; no client sees it. */
export const EVENT_ID = Symbol('the id of the event');
export type EventResult = ExecutionResult & { readonly [EVENT_ID]?: string };

/** So many events are shown at a time, whatever the number of subscriptions: the database is there for queries too. */
const SHOWN_AT_ONCE = 8;

export interface SubscribeOptions {
  readonly deadlineMs: number;
  /** The context of one event: with loaders of its own, stopped by a signal of its own. */
  readonly renew: (context: Context, signal: AbortSignal) => Context;
}

/**
 * Shows every event of a subscription in a context of its own, within a deadline of its own. Those who ask for the same in
 * the same languages share what they are shown of an event.
 */
export function subscribePlugin({ deadlineMs, renew }: SubscribeOptions): Plugin<Context> {
  const semaphore = createSemaphore(SHOWN_AT_ONCE, deadlineMs);
  const share = sharing<EventResult>((result) => passingOf(result).length === 0);
  const subscribe = async (args: ExecutionArgs) => {
    checkCost(args);
    const source = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in source)) return source;
    const asked = keyOf(args);
    const showOnce = (event: SourceEvent) =>
      share(`${event.key} ${event.cursor} ${asked}`, () => semaphore.run(() => show(args, event, { deadlineMs, renew })));
    return shown(source as AsyncIterable<SourceEvent>, showOnce); // every subscription field brings such events
  };
  return {
    onSubscribe: ({ setSubscribeFn }) => setSubscribeFn(subscribe as Parameters<typeof setSubscribeFn>[0]), // it is never called with more
  };
}

/** The cost of one event is bounded like that of a query, before anything is listened to. @throws TOO_COSTLY */
function checkCost(args: ExecutionArgs): void {
  const cost = costOf(args);
  if (cost > MAX_COST) throw tooCostly(cost);
}

/** All that what is shown of an event depends on: not where the subscription began, nor its filter. */
function keyOf({ document, operationName, variableValues, contextValue }: ExecutionArgs): string {
  const used = new Set<string>();
  const variables = { Variable: ({ name }: VariableNode) => void used.add(name.value) };
  visit(document, {
    ...variables,
    VariableDefinition: () => false,
    OperationDefinition(operation) {
      for (const one of operation.selectionSet.selections) visit(one.kind === Kind.FIELD ? { ...one, arguments: [] } : one, variables);
      return false;
    },
  });
  const values = Object.entries(variableValues ?? {}).filter(([name]) => used.has(name));
  return JSON.stringify([print(document), operationName, values, (contextValue as Context).lang]); // as above
}

/** One event, whoever has gone meanwhile: others may wait for the same. */
async function show(args: ExecutionArgs, event: SourceEvent, { renew, deadlineMs }: SubscribeOptions): Promise<EventResult> {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), deadlineMs);
  try {
    const context = renew(args.contextValue as Context, control.signal); // as above
    const result = await execute({ ...args, rootValue: event, contextValue: context });
    const { extensions } = context;
    return { ...result, ...(Object.keys(extensions).length > 0 && { extensions }), [EVENT_ID]: event.cursor };
  } finally {
    clearTimeout(timer);
  }
}

/** Errors that another attempt may not meet. */
const PASSING: ReadonlySet<unknown> = new Set(['UNAVAILABLE', 'TIMEOUT']);
const passingOf = ({ errors }: EventResult) =>
  (errors ?? []).filter((error) => PASSING.has(toGraphError(innermost(error))?.extensions.code));

/**
 * The results of a source's events. One that could not be shown for now ends them, without its data and its id: the client
 * that comes again after what it saw last gets it then.
 */
function shown(
  source: AsyncIterable<SourceEvent>,
  showEvent: (event: SourceEvent) => Promise<EventResult>,
): AsyncIterableIterator<EventResult, undefined> {
  const events = source[Symbol.asyncIterator]();
  const end = { done: true, value: undefined } as const;
  let isOver = false;

  async function over() {
    isOver = true;
    await events.return?.();
    return end;
  }
  async function next(): Promise<IteratorResult<EventResult, undefined>> {
    const { done, value } = isOver ? end : await events.next();
    if (done || value === undefined) return over();
    if (value.isMark) return { done: false, value: { [EVENT_ID]: value.cursor } };
    const result = await showEvent(value).catch(async (error: unknown) => {
      await over();
      throw error;
    });
    const passing = passingOf(result);
    if (passing.length === 0) return { done: false, value: result };
    await over();
    return { done: false, value: { errors: passing } };
  }
  return {
    next,
    return: over,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
