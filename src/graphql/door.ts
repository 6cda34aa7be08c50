import type { ExecutionArgs, ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import { type FetchAPI, type GraphQLParams, processRegularResult } from 'graphql-yoga';
import { getCurrentRequest } from '../base/current-request.ts';
import { affordableContexts } from './builder.ts';
import type { Context } from './context.ts';
import { isAlwaysAffordable } from './cost.ts';
import type { createDocumentCache } from './document-cache.ts';
import { limitErrors } from './error-limit.ts';
import { addExtensions } from './extensions.ts';
import { checkVariables } from './limits.ts';
import { describeOperation } from './observe.ts';
import { checkParams, readParams } from './params.ts';
import { createPreparer } from './prepare.ts';
import { chooseJsonType } from './reply-type.ts';
import type { ReadRequest } from './request.ts';
import { addRequestId } from './request-id.ts';

export type Execute = (args: ExecutionArgs & { readonly contextValue: Context }) => ExecutionResult | Promise<ExecutionResult>;

/** What higher rooms add. */
export interface DoorOptions<Visit> {
  readonly schema: GraphQLSchema;
  readonly documents: ReturnType<typeof createDocumentCache>;
  readonly maskError: (error: unknown) => GraphQLError;
  readonly createContext: (visit: Visit) => Context;
  /** Chooses how an operation is executed. @throws BAD_INPUT */
  readonly chooseExecute: (params: GraphQLParams) => Execute;
  /** Improves a result before its errors are masked. */
  readonly complete: (result: ExecutionResult, context: Context) => ExecutionResult | Promise<ExecutionResult>;
  /** Whether a client prefers a file, by its Accept header. */
  readonly prefersFile: (accept: string | null) => boolean;
  /** Answers what is not JSON: subscriptions, streams of events, files. */
  readonly stream: (request: Request, visit: Visit & ReadRequest) => Response | Promise<Response>;
  readonly fetchApi: FetchAPI;
}

/** The door of all GraphQL requests. It answers in JSON itself, which takes a small part of the time that Yoga and its plugins take. */
export function createDoor<Visit extends object>(options: DoorOptions<Visit>): (request: Request, visit: Visit) => Promise<Response> {
  const run = createRunner(options);
  return async (request, visit) => {
    const accept = request.headers.get('accept');
    const type = options.prefersFile(accept) ? undefined : chooseJsonType(accept);
    let reading: Promise<GraphQLParams> | undefined;
    const read = () => {
      reading ??= readParams(request);
      return reading;
    };
    const result = type && (await run(request.method, read, visit).catch((error: unknown) => ({ errors: [options.maskError(error)] })));
    if (!result) return options.stream(request, { ...visit, readParams: read });
    return processRegularResult(addRequestId(limitErrors(result), getCurrentRequest()?.id), options.fetchApi, type);
  };
}

/** Runs the operation of a request. @returns undefined if it is a subscription @throws what is wrong before execution */
function createRunner<Visit>({ schema, documents, maskError, createContext, chooseExecute, complete }: DoorOptions<Visit>) {
  const prepare = createPreparer(schema, documents);
  return async (method: string, read: () => Promise<GraphQLParams>, visit: Visit): Promise<ExecutionResult | undefined> => {
    const params = await read();
    checkVariables(params);
    const execute = chooseExecute(params);
    checkParams(params);
    const { query, operationName, variables } = params;
    const { document, summary, errors } = prepare(method, query, operationName);
    describeOperation(summary);
    if (errors.length > 0) return { errors };
    if (summary.isSubscription) return undefined;
    const context = createContext(visit);
    const args = { schema, document, operationName, variableValues: variables, contextValue: context };
    if (isAlwaysAffordable(args)) affordableContexts.add(context);
    const result = await execute(args);
    return maskErrors(addExtensions(await complete(markRequestErrors(result), context), context), maskError);
  };
}

/** Without data, the errors are about the request: a variable is missing or is of another type. */
function markRequestErrors(result: ExecutionResult): ExecutionResult {
  if (!('data' in result))
    for (const error of result.errors ?? []) Object.assign(error, { extensions: { ...error.extensions, http: { status: 400 } } });
  return result;
}

const maskErrors = (result: ExecutionResult, maskError: (error: unknown) => GraphQLError): ExecutionResult =>
  result.errors ? { ...result, errors: result.errors.map(maskError) } : result;
