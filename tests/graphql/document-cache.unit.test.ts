import { buildSchema, parse } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { expect, test } from 'vitest';
import { createDocumentCache, createDocumentCachePlugin } from '../../src/graphql/document-cache.ts';

const documentOf = (name: string, characters: number) => `{ ${name} } #`.padEnd(characters, 'x');

test('a document that is kept is the same one', () => {
  const cache = createDocumentCache();
  const document = parse('{ kinds }');
  cache.set('{ kinds }', document);
  expect(cache.get('{ kinds }')).toBe(document);
  expect(cache.get('{ kinds } ')).toBeUndefined();
});

test('the characters of all documents are bounded, and what was used last stays', () => {
  const cache = createDocumentCache();
  const texts = Array.from({ length: 500 }, (_, at) => documentOf(`a${at}`, 10_000));
  const [first = ''] = texts;
  for (const text of texts) {
    cache.set(text, parse(text));
    expect(cache.get(first)).toBeDefined();
    expect(cache.size()).toBeLessThanOrEqual(128 * 1024);
  }
  expect(cache.size()).toBe(130_000);
  expect(texts.filter((text) => cache.get(text))).toEqual([first, ...texts.slice(-12)]);
});

test('a document that would push out many others is not kept', () => {
  const cache = createDocumentCache();
  const text = documentOf('a', 100_000);
  cache.set(text, parse(text));
  expect(cache.size()).toBe(0);
});

test('a document that is kept again counts once', () => {
  const cache = createDocumentCache();
  for (let times = 0; times < 3; times += 1) cache.set('{ kinds }', parse('{ kinds }'));
  expect(cache.size()).toBe('{ kinds }'.length);
});

test('a valid document is parsed and validated once, and one that is refused each time', async () => {
  const counts = { parsed: 0, validated: 0 };
  const cache = createDocumentCache();
  const counting: Plugin = {
    onParse: ({ parseFn, setParseFn }) =>
      setParseFn((...args) => {
        counts.parsed += 1;
        return parseFn(...args);
      }),
    onValidate: ({ validateFn, setValidationFn }) =>
      setValidationFn((...args) => {
        counts.validated += 1;
        return validateFn(...args);
      }),
  };
  const yoga = createYoga({
    schema: buildSchema('type Query { a(b: Int): Int }'),
    parserAndValidationCache: false,
    plugins: [counting, createDocumentCachePlugin(cache)],
  });
  const ask = async (query: string) => (await yoga.fetch(`http://localhost/graphql?${new URLSearchParams({ query })}`)).json();
  for (let times = 0; times < 3; times += 1) expect(await ask('{ a }')).toEqual({ data: { a: null } });
  expect(counts).toEqual({ parsed: 1, validated: 1 });
  for (let times = 0; times < 3; times += 1)
    expect(await ask('{ b }')).toMatchObject({ errors: [{ message: expect.stringMatching(/Cannot query field "b"/) }] });
  for (let times = 0; times < 3; times += 1)
    expect(await ask('{ a ')).toMatchObject({ errors: [{ message: expect.stringMatching(/Syntax Error/) }] });
  expect(counts).toEqual({ parsed: 7, validated: 4 });
  expect(cache.size()).toBe('{ a }'.length);
});
