import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { showValue } from '../base/errors.ts';
import { MAX_BODY_BYTES, readBody } from '../http/body.ts';
import { isNestedDeeper } from '../http/nesting.ts';
import { MAX_JSON_DEPTH } from './limits.ts';
import { refuse } from './refuse.ts';

/** Reads what is asked from a URL or from a JSON body. */
export const requestPlugin: Plugin = {
  onRequestParse: ({ setRequestParser }) =>
    setRequestParser((request) => (request.method === 'POST' ? readPost(request) : readGet(request))),
};

/** @throws BAD_INPUT */
function readGet(request: Request): GraphQLParams {
  const { searchParams } = new URL(request.url);
  const text = (name: string) => {
    const value = searchParams.get(name);
    return value ? { [name]: value } : {};
  };
  const parsed = (name: string) => {
    const value = searchParams.get(name);
    return value ? { [name]: readJson(name, value) } : {}; // Yoga checks that it is an object
  };
  return { ...text('query'), ...text('operationName'), ...parsed('variables'), ...parsed('extensions') };
}

/** @throws BAD_INPUT, TOO_COSTLY */
async function readPost(request: Request): Promise<GraphQLParams> {
  const text = await readBody(request).catch(() => {
    throw refuse('TOO_COSTLY', `the body has more than ${MAX_BODY_BYTES} bytes`, { allowed: MAX_BODY_BYTES }, 413);
  });
  const body = readJson('the body', text);
  if (typeof body !== 'object' || body === null) throw refuse('BAD_INPUT', `the body is ${showValue(body)}; it is an object with a query`);
  return body; // Yoga checks its parts, and refuses a list
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
