import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute, Kind, print, type VariableNode, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { toGraphError } from '../database/failure.ts';
import { createSemaphore } from '../database/semaphore.ts';
import { MAX_COST, tooCostly } from './builder.ts';
import type { Context } from './context.ts';
import { computeCost } from './cost.ts';
import { unwrapError } from './mask-error.ts';
import { createSingleFlight } from './single-flight.ts';

/** An event from the source of a subscription. */
export interface SourceEvent {
  /** Position of the event, for clients that reconnect. */
  readonly cursor: string;
  /** True if the event only reports progress and has no data. */
  readonly isMark: boolean;
  /** Identifies the change, for all subscriptions. */
  readonly key?: number;
}

/** Property with the cursor of a result's event. It is only for the transport. */
export const EVENT_ID = Symbol('the id of the event');
export type EventResult = ExecutionResult & { readonly [EVENT_ID]?: string };

/** Maximum number of events executed at a time, so that the database has room for queries. */
const MAX_CONCURRENT_EVENTS = 8;

export interface SubscribeOptions {
  readonly deadlineMs: number;
  /** Creates the context of one event, with its own loaders and signal. */
  readonly renew: (context: Context, signal: AbortSignal) => Context;
}

/**
 * Executes every event of a subscription in its own context, with its own deadline. Subscriptions with the same selection
 * and languages share the result of an event.
 */
export function createSubscribePlugin({ deadlineMs, renew }: SubscribeOptions): Plugin<Context> {
  const semaphore = createSemaphore(MAX_CONCURRENT_EVENTS, deadlineMs);
  const share = createSingleFlight<EventResult>((result) => listTransientErrors(result).length === 0);
  const subscribe = async (args: ExecutionArgs) => {
    checkCost(args);
    const { enterStream } = args.contextValue as Context; // made by app.ts
    const leave = enterStream();
    const source = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in source)) {
      leave();
      return source;
    }
    const selectionKey = toSharedKey(args);
    const showOnce = (event: SourceEvent) =>
      share(`${event.key} ${event.cursor} ${selectionKey}`, () => semaphore.run(() => executeEvent(args, event, { deadlineMs, renew })));
    return executeEvents(source as AsyncIterable<SourceEvent>, showOnce, leave); // every subscription field brings such events
  };
  return {
    onSubscribe: ({ setSubscribeFn }) => setSubscribeFn(subscribe as Parameters<typeof setSubscribeFn>[0]), // Yoga passes these arguments
  };
}

/** Checks the cost of one event before subscribing. @throws TOO_COSTLY */
function checkCost(args: ExecutionArgs): void {
  const cost = computeCost(args);
  if (cost > MAX_COST) throw tooCostly(cost);
}

/** Key of the result of an event: the document, variables, languages and account, without the arguments of the subscription field. */
function toSharedKey({ document, operationName, variableValues, contextValue }: ExecutionArgs): string {
  const used = new Set<string>();
  const variables = { Variable: ({ name }: VariableNode) => void used.add(name.value) };
  visit(document, {
    ...variables,
    VariableDefinition: () => false,
    OperationDefinition(operation) {
      for (const selection of operation.selectionSet.selections)
        visit(selection.kind === Kind.FIELD ? { ...selection, arguments: [] } : selection, variables);
      return false;
    },
  });
  const { lang, viewer } = contextValue as Context; // as above
  const values = Object.entries(variableValues ?? {}).filter(([name]) => used.has(name));
  return JSON.stringify([print(document), operationName, values, lang, viewer?.id]);
}

/** Executes one event, even if the client has disconnected, because others may wait for the same result. */
async function executeEvent(args: ExecutionArgs, event: SourceEvent, { renew, deadlineMs }: SubscribeOptions): Promise<EventResult> {
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

/** Errors that a retry may solve. */
const TRANSIENT_CODES: ReadonlySet<unknown> = new Set(['UNAVAILABLE', 'TIMEOUT']);
const listTransientErrors = ({ errors }: EventResult) =>
  (errors ?? []).filter((error) => TRANSIENT_CODES.has(toGraphError(unwrapError(error))?.extensions.code));

/**
 * The results of a source's events. A transient error ends them without data and id, so that a client that reconnects after
 * its last event gets this event again.
 */
function executeEvents(
  source: AsyncIterable<SourceEvent>,
  showEvent: (event: SourceEvent) => Promise<EventResult>,
  leave: () => void,
): AsyncIterableIterator<EventResult, undefined> {
  const events = source[Symbol.asyncIterator]();
  const end = { done: true, value: undefined } as const;
  let isOver = false;

  async function over() {
    isOver = true;
    leave();
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
    const passing = listTransientErrors(result);
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
