import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { cacheExchange, createClient, fetchExchange } from '@urql/core';
import { afterAll, expect, test } from 'vitest';
import { listen } from '../support/listen.ts';

const { url, close } = await listen();
afterAll(close);
const api = `${url}/graphql`;

const LABEL = 'query Label($ref: EntityRef!, $lang: [LanguageTag!]) { entity(ref: $ref) { id label(lang: $lang) } }';
const RIGHT = { ref: 'bauyrzhan-baibek', lang: ['en'] };
const ENTITY = { id: 'E2', label: 'Bauyrzhan Baibek' };
/** One that no entity can have, refused before anything is executed, and one that none has. */
const WRONG = [
  ['no such thing!', 'BAD_INPUT'],
  ['bauyrzhan-baybek', 'NOT_FOUND'],
] as const;

/** A fetch that remembers the methods of its requests. */
function recorder() {
  const methods: (string | undefined)[] = [];
  const recording: typeof fetch = (input, init) => {
    methods.push(init?.method);
    return fetch(input, init);
  };
  return { methods, recording };
}

test('urql as it is, which asks by GET', async () => {
  const { methods, recording } = recorder();
  const client = createClient({ url: api, exchanges: [cacheExchange, fetchExchange], fetch: recording });
  const { data, error } = await client.query(LABEL, RIGHT).toPromise();
  expect(error).toBeUndefined();
  expect(data.entity).toMatchObject(ENTITY);
  for (const [ref, code] of WRONG) {
    const { error: refused } = await client.query(LABEL, { ref }).toPromise();
    expect(refused?.networkError).toBeUndefined();
    expect(refused?.graphQLErrors.map(({ extensions }) => extensions['code'])).toEqual([code]);
  }
  expect(methods).toEqual(['GET', 'GET', 'GET']);
});

test('Apollo Client as it is, which asks by POST', async () => {
  const { methods, recording } = recorder();
  const client = new ApolloClient({ link: new HttpLink({ uri: api, fetch: recording }), cache: new InMemoryCache() });
  const query = gql(LABEL);
  const { data } = await client.query<{ entity: typeof ENTITY }>({ query, variables: RIGHT });
  expect(data?.entity).toMatchObject(ENTITY);
  for (const [ref, code] of WRONG) {
    const refused = await client.query({ query, variables: { ref } }).catch((reason: unknown) => reason);
    if (!CombinedGraphQLErrors.is(refused)) expect.fail(`Apollo does not take it for an answer of GraphQL: ${refused}`);
    expect(refused.errors.map(({ extensions }) => extensions?.['code'])).toEqual([code]);
  }
  expect(methods).toEqual(['POST', 'POST', 'POST']);
});

test('a page of any origin may ask, and its cookies stay at home', async () => {
  const origin = 'https://elsewhere.example';
  const asked = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
  const { status, headers } = await fetch(api, { method: 'OPTIONS', headers: asked });
  expect(status).toBe(204);
  expect(['*', origin]).toContain(headers.get('access-control-allow-origin'));
  expect(headers.get('access-control-allow-headers')).toContain('content-type');
  expect(headers.get('access-control-allow-methods')).toContain('POST');
  expect(headers.has('access-control-allow-credentials')).toBe(false);
});

// These need no preflight: a page elsewhere could send them unasked.
const multipart = new FormData();
multipart.set('operations', '{ "query": "{ __typename }" }');
multipart.set('map', '{}');
test.each([
  ['form', new URLSearchParams({ query: '{ __typename }' })],
  ['multipart', multipart],
  ['plain text', '{ "query": "{ __typename }" }'],
])('a POST of %s is refused', async (_, body) => {
  const response = await fetch(api, { method: 'POST', body });
  expect(response.status).toBe(415);
  expect(await response.text()).not.toContain('__typename');
});
