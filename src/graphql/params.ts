import { GraphQLError } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import { showValue } from '../base/errors.ts';
import { MAX_BODY_BYTES, readBody } from '../http/body.ts';
import { isNestedDeeper } from '../http/nesting.ts';
import { MAX_JSON_DEPTH } from './limits.ts';
import { refuse } from './refuse.ts';

/** Reads what is asked from a URL or from a JSON body. @throws BAD_INPUT, TOO_COSTLY */
export const readParams = async (request: Request): Promise<GraphQLParams> =>
  request.method === 'POST' ? readPost(request) : readGet(request);

function readGet(request: Request): GraphQLParams {
  const { searchParams } = new URL(request.url);
  const text = (name: string) => {
    const value = searchParams.get(name);
    return value ? { [name]: value } : {};
  };
  const parsed = (name: string) => {
    const value = searchParams.get(name);
    return value ? { [name]: readJson(name, value) } : {}; // checked below
  };
  return { ...text('query'), ...text('operationName'), ...parsed('variables'), ...parsed('extensions') };
}

async function readPost(request: Request): Promise<GraphQLParams> {
  const text = await readBody(request).catch(() => {
    throw refuse('TOO_COSTLY', `the body has more than ${MAX_BODY_BYTES} bytes`, { allowed: MAX_BODY_BYTES }, 413);
  });
  const body = readJson('the body', text);
  if (typeof body !== 'object' || body === null) throw refuse('BAD_INPUT', `the body is ${showValue(body)}; it is an object with a query`);
  return body; // checked below
}

/** @throws BAD_INPUT, which does not repeat the text */
function readJson(what: string, text: string): unknown {
  if (isNestedDeeper(text, MAX_JSON_DEPTH))
    throw refuse('BAD_INPUT', `${what} nests more than ${MAX_JSON_DEPTH} deep`, { allowed: MAX_JSON_DEPTH });
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('BAD_INPUT', `${what} is not JSON`);
  }
}

const PARAMS: ReadonlySet<string> = new Set(['query', 'variables', 'operationName', 'extensions']);
const typeOf = (value: unknown): string => (value == null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
const refuseParams = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_INPUT', http: { status: 400 } } });

/** Checks the parameters of a request, in the words of Yoga. @throws BAD_INPUT */
export function checkParams(params: GraphQLParams): asserts params is GraphQLParams & { query: string } {
  if (Array.isArray(params)) throw refuseParams('Batching is not supported.');
  for (const [name, value] of Object.entries(params))
    if (value != null && !PARAMS.has(name)) throw refuseParams(`Unexpected parameter "${name}" in the request body.`);
  const { query } = params;
  if (query == null) throw refuseParams('Must provide query string.');
  if (typeof query !== 'string') throw refuseParams(`Expected "query" param to be a string, but given ${typeOf(query)}.`);
  for (const name of ['variables', 'extensions'] as const) {
    const type = typeOf(params[name]);
    if (type !== 'object' && type !== 'null') throw refuseParams(`Expected "${name}" param to be empty or an object, but given ${type}.`);
  }
}
