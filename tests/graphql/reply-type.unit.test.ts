import { buildSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { expect, test } from 'vitest';
import { randomFrom } from '../../bench/made-up/generate.ts';
import { chooseJsonType } from '../../src/graphql/reply-type.ts';

const yoga = createYoga({ schema: buildSchema('type Query { a: Int }'), logging: false, graphiql: false, landingPage: false });

const RANGES = ['application/json', 'application/graphql-response+json', 'application/*', '*/*', '*/json', 'APPLICATION/JSON', 'text/html'];
const OTHERS = ['text/event-stream', 'multipart/mixed', 'text/*', 'image/png', ''];
const PARAMETERS = ['', '', ';q=0.5', '; charset=utf-8', ';charset=utf-16', ';q=0.1;charset=utf-8'];

/** The type that Yoga answers with, if it is JSON. */
async function askYoga(accept: string): Promise<string | undefined> {
  const { headers } = await yoga.fetch('http://localhost/graphql?query={a}', { headers: { accept } });
  const type = headers.get('content-type')?.split(';')[0];
  return type?.endsWith('json') ? type : undefined;
}

test('the type of a response in JSON is that which Yoga chooses, unless events come first', async () => {
  const random = randomFrom(5);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  for (let round = 0; round < 500; round += 1) {
    const count = 1 + Math.floor(random() * 4);
    const accept = Array.from({ length: count }, () => `${pick(random() < 0.7 ? RANGES : OTHERS)}${pick(PARAMETERS)}`).join(', ');
    const wanted = accept.startsWith('text/event-stream') ? undefined : await askYoga(accept);
    expect([accept, chooseJsonType(accept)]).toEqual([accept, wanted]);
  }
});

test.each([
  [null, 'application/json'],
  ['*/*', 'application/json'],
  ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json'],
  ['application/json, */*', 'application/json'],
  ['text/event-stream, application/json', undefined],
  ['multipart/mixed', undefined],
  ['image/png', undefined],
])('%s is answered as %s', (accept, type) => expect(chooseJsonType(accept)).toBe(type));
