import { serverAudits } from 'graphql-http';
import { afterAll, expect, test } from 'vitest';
import { createApp } from '../../src/app/app.ts';
import { freshDatabase } from '../support/database.ts';

const database = await freshDatabase();
afterAll(() => database.close());
const app = createApp({ database });
const audits = serverAudits({
  url: 'http://localhost/graphql',
  fetchFn: (url: string, init?: RequestInit) => app.fetch(url, init ?? {}),
});

test('graphql-http has its 61 audits of the GraphQL over HTTP specification', () => {
  expect(audits).toHaveLength(61);
});

// Not even a notice is left, which would be about something the specification leaves open.
test.each(audits)('$id $name', async ({ fn }) => {
  const result = await fn();
  expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
});

// The audits' own query for this is not valid, so that they meet a refused document and no refused variable.
test.each([
  ['Int', 'query ($value: Int) { entities(first: $value) { totalCount } }'],
  ['EntityRef', 'query ($value: EntityRef!) { entity(ref: $value) { id } }'],
])('a variable that is no %s is refused with status 400, as an answer without data must be', async (_, query) => {
  const response = await app.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables: { value: 'no such thing!' } }),
  });
  expect(await response.json()).not.toHaveProperty('data');
  expect(response.status).toBe(400);
});
